"""Parts counted out of a longer time: "the last week of May", "the third day of the war", "the week of 5 May"."""

from __future__ import annotations

from briefing.extraction.timexes.build import dated, known, length
from briefing.extraction.timexes.en.absolute import DAY, MONTH, month_of
from briefing.extraction.timexes.en.counting import counted
from briefing.extraction.timexes.en.cues import ARTICLES, PHRASE_ENDS
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.naming import event_named
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import Happening, Known, Length, Occurrence, Range, Seek, Shift, Slice, Tree, Unit

_GRAINS = {"D": "day", "W": "week", "M": "month", "Y": "year", "DE": "decade", "Q": "quarter"}


def _of_what(words: Matched) -> Tree | None:
    """The longer time: a month with or without its year, a year, the year or month the text is in."""
    month, year = month_of(words), words.number("year")
    if month is not None:
        return dated(words, month, None, year)
    if year is not None:
        return known(year)
    unit = words.value("unit", 1) if words.value("unit") is not None else None
    step = words.any_number("next", "this") or (words.number("last", 1) if words.has("ordinal", "nth") else 0) or 0
    return Unit(words.setting.base, _GRAINS[str(unit)], step) if unit in ("M", "Y") else None


def _slice(words: Matched) -> Meaning:
    unit = _GRAINS.get(str(words.any_value("units", "unit")))
    base = _of_what(words)
    if unit is None or base is None or words.word("last") not in ("", "last"):
        return None
    if unit == "week" and isinstance(base, Known) and len(base.edtf) == 4 and words.has("ordinal", "nth"):
        return Occurrence(base, f"XXXX-W{words.any_number('ordinal', 'nth'):02d}", Seek.THIS)  # weeks of ISO 8601
    first = -1 if words.has("last") else words.any_number("ordinal", "nth")
    if first is None:
        return None
    found = counted(words) if words.has("units") else None
    count = int(found.count) if found is not None and found.count is not None else 1
    if words.has("units") and (found is None or found.count is None or not 1 < count < 32):
        return None
    tree = Slice(base, unit, first, count)
    if count == 1:
        return tree
    return (Piece(0, words.last - words.first - 1, tree, Length(length(found.count, found.unit)) if found else None),)


def _of_event(words: Matched) -> Meaning:
    """The third day of the war: a day as soon as the war has one."""
    number = words.any_number("ordinal", "nth")
    unit = _GRAINS.get(str(words.value("unit")))
    name = event_named(words.tokens, words.last - 1, ARTICLES, PHRASE_ENDS)
    return Slice(Happening(name), unit, number) if unit in ("day", "week", "month") and number and name else None


def _week_of(words: Matched) -> Meaning:
    """The week of 5 May; the week ending 5 May."""
    month, day = month_of(words), words.any_number("day", "nth")
    if words.value("unit") != "W" or month is None or day is None:
        return None
    date = dated(words, month, day, words.number("year"))
    if date is None:
        return None
    return Range(Shift(date, "-P6D"), date) if words.has("ending") else Unit(date, "week")


RULES = (
    Rule(
        "part of a month or year",
        f"the? (last | ordinal | nth) ((number | day)? units | unit) of "
        f"(the unit | the? (last | next | this) unit | {MONTH} ((of | ,)? year)? | year)",
        _slice,
        (
            Example("It fell in the last week of May 2024.", "the last week of May 2024", "2024-W22"),
            Example("It rained in the first week of June.", "the first week of June", "2025-W23"),
            Example("the last two weeks of February 1951", "the last two weeks of February 1951", "P2W"),
            Example("in the third week of 2018", "the third week of 2018", "2018-W03", "2018-01-15/2018-01-21"),
            Example("on the 15th day of next month", "the 15th day of next month", "2025-07-15"),
            Example("effective the 1st day of July, 2024", "the 1st day of July, 2024", "2024-07-01"),
            Example("on the last day of 2024", "the last day of 2024", "2024-12-31"),
            Example("on the second day of the talks", "the second day", "XXXX-XX-XX"),
        ),
    ),
    Rule(
        "day of an event",
        "the (ordinal | nth) unit of the",
        lambda words: (Piece(0, 2, tree),) if isinstance(tree := _of_event(words), Slice) else None,
        (
            Example("On the third day of the siege the wall fell.", "the third day", "XXXX-XX-XX"),
            Example("the second man of the year", ""),
        ),
        0.7,
    ),
    Rule(
        "week of a date",
        f"the unit (of | ending | beginning) (the? {DAY} of? {MONTH} | {MONTH} {DAY}) (,? year)?",
        _week_of,
        (
            Example("in the week of 5 May", "the week of 5 May", "2025-W19"),
            Example("in the week ending 9 May 2025", "the week ending 9 May 2025", "2025-05-03/2025-05-09"),
        ),
    ),
)
