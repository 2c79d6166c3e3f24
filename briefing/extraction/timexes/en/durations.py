"""Lengths of time that are no dates."""

from __future__ import annotations

from briefing.extraction.timexes.en.counting import COUNT, HEDGE, UNITS, counted
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Rule
from briefing.model.tree import Length


def _length(words: Matched) -> Meaning:
    if (
        words.after() in words.lexicon.beside["no_length_before"]
        or (words.after() == "-" and words.after(1) == "old")
        or (words.after() == "of" and words.after(1) == "age")
    ):
        return None
    found = counted(words)
    if found is None or found.unit == "WE" or (words.has("the") and words.has("unit") and found.count is None):
        return None
    return Length(found.iso, found.mod)


def _article_length(words: Matched) -> Meaning:
    """ "A week", not "a day" of "24 hours a day", nor "a second man"."""
    if (
        words.before() in ("times", "once", "twice", "hours", "days")
        or words.before()[:1].isdigit()
        or (words.glued_after() and words.after() in "-'’")
    ):
        return None
    return _length(words)


def _bare_units(words: Matched) -> Meaning:
    """Weeks, as in "for weeks"."""
    if words.before() not in ("for", "of", "took", "take", "within", "in", "after") or (
        words.before() == "of" and words.before(2) not in ("couple", "dozens", "period")
    ):
        return None
    unit = str(words.value("units"))
    return (
        Length(f"PT X{unit[1]}".replace(" ", "") if unit.startswith("T") else f"PX{unit[:1]}")
        if unit in ("D", "W", "M", "Y", "TH", "TM")
        else None
    )


def _all_of(words: Matched) -> Meaning:
    """All day, all night: a length of one."""
    unit = "D" if words.has("night") else str(words.value("unit"))
    return Length(f"P1{unit}") if unit in ("D", "W", "M", "Y") else None


RULES = (
    Rule(
        "all of a unit",
        "all (unit | night)",
        _all_of,
        (Example("They talked all night.", "all night", "P1D"), Example("all men", "")),
        0.8,
    ),
    Rule(
        "counted length",
        f"the? {HEDGE}? {COUNT} (another | business)* {UNITS} (and article half)?",
        _length,
        (
            Example("The flight lasted eleven hours.", "eleven hours", "PT11H"),
            Example("They waited half an hour.", "half an hour", "PT30M"),
            Example("It took several months.", "several months", "PXM"),
            Example("It took two and a half years.", "two and a half years", "P2.5Y"),
            Example("She is six years old.", ""),
        ),
    ),
    Rule(
        "hyphened length",
        f"({COUNT} -)+ (and - article - half -)? unit (- another)?",
        _length,
        (
            Example("a recent five-hour negotiation", "five-hour", "PT5H"),
            Example("a three-week truce", "three-week", "P3W"),
            Example("a six-year-old girl", ""),
        ),
    ),
    Rule(
        "a unit",
        f"{HEDGE}? (article | another) another* unit",
        _article_length,
        (
            Example("He stayed for a week.", "a week", "P1W"),
            Example("open 24 hours a day", ""),
        ),
        0.8,
    ),
    Rule(
        "bare units",
        "units",
        _bare_units,
        (
            Example("Talks dragged on for weeks.", "weeks", "PXW"),
            Example("the days grew longer", ""),
        ),
        0.7,
    ),
)
