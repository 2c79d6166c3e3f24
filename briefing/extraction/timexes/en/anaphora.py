"""Times said by others: "within two months", "a year earlier" of a quarter, "that time", "over the weekend"."""

from __future__ import annotations

from decimal import Decimal

from briefing.extraction.timexes.build import length
from briefing.extraction.timexes.en.counting import COUNT, HEDGE, UNITS, counted
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Length, Range, Seek, Shift, Unit, Vague, Within

_UNITS = {"W": "week", "M": "month", "Y": "year", "Q": "quarter"}
_QUARTERS_A_YEAR = 4
_BACK_TO_ITS_START = {"W": "-P6D", "Q": "-P2M", "Y": "-P11M"}  # from the last day of a unit to its first day or month
_MOVED = ("over", "at", "during", "throughout", "on", "by", "this", "after", "before")


def _within(words: Matched) -> Meaning:
    """Within two months: a length, and a window from the anchor on where nothing else is named."""
    found = counted(words)
    if found is None or found.count is None or found.unit == "WE":
        return None
    last = words.last - words.first - 1
    core = Length(found.iso)
    if words.after() == "of":
        return (Piece(1, last, core),)
    base = words.setting.base
    return (Piece(1, last, Within(base, Shift(base, found.iso)), core),)


def _in_time(words: Matched) -> Meaning:
    """In two weeks: a date where the clause looks forward, else the time that something takes."""
    found = counted(words)
    if found is None or found.count is None or words.seek("day") is not Seek.SOONEST or found.unit == "WE":
        return None
    return Shift(words.setting.here, found.iso, found.mod) if words.after() not in ("of", "'", "’") else None


def _latest(words: Matched) -> Meaning:
    """The latest quarter is the last one that has ended."""
    unit = _UNITS.get(str(words.value("unit")))
    return Unit(words.setting.here, unit, -1) if unit else None


def _year_earlier(words: Matched) -> Meaning:
    """A year earlier, said beside a quarter, is the same quarter of the year before: so figures are compared.

    Without one it is that of the last quarter that has ended.
    """
    if str(words.value("unit")) != "Y":
        return None
    quarter = str(words.value("unit", 1)) == "Q"
    beside = words.setting.quarter
    if beside is not None:
        return Unit(beside, "quarter", -_QUARTERS_A_YEAR)
    if words.setting.narrative and words.has("earlier") and not quarter:
        return Shift(words.setting.before, "-P1Y")
    return Unit(words.setting.here, "quarter", -_QUARTERS_A_YEAR - 1) if quarter else Shift(words.setting.here, "-P1Y")


def _weekend(words: Matched) -> Meaning:
    """The weekend of news is the last one, or the coming one of a clause that looks forward."""
    if words.word("unit") != "weekend" or words.before() not in _MOVED:
        return None
    ahead = words.seek("weekday") is Seek.SOONEST
    return Unit(words.setting.base, "weekend", 0 if ahead else -1)


def _units_to_come(words: Matched) -> Meaning:
    """Five upcoming years, the two previous months."""
    found = counted(words)
    if found is None or found.count is None or found.unit == "WE":
        return None
    base = words.setting.base
    back = words.has("last")
    tree = Range(Shift(base, f"-{found.iso}"), base) if back else Range(base, Shift(base, found.iso))
    return (Piece(0, words.last - words.first - 1, tree, Length(found.iso)),)


def _that_time(words: Matched) -> Meaning:
    """That time is the time of the expression before; "at the time" is past and no more is said."""
    lead = words.before()
    if words.word("that") == "that" and lead in ("at", "by", "since", "until", "from", "", ".", "before", "around"):
        return words.setting.before
    if words.after() == "being":
        return (Piece(0, 2, Vague("PRESENT_REF", words.setting.base)),)
    if words.word("this") and lead == "at":
        return Vague("PRESENT_REF", words.setting.base)
    if (
        words.word("the") == "the"
        and lead == "at"
        and words.after() in (",", ".", "", "and", "he", "she", "they", "it")
    ):
        return Vague("PAST_REF", words.setting.before)
    return None


def _period(words: Matched) -> Meaning:
    """In this period, during that era: the time of the expression before."""
    if words.before() not in ("in", "during", "throughout", "of", "from", "since", "until"):
        return None
    return words.setting.before if words.has("this", "that") and words.setting.before != words.setting.here else None


def _of_writing(words: Matched) -> Meaning:
    """At the time of writing: the writer's own day."""
    if words.after() != "writing":
        return None
    return (Piece(0, words.last - words.first, Vague("PRESENT_REF", words.setting.here)),)


def _unit_ended(words: Matched) -> Meaning:
    """The year then ended: the one whose last day was named before, as accounts have it."""
    unit, day = str(words.value("unit")), words.setting.before
    if words.after() != "then" or words.after(1) != "ended" or unit not in _UNITS or day == words.setting.here:
        return None
    start = Shift(day, _BACK_TO_ITS_START[unit]) if unit in _BACK_TO_ITS_START else Unit(day, "month")
    return (Piece(0, words.last - words.first + 1, Range(start, day), Length("P3M" if unit == "Q" else f"P1{unit}")),)


def _unit_long(words: Matched) -> Meaning:
    """A month-long strike."""
    unit = str(words.value("unit"))
    return Length(length(Decimal(1), unit)) if unit not in ("None", "WE") else None


RULES = (
    Rule(
        "time limit",
        f"within {HEDGE}? the? {COUNT} {UNITS}",
        _within,
        (
            Example("It must end within two months.", "two months", "P2M", "[2025-06-18..2025-08-31]"),
            Example("It ended within days of the vote.", ""),
        ),
    ),
    Rule(
        "time counted forward",
        f"in {HEDGE}? {COUNT} {UNITS}",
        _in_time,
        (
            Example("They will meet in two days.", "in two days", "2025-06-20"),
            Example("He walked it in two days.", ""),
        ),
        0.8,
    ),
    Rule(
        "the latest week, quarter or year",
        "the latest (unit)",
        _latest,
        (
            Example("Sales fell in the latest quarter.", "the latest quarter", "2025-Q1"),
            Example("the latest day of all", ""),
        ),
        0.8,
    ),
    Rule(
        "the same time a year before",
        "(the | article)? unit - (earlier | ago) unit | article unit (earlier | ago)",
        _year_earlier,
        (
            Example("Profit for the second quarter rose from a year earlier.", "a year earlier", "2024-Q2"),
            Example("Profit rose from the year-earlier quarter.", "the year-earlier quarter", "2024-Q1"),
            Example("A year ago he went.", "A year ago", "2024"),
            Example("In 1800, 1801 and 1802 he ruled; a year earlier he had fled.", "a year earlier", "1801"),
            Example("a day earlier", ""),
        ),
    ),
    Rule(
        "weekend",
        "the unit",
        _weekend,
        (
            Example("They met over the weekend.", "the weekend", "2025-W24-WE", "2025-06-14/2025-06-15"),
            Example("They will meet at the weekend.", "the weekend", "2025-W25-WE"),
            Example("the day", ""),
        ),
        0.7,
    ),
    Rule(
        "stretch to come",
        f"the? {COUNT} (last | next) units",
        _units_to_come,
        (Example("In the five coming years it will grow.", "the five coming years", "P5Y"),),
    ),
    Rule(
        "that time",
        "(the | this | that) time",
        _that_time,
        (
            Example("In 1914 war came. At that time he was ten. In 1915 and 1916 it went on.", "that time", "1914"),
            Example("At the time, he was ten.", "the time", "PAST_REF"),
            Example("At the same time, talks failed for the third time.", ""),
        ),
        0.7,
    ),
    Rule(
        "that period",
        "(this | that) that? period",
        _period,
        (
            Example("In 1914 war came. In this period he wrote. In 1915 and 1916 it went on.", "this period", "1914"),
            Example("Discuss the question of this period.", ""),
        ),
        0.7,
    ),
    Rule(
        "time of writing",
        "the time of",
        _of_writing,
        (
            Example("At the time of writing, it is open.", "the time of writing", "PRESENT_REF"),
            Example("At the time of the vote he left.", ""),
        ),
        0.9,
    ),
    Rule(
        "the period that ended then",
        "the unit",
        _unit_ended,
        (
            Example(
                "As at 31 March 2024, and for the year then ended, none was paid.",
                "the year then ended",
                "P1Y",
                "2023-04-01/2024-03-31",
            ),
            Example("the year then ended badly", ""),
        ),
    ),
    Rule(
        "length with “long”",
        "article? unit - long",
        _unit_long,
        (Example("a month-long strike", "a month-long", "P1M"), Example("a mile-long queue", "")),
    ),
)
