"""The zoom ruler: two rows of labels, from centuries to minutes, with no two ticks closer than they may be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.chart.axis import Axis
from briefing.model.day import Day, day_of

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
SPACING = 90.0  # units between two ticks at least
_MINUTE = 1 / 1440
_YEAR = 365.2425
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000)
_BOUND = 1_000_000  # years either way; beyond it there is no ruler


@dataclass(frozen=True, slots=True)
class Tick:
    time: float
    label: str


@dataclass(frozen=True, slots=True)
class Ruler:
    """`fine` ticks stand under `coarse` ones; the first coarse one may lie before the window: it names what is seen."""

    coarse: tuple[Tick, ...]
    fine: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """Ticks at least `shortest` days apart, made from a time at or before the first one wanted."""

    shortest: float
    fine: Callable[[float], Iterator[Tick]]
    coarse: Callable[[float], Iterator[Tick]]


def ruler(axis: Axis, spacing: float = SPACING) -> Ruler:
    """The finest step whose ticks keep `spacing` units apart."""
    step = next((step for step in _STEPS if step.shortest * axis.scale >= spacing), _STEPS[-1])
    fine = tuple(_within(step.fine(axis.start), axis.start, axis.end))
    return Ruler(tuple(_covering(step.coarse(axis.start), axis.start, axis.end)), fine)


def _within(ticks: Iterator[Tick], start: float, end: float) -> Iterator[Tick]:
    for tick in ticks:
        if tick.time > end:
            return
        if tick.time >= start:
            yield tick


def _covering(ticks: Iterator[Tick], start: float, end: float) -> Iterator[Tick]:
    """Those in the window and the last one before it."""
    before: Tick | None = None
    for tick in ticks:
        if tick.time > start and before is not None:
            yield before
            before = None
        if tick.time > end:
            return
        if tick.time > start:
            yield tick
        else:
            before = tick
    if before is not None:
        yield before


def pointed(time: float, axis: Axis) -> str:
    """A time on the line, as exactly as a hand can point at this zoom: "Tue 5 March 2024, 14:30", "March 480 BCE"."""
    limit = _BOUND * _YEAR
    time = min(limit, max(-limit, time))
    day = day_of(int(time // 1))
    if axis.scale * 30 < 3:
        return year_words(day.year)
    if axis.scale < 3:
        return f"{MONTHS[day.month - 1]} {year_words(day.year)}"
    words = f"{WEEKDAYS[day.weekday - 1][:3]} {day.day} {MONTHS[day.month - 1]} {year_words(day.year)}"
    if axis.scale / 24 < 3:
        return words
    minute = int((time % 1) * 1440) // 5 * 5 if axis.scale / 1440 < 3 else int((time % 1) * 1440)
    return f"{words}, {minute // 60:02d}:{minute % 60:02d}"


def year_words(year: int) -> str:
    """Astronomical year in the words of history: 0 is 1 BCE."""
    return str(year) if year > 0 else f"{1 - year} BCE"


def _day(time: float) -> Day:
    limit = _BOUND * _YEAR
    return day_of(int(min(limit, max(-limit, time)) // 1))


def _minutes(step: int) -> Callable[[float], Iterator[Tick]]:
    def ticks(start: float) -> Iterator[Tick]:
        number = int((start // 1) * 1440) + int((start % 1) * 1440) // step * step
        while True:
            hour, minute = divmod(number % 1440, 60)
            yield Tick(number / 1440, f"{hour:02d}:{minute:02d}")
            number += step

    return ticks


def _days(starts: tuple[int, ...]) -> Callable[[float], Iterator[Tick]]:
    """Ticks at these days of each month: they stay put from month to month, and never crowd at its end."""

    def ticks(start: float) -> Iterator[Tick]:
        for first in _month_starts(start, 1):
            for day in starts:
                yield Tick(first.ordinal + day - 1, str(day))

    return ticks


def _every_day(start: float) -> Iterator[Tick]:
    ordinal = int(start // 1)
    while True:
        yield Tick(ordinal, str(day_of(ordinal).day))
        ordinal += 1


def _month_starts(start: float, step: int) -> Iterator[Day]:
    day = _day(start)
    month = day.year * 12 + (day.month - 1) // step * step
    while True:
        yield Day(month // 12, month % 12 + 1, 1)
        month += step


def _months(step: int) -> Callable[[float], Iterator[Tick]]:
    def ticks(start: float) -> Iterator[Tick]:
        return (Tick(day.ordinal, MONTHS[day.month - 1][:3]) for day in _month_starts(start, step))

    return ticks


def _named_months(start: float) -> Iterator[Tick]:
    for day in _month_starts(start, 1):
        yield Tick(day.ordinal, f"{MONTHS[day.month - 1]} {year_words(day.year)}")


def _named_days(start: float) -> Iterator[Tick]:
    ordinal = int(start // 1)
    while True:
        day = day_of(ordinal)
        name = f"{WEEKDAYS[day.weekday - 1]}, {day.day} {MONTHS[day.month - 1]} {year_words(day.year)}"
        yield Tick(ordinal, name)
        ordinal += 1


def _round_years(start: float, step: int) -> Iterator[int]:
    """Years that are round in the words of history: 500 BCE (-499) and 500, but no year 0."""
    year = _day(start).year
    if year <= 0:
        for number in range((1 - year) // step * step + step, 0, -step):
            yield 1 - number
        year = 1
    number = max(year // step * step, step)
    while True:
        yield number
        number += step


def _years(step: int) -> Callable[[float], Iterator[Tick]]:
    def ticks(start: float) -> Iterator[Tick]:
        return (Tick(Day(year, 1, 1).ordinal, year_words(year)) for year in _round_years(start, step))

    return ticks


def _no_ticks(start: float) -> Iterator[Tick]:
    return iter(())


_STEPS = (
    *(_Step(step * _MINUTE, _minutes(step), _named_days) for step in (1, 5, 15, 30, 60, 180, 360, 720)),
    _Step(1, _every_day, _named_months),
    _Step(2, _days((1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27)), _named_months),
    _Step(4, _days((1, 5, 9, 13, 17, 21, 25)), _named_months),
    _Step(6, _days((1, 8, 15, 22)), _named_months),
    _Step(13, _days((1, 15)), _named_months),
    _Step(28, _months(1), _years(1)),
    _Step(90, _months(3), _years(1)),
    _Step(181, _months(6), _years(1)),
    *(_Step(step * 365, _years(step), _no_ticks) for step in _YEARS),
)
