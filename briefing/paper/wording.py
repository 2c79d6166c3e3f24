"""The fixed words of a paper: printable text, plain text of inlines, no-break spaces, counts, labels."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from briefing.model.day import Day
from briefing.model.event import Modality
from briefing.paper.tree import (
    ActorName,
    Citation,
    Confidence,
    DateSpan,
    Grade,
    Inline,
    Likelihood,
    Link,
    Marking,
    Note,
    Ref,
    Text,
)
from briefing.temporal.words import day_words

NBSP = "\u00a0"

_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?"
    "|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_TIGHT = (
    re.compile(rf"(?<=\d)( )(?=(?:{_MONTH})\b)"),  # 24 Nov
    re.compile(rf"\b({_MONTH})( )(?=\d{{4}}\b)"),  # Nov 2025
    re.compile(r"\b(No\.|Mr|Ms|Mrs|Dr|pp?\.|paras?|rows?|table)( )(?=\S)"),
    re.compile(r"(?<=\d)( )(?=%|per cent\b|[ap]\.?m\b|BCE\b|UTC\b)"),
    re.compile(r"( )(?=–)"),  # a dash never begins a line
)
_SPACE = re.compile(r"[ \t\r\n\f\v\x1c-\x1f\u0085\u2028\u2029]+")

# Happened says nothing: it is what a reader takes an event for.
MODALITY = {
    Modality.HAPPENED: "",
    Modality.ONGOING: "ongoing",
    Modality.PLANNED: "planned",
    Modality.POSSIBLE: "possible",
    Modality.DENIED: "denied",
    Modality.ALLEGED: "alleged",
}


def printable(words: str) -> str:
    """`words` with each run of white space and control characters as one space, and nothing else changed.

    What no file format can hold (lone surrogates, noncharacters) becomes U+FFFD, so that its loss shows.
    """
    if words.isprintable() and "  " not in words:  # most are
        return words.strip()
    kept = "".join(letter if letter.isprintable() or letter.isspace() else _held(letter) for letter in words)
    return _SPACE.sub(" ", kept).strip()


def _held(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in ("Cf", "Co", "Zs", "Cn") and ord(letter) & 0xFFFE != 0xFFFE:
        return letter
    return "\ufffd" if category in ("Cs", "Cn") else " "


def tight(words: str) -> str:
    """Our own words with no-break spaces where a line must not end: 24 Nov, No. 3, 5 %. Never for quoted words."""
    for rule in _TIGHT:
        words = rule.sub(lambda found: found.group().replace(" ", NBSP), words)
    return words


def typeset(words: str) -> str:
    """The analyst's own words with the marks of good typesetting for those of a keyboard; the record stays as typed."""
    words = re.sub(r'(^|[\s(\[–—“])"', r"\1“", words).replace('"', "”")
    words = re.sub(r"(^|[\s(\[–—“])'", r"\1‘", words).replace("'", "’").replace("...", "…")
    words = re.sub(r"(?<=\w) -{1,2} (?=\w)", " – ", words)
    return re.sub(r"(?<![\w-])(\d{1,4})-(\d{1,4})(?![\w-])", r"\1–\2", words)


def counted(count: int, one: str, many: str = "") -> str:
    """ "1 source", "3 sources"."""
    return f"{count}{NBSP}{one if count == 1 else many or one + 's'}"


def day(value: Day) -> str:
    """ "24 November 2025", as title blocks and sources print a day."""
    return tight(day_words(value))


def sentence(words: str) -> str:
    """With a full stop, unless it ends as a sentence does."""
    return words if words.endswith((".", "!", "?", "…", ".”", "?”", "!”", '."', '?"', '!"')) else f"{words}."


def plain(inlines: Iterable[Inline]) -> str:
    """The words a reader sees in this line: marks of notes are left out, a reference is its target's id."""
    return "".join(words_of(inline) for inline in inlines)


def words_of(inline: Inline) -> str:
    match inline:
        case Text() | Link() | DateSpan() | Citation() | Grade():
            return inline.words
        case ActorName():
            return inline.name
        case Marking():
            return inline.label
        case Likelihood():
            return inline.term
        case Confidence():
            return f"{inline.level.capitalize()} confidence"
        case Ref():
            return inline.to
        case Note():
            return ""
