"""Dates typed by hand: "early December 2025", "c. 1204", "between 2 and 5 May 2024", "184X", "3 mai 2024"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from briefing.extraction.timexes.find import timexes
from briefing.extraction.timexes.foreign_words import LANGUAGES, words_of
from briefing.model.day import Day
from briefing.model.source import Source, SourceText
from briefing.model.timex import Timex
from briefing.model.when import Extent, Grain, When
from briefing.temporal.edtf import canonical, parse
from briefing.temporal.spelled import spelled
from briefing.temporal.window import moment

_SMALL_YEAR = re.compile(r"(?i)(c\.?|ca\.?|circa|about)?\s*(\d{1,4})\s*(bce?|ce|ad)?")
_NUMERIC = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4})")
_ABOUT = re.compile(r"(?i)(?:c\.|ca\.|circa\b|about\b|around\b|approximately\b|~)\s*(?=\S)")
# Words that a date may be typed with and that say no more of it.
_FILLER = re.compile(
    r"(?i)\b(?:on|in|at|the|of|from|between|and|to|until|till|since|by|before|after|no|later|than|or)\b"
)
_FILLERS = {
    "de": "am im der den dem vom",
    "fr": "le la l en de du au",
    "es": "el la en de del",
    "it": "il lo la l nel di del",
    "pt": "o a em no na de do",
    "nl": "de het op in van",
    "pl": "w we dnia roku r",
    "ru": "в во года г",
    "uk": "у в року р",
    "ar": "في يوم عام سنة",
}
_MONTHS = re.compile(
    r"(?i)\b(january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|christmas|easter|thanksgiving)"
    r"(day)?\b"
)
_ELSEWHEN = (Day(1996, 11, 12), Day(2011, 8, 24))  # any two days: what means two things from them counts from its day


@dataclass(frozen=True, slots=True)
class Typed:
    """How a typed date is understood. `when` is None where it is not.

    `other` is what it would be with day and month in the other order, None where there is no such doubt.
    `lacks_anchor` is True for words that mean a date only once a day is known that they count from.
    """

    when: When | None
    other: When | None = None
    lacks_anchor: bool = False


def reading(words: str, created: Day | None = None) -> Typed:
    """What a typed date means and what is doubtful about it, or why it means nothing yet."""
    words = " ".join(words.split())
    when = understand(words, created)
    if when is not None:
        return Typed(when, _other_order(words))
    apart = {understand(words, day) for day in _ELSEWHEN}
    return Typed(None, lacks_anchor=None not in apart and len(apart) > 1)


def understand(words: str, created: Day | None = None) -> When | None:
    """What a typed date means, EDTF included; None where it is not understood as a whole.

    `created` is what "yesterday" and "3 May" count from; None leaves those not understood. A date "between" two
    others is one moment from the first to the last. English is tried first, then each other language.
    """
    words = " ".join(words.split())
    found = _edtf(words) or _year(words) or spelled(words) or _phrase(words, created) or _about(words, created)
    when = found or _foreign(words, created)
    if when is None:
        return None
    is_one_day = when.earliest == when.latest and when.grain is Grain.DAY
    return canonical(replace(when, extent=Extent.MOMENT if is_one_day else when.extent, why=""))


def _edtf(words: str) -> When | None:
    try:
        return canonical(parse(words.upper().replace("--", "/")))
    except ValueError:
        return None


def _year(words: str) -> When | None:
    """Years of any length, which in running text would be numbers."""
    found = _SMALL_YEAR.fullmatch(words)
    if found is None:
        return None
    year = int(found[2])
    is_before = (found[3] or "").lower().startswith("b")
    return moment(Day(1 - year if is_before else year, 1, 1), Grain.YEAR, approximate=bool(found[1]))


def _other_order(words: str) -> When | None:
    """A numeric date read the other way round, where both ways are days of the calendar."""
    found = _NUMERIC.fullmatch(words)
    if found is None or found[1].zfill(2) == found[3].zfill(2) or max(int(found[1]), int(found[3])) > 12:
        return None
    day, month = (int(part) for part in (found[3], found[1]))
    return moment(Day(int(found[4]), month, day), uncertain=True)


def _about(words: str, created: Day | None) -> When | None:
    """ "c. May 2024": the same words without it, made vague."""
    bare = _ABOUT.sub("", words, count=1)
    when = understand(bare, created) if bare != words and _ABOUT.match(words) else None
    return canonical(replace(when, approximate=True)) if when else None


def _phrase(words: str, created: Day | None) -> When | None:
    """Words as in a text; all of them must belong to the date."""
    named = _MONTHS.sub(lambda name: name[0].capitalize(), words)
    text = f"in {named}"  # a bare "May" is a month after a word that months follow
    found = _found(text, created, "en")
    if not found or re.search(r"\w", _FILLER.sub("", _left(text, found))):
        return None
    when = found[0].when if _one(found) else None
    if when is not None and when.extent is Extent.SPAN and words.lower().startswith("between "):
        return canonical(replace(when, extent=Extent.WITHIN))
    return when


def _foreign(words: str, created: Day | None) -> When | None:
    """Plain dates of the other languages, the first that knows all the words."""
    for code in LANGUAGES:
        found = _found(words, created, code)
        left = set(re.findall(r"\w+", _left(words, found).lower()))
        tables = words_of(code)
        if found and _one(found) and left <= tables.beside.union(_FILLERS[code].split()):
            when = found[0].when
            if when is not None and when.extent is Extent.SPAN and words.split(" ", 1)[0].lower() in tables.between:
                return canonical(replace(when, extent=Extent.WITHIN))
            return when
    return None


def _found(text: str, created: Day | None, language: str) -> tuple[Timex, ...]:
    source = Source("", "", "", "", "text/plain", created=created)
    return timexes(source, SourceText(text, (), "typed", "text/plain", language=language), ())


def _one(found: tuple[Timex, ...]) -> bool:
    """Whether all expressions are parts of one date."""
    if len(found) == 1:
        return True
    first = found[0].when
    return first is not None and all(
        timex.when is not None and timex.when.edtf == first.edtf and timex.core is not None for timex in found
    )


def _left(text: str, found: tuple[Timex, ...]) -> str:
    """What of the text is in none of the expressions."""
    left, last = "", 0
    for timex in found:
        left += text[last : timex.passage.span.start] + " "
        last = timex.passage.span.end
    return left + text[last:]
