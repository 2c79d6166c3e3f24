"""Lengths of time that are no dates."""

from __future__ import annotations

from dataclasses import replace

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
    hers = words.has("the") and words.has("article") and not words.has("vague", "half")  # "he saw her a month ago"
    if found is None or hers or found.unit == "WE" or (words.has("the") and words.has("unit") and found.count is None):
        return None
    return Length(found.iso, found.mod)


def _joined_length(words: Matched) -> Meaning:
    """One hour and 30 minutes, two years, three months: the coarser first."""
    units = [i for i in range(words.first, words.last) if words.tokens.classes[i] in _unit_letters(words)]
    parts = [
        counted(replace(words, first=first, last=last + 1))
        for first, last in zip([words.first, units[0] + 2], units, strict=False)
    ]
    sizes = [
        _SIZES.index(part.unit) if part is not None and part.count is not None and part.unit in _SIZES else -1
        for part in parts
    ]
    if len(units) != 2 or min(sizes) < 0 or sizes[0] >= sizes[1] or words.after() in ("old", "ago", "later", "earlier"):
        return None
    days, _, clock = "".join(part.iso.removeprefix("P") for part in parts if part is not None).partition("T")
    return Length(f"P{days}T{clock.replace('T', '')}" if clock else f"P{days}")


def _unit_letters(words: Matched) -> tuple[str, str]:
    return words.lexicon.letters["unit"], words.lexicon.letters["units"]


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


_SIZES = ["CE", "DE", "Y", "M", "W", "D", "TH", "TM", "TS"]

RULES = (
    Rule(
        "all day or all year",
        "all (unit | night)",
        _all_of,
        (Example("They talked all night.", "all night", "P1D"), Example("all men", "")),
        0.8,
    ),
    Rule(
        "length",
        f"the? {HEDGE}? {COUNT} (another | business)* {UNITS} (and article? half)?",
        _length,
        (
            Example("The flight lasted eleven hours.", "eleven hours", "PT11H"),
            Example("They waited half an hour.", "half an hour", "PT30M"),
            Example("It took several months.", "several months", "PXM"),
            Example("It took two and a half years.", "two and a half years", "P2.5Y"),
            Example("It lasted an hour and a half.", "an hour and a half", "PT1.5H"),
            Example("He saw her a month ago.", "a month ago", "2025-05"),
            Example("She is six years old.", ""),
        ),
    ),
    Rule(
        "length of two units",
        f"{HEDGE}? {COUNT} (unit | units) (and | ,) {COUNT} (unit | units)",
        _joined_length,
        (
            Example("It took one hour and 30 minutes.", "one hour and 30 minutes", "PT1H30M"),
            Example("He served two years, three months.", "two years, three months", "P2Y3M"),
            Example("He saw three days and three nights, two weeks and one year.", ""),
        ),
    ),
    Rule(
        "length with a hyphen",
        f"({COUNT} -)+ (and - article - half -)? unit (- another)?",
        _length,
        (
            Example("a recent five-hour negotiation", "five-hour", "PT5H"),
            Example("a three-week truce", "three-week", "P3W"),
            Example("a six-year-old girl", ""),
        ),
    ),
    Rule(
        "length of one",
        f"{HEDGE}? (article | another) another* unit",
        _article_length,
        (
            Example("He stayed for a week.", "a week", "P1W"),
            Example("open 24 hours a day", ""),
        ),
        0.8,
    ),
    Rule(
        "length without a number",
        "units",
        _bare_units,
        (
            Example("Talks dragged on for weeks.", "weeks", "PXW"),
            Example("the days grew longer", ""),
        ),
        0.7,
    ),
)
