"""A date put elsewhere by hand: moved as a whole, or one of its ends drawn out."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.day import Day, day_of
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import step, unit
from briefing.temporal.edtf import canonical

_DAYS = {  # about; for how many units a move by days comes to
    Grain.WEEK: 7.0,
    Grain.MONTH: 30.44,
    Grain.SEASON: 91.3,
    Grain.QUARTER: 91.3,
    Grain.HALF: 182.6,
    Grain.YEAR: 365.24,
    Grain.DECADE: 3652.4,
    Grain.CENTURY: 36524.2,
}
_DAY = 1440  # minutes


def moved(when: When, days: float) -> When:
    """All of it later by so many days, or earlier; what it says of its own doubt stays.

    A date that is only known by month, or any other unit, is moved by whole ones. Less than a day moves only what
    has a time of day; a whole number of days leaves the time of day as it is.
    """
    whole = round(days)
    if when.clock is not None and abs(days - whole) > 1e-6:
        return _clock_moved(when, when.clock, round(days * _DAY))
    size = _DAYS.get(when.grain)
    if size is None:
        return _set(when, _plus(when.earliest, whole), _plus(when.latest, whole))
    count = round(days / size)
    first = step(when.earliest, when.grain, count) if when.earliest else None
    # Months differ in length: the end is the day before a unit's beginning, and stays that.
    last = step(when.latest.plus(1), when.grain, count).plus(-1) if when.latest else None
    return _set(when, first, last)


def drawn_out(when: When, earliest: Day | None = None, latest: Day | None = None) -> When:
    """With another first or last day, None for the one it has. It lasts from one to the other then; a window that
    one moment lies in stays one. Ends that would cross stand on one day."""
    first, last = earliest or when.earliest, latest or when.latest
    if first is not None and last is not None and first > last:
        first = last = earliest or latest
    if first == last and first is not None:
        return canonical(When("", first, first, Grain.DAY, approximate=when.approximate, uncertain=when.uncertain))
    extent = Extent.WITHIN if when.extent is Extent.WITHIN else Extent.SPAN
    return canonical(When("", first, last, Grain.DAY, extent, None, when.approximate, when.uncertain))


def settled(when: When, about: bool) -> When:
    """Known as it stands, or `about` then."""
    return canonical(replace(when, approximate=about, uncertain=False))


def _set(when: When, first: Day | None, last: Day | None) -> When:
    return canonical(replace(when, earliest=first, latest=last, why="", because=()))


def _plus(day: Day | None, days: int) -> Day | None:
    return day.plus(days) if day else None


def _clock_moved(when: When, clock: str, minutes: int) -> When:
    """The time of day moved on, over midnight into the next day if need be; the zone stays."""
    parts = clock.removeprefix("T").split("/")
    if when.earliest is None or not all(part[:2].isdecimal() and part[3:5].isdecimal() for part in parts):
        return when
    begun = _minutes(parts[0]) + minutes
    days = begun // _DAY
    spoken = "/".join(_clock((_minutes(part) + minutes) % _DAY) + part[5:] for part in parts)
    moved_on = replace(when, clock=spoken)
    return _set(moved_on, _plus(when.earliest, days), _plus(when.latest, days))


def _minutes(part: str) -> int:
    return int(part[:2]) * 60 + int(part[3:5])


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def moment_at(time: float, grain: Grain) -> tuple[Day, str | None]:
    """The first day of the unit that a time on the line lies in, and the time of day where the grain is finer."""
    day = day_of(int(time // 1))
    if grain in (Grain.MINUTE, Grain.HOUR):
        return day, _clock(min(_DAY - 1, round((time % 1) * _DAY)))
    return unit(day, grain)[0], None
