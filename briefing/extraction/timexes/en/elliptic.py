"""Dates that share a part, nights between two days, and days of the old calendar."""

from __future__ import annotations

from briefing.extraction.timexes.build import dated, known
from briefing.extraction.timexes.en.absolute import DAY, MONTH, date_of
from briefing.extraction.timexes.matched import Matched
from briefing.extraction.timexes.rule import Example, Meaning, Piece, Rule
from briefing.model.tree import At, Occurrence, Range, Shift, Tree
from briefing.temporal.calendar import julian_lag

_OLD_STYLE = ("(oldstyle)", "(o.s.)", "(os)", "[o.s.]", "o.s.", "oldstyle")


def _months(words: Matched) -> list[int]:
    names = {words.lexicon.letters["month"], words.lexicon.letters["maybe_month"]}
    return [index for index in range(words.first, words.last) if words.tokens.classes[index] in names]


def _months_of_year(words: Matched) -> Meaning:
    """April and June 1955: both are of that year; from … to makes one stretch of them."""
    year, places = words.number("year"), _months(words)
    numbers = [int(words.lexicon.worth[words.tokens.word(index)]) for index in places]
    tied = words.has("from", "between", "to", "until")
    if year is None or (not tied and numbers != sorted(numbers)):
        return None
    # "October to March 1945" began the year before.
    trees = [known(year - (number > numbers[-1]), number) for number in numbers]
    if any(tree is None for tree in trees):
        return None
    whole = Range(trees[0], trees[-1]) if tied else None
    pieces = []
    for place, tree in zip(places, trees, strict=True):
        last = words.last - 1 if place == places[-1] else place
        if tree is not None:
            pieces.append(Piece(place - words.first, last - words.first, whole or tree, tree if whole else None))
    return tuple(pieces)


def _night_between(words: Matched) -> Meaning:
    """The night of 3-4 May begins on the third."""
    month = words.any_number("month", "maybe_month")
    first, second = words.number("day"), words.number("day", 1)
    if month is None or first is None or second != first + 1:
        return None
    date = dated(words, month, first, words.number("year"))
    return At(date, str(words.any_value("night", "daypart"))) if date is not None else None


def _early_hours(words: Matched) -> Meaning:
    """The early hours of 30 April."""
    month, day = words.any_number("month", "maybe_month"), words.any_number("day", "nth")
    if words.word("units") != "hours" or (month is not None and day is None):
        return None
    if month is not None and day is not None:
        date = dated(words, month, day, words.number("year"))
        return At(date, "MO") if date is not None else None
    weekday = words.number("weekday")
    if weekday is None:
        return None
    return At(Occurrence(words.setting.base, f"XXXX-WXX-{weekday}", words.seek("weekday")), "MO")


def _old_style(words: Matched) -> Meaning:
    """25 December 1620 (Old Style): the words keep their date, the day is that of our calendar."""
    if words.after()[:1] not in "([o" or not "".join(map(words.after, range(6))).startswith(_OLD_STYLE):
        return None
    month, day, year = words.any_number("month", "maybe_month"), words.any_number("day", "nth"), words.number("year")
    stated = known(year, month, day) if month and day and year else None
    if stated is None or year is None:
        return None
    return (Piece(0, words.last - words.first - 1, Shift(stated, f"P{julian_lag(year)}D"), stated),)


def _part_of_date(words: Matched) -> Meaning:
    """The night of 3 May 2025."""
    date = date_of(words)
    clock = words.any_value("daypart", "night")
    return At(date, str(clock)) if isinstance(date, Tree) and clock else None


RULES = (
    Rule(
        "day, month, year with dashes",
        "day (- (month | maybe_month) - | / (month | maybe_month) /) year",
        date_of,
        (
            Example("Signed 05-Aug-2016 and 23/Sep/2020.", "05-Aug-2016", "2016-08-05"),
            Example("Signed 23/Sep/2020 again.", "23/Sep/2020", "2020-09-23"),
        ),
        0.98,
    ),
    Rule(
        "months that share a year",
        f"(from | between)? {MONTH} (, {MONTH})* (and | to | until | /) {MONTH} (of | ,)? year",
        _months_of_year,
        (
            Example("In April and June 1955 he struck.", "April", "1955-04", "1955-04"),
            Example("It ran from October to March 1945.", "October", "1944-10", "1944-10/1945-03"),
            Example("In June, July and August 2024 it rained.", "July", "2024-07", "2024-07"),
        ),
    ),
    Rule(
        "night between two days",
        f"the (night | daypart) of (day (- | / | to) day of? {MONTH} | {MONTH} day (- | /) day) (,? year)?",
        _night_between,
        (Example("during the night of 3-4 May they crossed", "the night of 3-4 May", "2025-05-03TNI"),),
    ),
    Rule(
        "early hours",
        f"the edge (daypart | night)? units of ((the? {DAY} of? {MONTH} | {MONTH} {DAY}) (,? year)? | weekday)",
        _early_hours,
        (
            Example("in the early morning hours of 30 April", "the early morning hours of 30 April", "2025-04-30TMO"),
            Example("in the early hours of Monday", "the early hours of Monday", "2025-06-16TMO"),
        ),
    ),
    Rule(
        "old style",
        f"{DAY} of? {MONTH} year | {MONTH} {DAY} ,? year",
        _old_style,
        (
            Example("He was born on 25 December 1642 (Old Style).", "25 December 1642", "1642-12-25", "1643-01-04"),
            Example("born on 25 December 1642 in the old house", "25 December 1642", "1642-12-25", "1642-12-25"),
        ),
    ),
    Rule(
        "part of a day of the calendar",
        f"the edge? (daypart | night) of the? ({DAY} of? {MONTH} | {MONTH} {DAY}) (,? year)?",
        _part_of_date,
        (Example("on the night of 3 May 2025", "the night of 3 May 2025", "2025-05-03TNI"),),
    ),
)
