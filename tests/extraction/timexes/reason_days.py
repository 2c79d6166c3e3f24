"""Feasts that move and years before our era, for the reader of reasons; shares no code with the resolver."""

from __future__ import annotations

import re
from calendar import Calendar
from datetime import date, timedelta

from briefing.model.day import Day

_BY_EASTER = {
    "Ash Wednesday": -46,
    "Palm Sunday": -7,
    "Maundy Thursday": -3,
    "Good Friday": -2,
    "Easter Sunday": 0,
    "Easter Monday": 1,
    "Pentecost": 49,
}
_BY_WEEKDAY = {  # month, weekday from Monday 0, which of that month
    "Martin Luther King Day": (1, 0, 2),
    "Presidents Day": (2, 0, 2),
    "Memorial Day": (5, 0, -1),
    "Labor Day": (9, 0, 0),
    "Columbus Day": (10, 0, 1),
    "Thanksgiving": (11, 3, 3),
    "Black Friday": (11, 3, 3),
}
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_EARLY = re.compile(
    r"(?:(?:(?P<day>\d+) )?(?P<month>[A-Z][a-z]+) )?(?P<year>\d+) BCE|the (?P<century>\d+)(?:st|nd|rd|th) century BCE"
)


def feasts(name: str, near: date) -> list[tuple[date, date]]:
    """The days of a feast in the years around; none for what is no feast that moves."""
    if name not in _BY_EASTER and name not in _BY_WEEKDAY:
        return []
    days = [_feast(name, year) for year in range(near.year - 5, near.year + 6)]
    return [(day, day) for day in days]


def _feast(name: str, year: int) -> date:
    if name in _BY_EASTER:
        return _easter(year) + timedelta(_BY_EASTER[name])
    month, weekday, which = _BY_WEEKDAY[name]
    days = [week[weekday] for week in Calendar().monthdatescalendar(year, month)]
    return [day for day in days if day.month == month][which] + timedelta(name == "Black Friday")


def _easter(year: int) -> date:
    """The Sunday behind the first full moon of spring, by the tables of the church."""
    golden, century = year % 19 + 1, year // 100 + 1
    moon = (11 * golden + 20 + (8 * century + 5) // 25 - 5 - (3 * century // 4 - 12)) % 30
    moon += moon == 24 or (moon == 25 and golden > 11)
    full = date(year, 3, 1) + timedelta((44 - moon if moon <= 23 else 74 - moon) - 1)
    return full + timedelta(7 - (full.weekday() + 1) % 7)


def before_our_era(why: str) -> tuple[Day, Day] | None:
    """The days of years that the reason counts before our era, None where it has none; 1 BCE is the year 0."""
    found = [_early(one) for one in _EARLY.finditer(why)]
    return (found[0][0], found[-1][1]) if found else None


def _early(found: re.Match[str]) -> tuple[Day, Day]:
    if found["century"]:
        number = int(found["century"])
        return Day(1 - number * 100, 1, 1), Day(-(number - 1) * 100, 12, 31)
    year = 1 - int(found["year"])
    if not found["month"]:
        return Day(year, 1, 1), Day(year, 12, 31)
    month = _MONTHS.index(found["month"][:3]) + 1
    if found["day"]:
        return (Day(year, month, int(found["day"])),) * 2
    sizes = (31, 28 + (year % 4 == 0), 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
    return Day(year, month, 1), Day(year, month, sizes[month - 1])
