"""Times that the words leave open: now, recently, in the past, to this day."""

from __future__ import annotations

from collections.abc import Callable

from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Range, Seek, Vague

_AFTER_SOON = ("after", "afterwards", "before", "as", "thereafter", "enough", "or")


def _ref(ref: str) -> Callable[[Matched], Meaning]:
    return lambda words: Vague(ref, words.setting.here)


def _now(words: Matched) -> Meaning:
    if words.after() in ("that", "the") and words.before() in ("", ".", "and"):
        return None
    joint = words.tokens.classes[words.first] in "-_" or words.has("to")
    now = Vague("PRESENT_REF", words.setting.here)
    return (Piece(1, 1, now),) if joint else now


def _to_this_day(words: Matched) -> Meaning:
    """One expression: a state that went on at least until the anchor."""
    if words.value("unit") != "D":
        return None
    here = words.setting.here
    return (Piece(0, words.last - words.first - 1, Range(None, here), Vague("PRESENT_REF", here)),)


def _recent(words: Matched) -> Meaning:
    """ "Recent" before a noun; "recent years" has a rule of its own."""
    return Vague("PAST_REF", words.setting.here) if words.has("recent") else None


def _past(words: Matched) -> Meaning:
    if words.word("last") != "past" or (
        words.after() and words.after()[0].isalpha() and words.after() not in words.lexicon.beside["past_before"]
    ):
        return None
    lead = -1 if words.before() == "in" else 0
    return (Piece(lead, 1, Vague("PAST_REF", words.setting.here)),)


def _former(words: Matched) -> Meaning:
    """Histories are read for who was what before; in news "the former minister" would be no time to anybody."""
    return Vague("PAST_REF", words.setting.before) if words.setting.narrative else None


def _soon(words: Matched) -> Meaning:
    """Only of what the writer says is to come: in a story "soon" tells how fast, and so do "soon after", "as soon"."""
    if words.before() in ("as", "too", "so", "how") or words.after() in _AFTER_SOON:
        return None
    return Vague("FUTURE_REF", words.setting.here) if words.seek("day") is Seek.SOONEST else None


def _units_ahead(words: Matched) -> Meaning:
    return None if words.after() == "of" else Vague("FUTURE_REF", words.setting.base)


RULES = (
    Rule(
        "soon",
        "soon",
        _soon,
        (
            Example("A reply is expected soon.", "soon", "FUTURE_REF", "[2025-06-18..]"),
            Example("The road will shortly be open.", "shortly", "FUTURE_REF"),
            Example("It will be signed as soon as they meet.", ""),
            Example("They will leave shortly after the vote.", ""),
            Example("They soon learned of it.", ""),
        ),
        0.7,
    ),
    Rule(
        "units ahead",
        "in? the units ahead",
        _units_ahead,
        (
            Example("Prices are to rise in the months ahead.", "in the months ahead", "FUTURE_REF"),
            Example("The days ahead of the vote were quiet.", ""),
        ),
        0.8,
    ),
    Rule(
        "to this day",
        "continuing to this unit",
        _to_this_day,
        (
            Example("a war that continues to this day", "continues to this day", "PRESENT_REF", "../2025-06-18"),
            Example("this day", ""),
        ),
    ),
    Rule(
        "now",
        "now | (at | - | _ | to) present | at the present",
        _now,
        (
            Example("The post is currently vacant.", "currently", "PRESENT_REF"),
            Example("Now that the war is over", ""),
        ),
        0.8,
    ),
    Rule("recently", "recently", _ref("PAST_REF"), (Example("They met recently.", "recently", "PAST_REF"),), 0.8),
    Rule(
        "former",
        "former",
        _former,
        (
            Example("In 1914 and 1915 it was 1916. The former minister objected.", "former", "PAST_REF"),
            Example("The former minister objected.", ""),
        ),
        0.5,
    ),
    Rule(
        "recent",
        "recent",
        _recent,
        (
            Example("During a recent meeting they spoke.", "recent", "PAST_REF", "[..2025-06-18]"),
            Example("several men", ""),
        ),
        0.7,
    ),
    Rule(
        "the future",
        "the near future",
        _ref("FUTURE_REF"),
        (
            Example("It will open in the near future.", "the near future", "FUTURE_REF"),
            Example("the future of the port", ""),
        ),
        0.8,
    ),
    Rule(
        "the past",
        "the last",
        _past,
        (
            Example("In the past, he has said so.", "In the past", "PAST_REF"),
            Example("the past week was in the past tense", "the past week"),
        ),
        0.8,
    ),
)
