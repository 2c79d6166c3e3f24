"""Words made to fit a title: short enough, begun and ended where a phrase begins and ends."""

from __future__ import annotations

import re

from briefing.language.lexicon import bag

LONGEST = 90
_LONG_SUBJECT = 65
_HEADING = 3  # words in capitals before others that make a heading
_LEFT_OVER = frozenset(["between", "within", "and", "or", "on", "about", "but"])  # of a time, or the clause before
_BARE = frozenset(["was", "were", "is", "are", "be", "been", "has", "had"])  # verbs that say nothing at the end
_EMPHASIS = re.compile(r"(?<!\w)[*_]+|[*_]+(?!\w)")  # Markdown's marks round a word
_LABEL = re.compile(r"[QA]\.|[IVX]+\.|\d+(?:\.\d+)+\.?")  # of who asks or answers, or of a numbered paragraph
_DIRECTION = re.compile(r" \d+ \w+ (?:north|south|east|west)$")  # "2 km north | of the bridge"
_PRONOUNS = frozenset(["her", "this", "that", "these", "those", "both", "all", "none", "several", "one", "two"])


def shortened(words: str, particle: str = "") -> str:
    """Cut at the last word that fits, no preposition or article left hanging, no mark at the end.

    `particle` is a last word that belongs to its verb: "flies in".
    """
    words = " ".join(_EMPHASIS.sub("", words).split())
    words = words if "[" in words else words.rstrip(" ]")
    is_whole = len(words) <= LONGEST
    if is_whole and words.endswith(f" {particle}") and particle:
        return words
    if not is_whole:
        words = _DIRECTION.sub("", _fitting(words))
    while len(words) > LONGEST or (_hangs(words) and not (is_whole and _stands_for(words))):
        head, _, _ = words[: LONGEST + 1].rpartition(" ") if len(words) > LONGEST else words.rpartition(" ")
        if not head:
            return words[:LONGEST]
        words = head
    return words.rstrip(" ,;:–—-(.") if words.endswith(" .") else words.rstrip(" ,;:–—-(")


def _fitting(words: str) -> str:
    """What fits, without the beginning of a phrase that does not: "in the hills of | northern Myanmar"."""
    head, _, _ = words[: LONGEST + 1].rpartition(" ")
    following = words[len(head) :].split()[0].lower()
    small = bag("function", "prepositions") | bag("function", "dividers")
    if following in small or head[-1:] in ",;:":
        return head
    kept = head.split()
    last = next((at for at in range(len(kept) - 1, 3, -1) if kept[at].lower() in small), len(kept))
    return " ".join(kept[:last])


def _stands_for(words: str) -> bool:
    """The last word of a whole clause stands for somebody or something: "The Pope received her"."""
    return words.rpartition(" ")[2].lower() in _PRONOUNS


def _hangs(words: str) -> bool:
    last = words.rstrip(" ,;:–—-(").rpartition(" ")[2].lower()
    hanging = (
        bag("function", "prepositions")
        | bag("function", "determiners")
        | {"to", "and", "or", "that", "which", "who", "as"}
        | _BARE
    )
    return " " in words and last in (hanging | {"early", "late"}) - {
        "more",
        "most",
        "all",
        "over",
        "under",
        "one",
        "two",
        "three",
        "four",
    }


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def brief(who: str) -> str:
    """A subject that would leave no room for its deed, up to its first preposition."""
    words = who.split()
    small = bag("function", "prepositions")
    end = next((at for at, word in enumerate(words) if at and word.lower() in small), len(words))
    return " ".join(words[:end]).rstrip(",") if len(who) > _LONG_SUBJECT else who


def unheaded(who: str) -> str:
    """Without a heading in capitals that stands before the subject on its line."""
    words = who.split()
    shouted = next((at for at, word in enumerate(words) if not word.isupper()), 0)
    return " ".join(words[shouted:]) if shouted >= _HEADING else who


def unlabelled(words: list[str]) -> str:
    """Without what numbers or labels a paragraph; "2.6 million people" are a number of people."""
    while words and (words[0].lower() in _LEFT_OVER or (_LABEL.fullmatch(words[0]) and not _counts(words))):
        words = words[1:]
    return " ".join(words)


def _counts(words: list[str]) -> bool:
    return words[0][0].isdigit() and len(words) > 1 and words[1][:1].islower()
