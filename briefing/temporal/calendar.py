"""Units of the proleptic Gregorian calendar and steps along it."""

from __future__ import annotations

from collections.abc import Callable

from briefing.model.day import Day, days_in_month
from briefing.model.when import Grain

Days = tuple[Day, Day]  # first and last day, both included

_MONTHS = {Grain.MONTH: 1, Grain.QUARTER: 3, Grain.HALF: 6, Grain.YEAR: 12}
_YEARS = {Grain.DECADE: 10, Grain.CENTURY: 100}


def months(year: int, first: int, count: int) -> Days:
    """`count` months from month `first` of `year`; `first` may lie outside 1..12."""
    return Day(*_month(year, first), 1), month_end(*_month(year, first + count - 1))


def month_end(year: int, month: int) -> Day:
    return Day(year, month, days_in_month(year, month))


def years(first: int, last: int) -> Days:
    return Day(first, 1, 1), Day(last, 12, 31)


def months_on(day: Day, count: int) -> Day:
    """The same day `count` months later, the month's last where it has no such day."""
    year, month = _month(day.year, day.month + count)
    return Day(year, month, min(day.day, days_in_month(year, month)))


def unit(day: Day, grain: Grain) -> Days:
    """The calendar unit of `grain` that holds `day`; ISO weeks, meteorological seasons of the north.

    December belongs to the winter that begins in its year, January and February to the one before.
    """
    if grain in _MONTHS:
        size = _MONTHS[grain]
        return months(day.year, (day.month - 1) // size * size + 1, size)
    if grain in _YEARS:
        return years(*_round_years(day.year, _YEARS[grain]))
    if grain is Grain.WEEK:
        monday = day.plus(1 - day.weekday)
        return monday, monday.plus(6)
    if grain is Grain.SEASON:
        return months(day.year, day.month // 3 * 3, 3)
    return day, day


def step(day: Day, grain: Grain, count: int) -> Day:
    """`day` moved by `count` units; units shorter than a day do not move it."""
    if grain in _MONTHS or grain is Grain.SEASON:
        return months_on(day, count * _MONTHS.get(grain, 3))
    if grain in _YEARS:
        return months_on(day, 12 * count * _YEARS[grain])
    return day.plus(count * {Grain.WEEK: 7, Grain.DAY: 1}.get(grain, 0))


def iso_week(day: Day) -> tuple[int, int]:
    """ISO 8601 week-numbering year and week of `day`."""
    thursday = day.plus(4 - day.weekday)
    return thursday.year, (thursday.ordinal - Day(thursday.year, 1, 1).ordinal) // 7 + 1


def easter(year: int) -> Day:
    """Western Easter Sunday by the anonymous Gregorian computus."""
    century, rest = divmod(year, 100)
    golden = year % 19
    epact = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * sunday) // 451
    month, day = divmod(epact + sunday - 7 * late + 114, 31)
    return Day(year, month, day + 1)


def julian_lag(year: int) -> int:
    """Days that the Julian calendar was behind ours in most of `year`: 10 from 1582, 11 from 1700, 13 from 1900."""
    return year // 100 - year // 400 - 2


def thanksgiving(year: int) -> Day:
    """The fourth Thursday of November, as in the United States."""
    first = Day(year, 11, 1)
    return first.plus((4 - first.weekday) % 7 + 21)


def _first_monday(year: int, month: int) -> Day:
    first = Day(year, month, 1)
    return first.plus((1 - first.weekday) % 7)


def _last_monday(year: int, month: int) -> Day:
    last = month_end(year, month)
    return last.plus(1 - last.weekday)


MOVABLE: dict[str, Callable[[int], Day]] = {
    "EASTER": easter,
    "GOOD_FRIDAY": lambda year: easter(year).plus(-2),
    "EASTER_MONDAY": lambda year: easter(year).plus(1),
    "MAUNDY_THURSDAY": lambda year: easter(year).plus(-3),
    "PENTECOST": lambda year: easter(year).plus(49),
    "PALM_SUNDAY": lambda year: easter(year).plus(-7),
    "ASH_WEDNESDAY": lambda year: easter(year).plus(-46),
    "LABOR_DAY": lambda year: _first_monday(year, 9),  # United States
    "MEMORIAL_DAY": lambda year: _last_monday(year, 5),  # United States
    "THANKSGIVING": thanksgiving,
    "BLACK_FRIDAY": lambda year: thanksgiving(year).plus(1),
    "KING_DAY": lambda year: _first_monday(year, 1).plus(14),  # United States
    "PRESIDENTS_DAY": lambda year: _first_monday(year, 2).plus(14),  # United States
    "COLUMBUS_DAY": lambda year: _first_monday(year, 10).plus(7),  # United States
}


def _round_years(year: int, size: int) -> tuple[int, int]:
    """The decade or century by its leading digits, as EDTF writes it; the one next to year 0 lacks a year."""
    first = abs(year) // size * size
    last = first + size - 1
    return (-last, -max(first, 1)) if year < 0 else (first, last)


def _month(year: int, month: int) -> tuple[int, int]:
    years_on, rest = divmod(month - 1, 12)
    return year + years_on, rest + 1
