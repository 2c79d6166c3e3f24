"""Where dates stand on the line of time, one by one and by the hundred thousand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from briefing.model.day import Day
from briefing.model.when import Extent, Grain, When

Floats = NDArray[np.float64]

_INSTANT = {Grain.MINUTE: 1 / 1440, Grain.HOUR: 1 / 24}
_ERA_DAYS = 146_097  # days in 400 Gregorian years


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` to `end` in days; minus or plus infinity where it lasts beyond what is known.

    `backward` is True for "before 3 May": only the end is known, so it is drawn to the left of it.
    """

    start: float
    end: float
    backward: bool = False

    @property
    def anchor(self) -> float:
        """The end that is known, the start if both are."""
        return self.start if self.start != -inf else self.end


def stretch(when: When | None) -> Stretch | None:
    """Where `when` stands; None if it has no place on a calendar at all."""
    if when is None or (when.earliest is None and when.latest is None):
        return None
    start = -inf if when.earliest is None else float(when.earliest.ordinal)
    end = inf if when.latest is None else float(when.latest.ordinal + 1)
    if when.extent is not Extent.SPAN and end - start == inf:
        # One moment before or after a day: it stands at that day, it does not fill the rest of time.
        known = Stretch(start, end).anchor
        return Stretch(known, known, backward=when.earliest is None)
    return Stretch(start, end) if when.clock is None else _clocked(when, when.clock, start, end)


def stretches(whens: Sequence[When]) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """`start`, `end` and `backward` of each, as `stretch` gives them; none may be without a place.

    Days are counted all at once, and only what has a clock or an open end is looked at by itself: a million dates
    take a second this way, and ten one by one.
    """
    first, last = list(map(attrgetter("earliest"), whens)), list(map(attrgetter("latest"), whens))
    start = _ordinals(first, -inf)
    end = start + 1.0
    other = np.flatnonzero(np.fromiter((a is not b for a, b in zip(first, last, strict=True)), np.bool_, len(whens)))
    end[other] = _ordinals([last[at] for at in other.tolist()], inf) + 1.0
    backward = np.zeros(len(whens), np.bool_)
    clocked = [at for at, clock in enumerate(map(attrgetter("clock"), whens)) if clock is not None]
    for at in (*clocked, *np.flatnonzero(np.isinf(start) | np.isinf(end)).tolist()):
        place = stretch(whens[at])
        if place is not None:
            start[at], end[at], backward[at] = place.start, place.end, place.backward
    return start, end, backward


def _ordinals(days: Sequence[Day | None], missing: float) -> Floats:
    """Day.ordinal of each, `missing` for None."""
    known = [day for day in days if day is not None]
    year, month, day = (
        np.fromiter(map(attrgetter(name), known), np.int64, len(known)) for name in ("year", "month", "day")
    )
    # The year begins in March, so that the odd day is its last: after Richards, "Mapping time" (1998).
    year -= month <= 2
    era, of_era = np.divmod(year, 400)
    of_year = (153 * (month + np.where(month > 2, -3, 9)) + 2) // 5 + day - 1
    counted: NDArray[np.int64] = era * _ERA_DAYS + of_era * 365 + of_era // 4 - of_era // 100 + of_year - 305
    if len(known) == len(days):
        return np.asarray(counted, np.float64)
    found: Floats = np.full(len(days), missing)
    found[[day is not None for day in days]] = counted
    return found


def _clocked(when: When, clock: str, start: float, end: float) -> Stretch:
    first, _, last = clock.partition("/")
    begin, close = _fraction(first), _fraction(last)
    if begin is not None and start != -inf:
        start += begin
    if close is not None and end != inf:
        end += close - 1
    elif begin is not None and when.earliest == when.latest:
        end = start + _INSTANT.get(when.grain, 1 / 1440)
    return Stretch(start, max(start, end))


def _fraction(clock: str) -> float | None:
    """The part of the day that "19:40+03:00" names, by the clock on that wall; None for anything else."""
    digits = clock.removeprefix("T")
    hour, minute = digits[:2], digits[3:5]
    if not hour.isdecimal() or not (digits[2:3] == ":" and minute.isdecimal()):
        return int(hour) / 24 if hour.isdecimal() and len(digits) == 2 else None
    return min(1.0, int(hour) / 24 + int(minute) / 1440)
