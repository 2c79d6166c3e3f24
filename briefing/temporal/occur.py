"""Occurrences of partial dates: which Tuesday, which March, which 20th."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from briefing.model.day import Day, days_in_month
from briefing.model.tree import Seek
from briefing.model.when import Grain, When
from briefing.temporal.calendar import MOVABLE, Days, iso_week, months, months_on, unit

_PATTERN = re.compile(
    r"XXXX-(?:WXX-(?P<weekday>[1-7])|(?P<month>\d\d|XX)(?:-(?P<day>\d\d)(?:WD(?P<beside>[1-7]))?)?|W(?P<week>\d\d)|(?P<group>SP|SU|FA|WI|[QH]\d))"
)
_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_NEAR_DAYS = 60  # news names a day without a year for what is this near ahead, measured on GUM and TimeBank
_NEAR_MONTHS = 100
_TURNS = 14  # weeks, months or years that are looked at each way; a Friday the 13th comes within 14 months
_LATE, _EARLY = 9, 4  # a story that stands in September or later and names January to April has turned the year

Turn = Callable[[int], tuple[Days, Grain] | None]  # the occurrence of turn n, None where that turn has none


@lru_cache(maxsize=4096)
def occurrence(base: When, pattern: str, seek: Seek) -> tuple[Days, Grain] | None:
    """The days and grain of the occurrence of `pattern` that `seek` means from `base`.

    None where the base is open or no occurrence is within some turns. Raises ValueError for an unknown pattern.
    """
    if base.earliest is None or base.latest is None:
        return None
    first, turn = _turns(pattern.rstrip("?"), base.earliest)
    near = [found for found in map(turn, range(first - _TURNS, first + _TURNS + 1)) if found]
    if seek is Seek.STORY:
        return _story(near, base.earliest)
    if seek is Seek.THIS:
        return turn(first)
    return _sought(near, base.earliest, base.latest, seek, weekly=pattern.startswith("XXXX-WXX"))


def _sought(
    near: list[tuple[Days, Grain]], earliest: Day, latest: Day, seek: Seek, weekly: bool
) -> tuple[Days, Grain] | None:
    if seek is Seek.LAST:
        return max((found for found in near if found[0][1] < earliest), default=None, key=_start)
    if seek is Seek.NEXT:
        return min((found for found in near if found[0][0] > latest), default=None, key=_start)
    if seek is Seek.SOONEST:
        return min((found for found in near if found[0][1] >= earliest), default=None, key=_start)
    if seek is Seek.NEAR:
        ahead = min((found for found in near if found[0][0] > latest), default=None, key=_start)
        if ahead and _is_near(ahead[0][0], latest, ahead[1], weekly):
            return ahead
    return max((found for found in near if found[0][0] <= latest), default=None, key=_start)


def _is_near(ahead: Day, base: Day, grain: Grain, weekly: bool) -> bool:
    if weekly:  # nearer than the one that has been
        return ahead.ordinal - base.ordinal < 7 / 2
    if grain is Grain.DAY:
        return ahead.ordinal - base.ordinal <= _NEAR_DAYS
    return ahead.year == base.year and ahead.ordinal - base.ordinal <= _NEAR_MONTHS


def _start(found: tuple[Days, Grain]) -> Day:
    return found[0][0]


def _story(near: list[tuple[Days, Grain]], base: Day) -> tuple[Days, Grain] | None:
    for found in near:
        start = found[0][0]
        if start.year == base.year + 1 and start.month <= _EARLY and base.month >= _LATE:
            return found
        if start.year == base.year and not (base.month >= _LATE and start.month <= _EARLY):
            return found
    return None


def _turns(pattern: str, base: Day) -> tuple[int, Turn]:
    """The turn that `base` is in, and what the pattern gives in each turn: a week, a month or a year."""
    if pattern in MOVABLE:
        return base.year, lambda year: ((MOVABLE[pattern](year), MOVABLE[pattern](year)), Grain.DAY)
    found = _PATTERN.fullmatch(pattern)
    if found is None:
        raise ValueError(f"not a partial date: {pattern}")
    if found["weekday"]:
        return 0, _weekday(base, int(found["weekday"]))
    if found["week"]:
        return base.year, lambda year: _week(year, int(found["week"]))
    if found["group"]:
        return base.year, lambda year: _group(year, found["group"])
    if found["month"] == "XX":
        return 0, _day_of_month(base, int(found["day"]), int(found["beside"] or 0))
    month, day = int(found["month"]), int(found["day"] or 0)
    return base.year, lambda year: _day(year, month, day)


def _weekday(base: Day, weekday: int) -> Turn:
    monday = unit(base, Grain.WEEK)[0]

    def turn(week: int) -> tuple[Days, Grain]:
        day = monday.plus(7 * week + weekday - 1)
        return (day, day), Grain.DAY

    return turn


def _day_of_month(base: Day, day: int, weekday: int) -> Turn:
    """The days of this number, only those that are this day of the week where one is named."""
    first = Day(base.year, base.month, 1)

    def turn(month: int) -> tuple[Days, Grain] | None:
        there = months_on(first, month)
        found = _day(there.year, there.month, day)
        return found if found and weekday in (0, found[0][0].weekday) else None

    return turn


def _day(year: int, month: int, day: int) -> tuple[Days, Grain] | None:
    if not 1 <= month <= 12 or day > days_in_month(year, month):
        return None
    if day == 0:
        return months(year, month, 1), Grain.MONTH
    return (Day(year, month, day), Day(year, month, day)), Grain.DAY


def _week(year: int, number: int) -> tuple[Days, Grain] | None:
    """By ISO 8601, where week 1 holds the fourth of January; None where the year has no 53rd."""
    monday = unit(Day(year, 1, 4), Grain.WEEK)[0].plus(7 * (number - 1))
    return ((monday, monday.plus(6)), Grain.WEEK) if iso_week(monday) == (year, number) else None


def _group(year: int, group: str) -> tuple[Days, Grain]:
    if group in _SEASONS:
        return months(year, _SEASONS[group], 3), Grain.SEASON
    size, grain = (3, Grain.QUARTER) if group[0] == "Q" else (6, Grain.HALF)
    return months(year, size * (int(group[1]) - 1) + 1, size), grain
