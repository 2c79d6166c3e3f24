"""Dated events as sorted numpy columns: what is in a window is found by bisection, however many there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import inf
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from briefing.model.event import Event
from briefing.model.when import Extent, Grain, When

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

_INSTANT = {Grain.MINUTE: 1 / 1440, Grain.HOUR: 1 / 24}


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


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The dated events of one lane in order of their anchors.

    `row` finds a record's row by its id; `anchor` is never infinite. `buckets` hold the same rows by length: each is
    in order of anchor, with the longest length in it, so that a window needs two bisections a bucket, also where one
    event spans all others. `ended` are all ends in order, `until` the anchors of those without a start.
    """

    ids: tuple[str, ...]
    row: Mapping[str, int]
    start: Floats
    end: Floats
    anchor: Floats
    importance: Floats
    backward: NDArray[np.bool_]
    buckets: tuple[tuple[Ints, Floats, float], ...]
    ended: Floats
    until: Floats

    def __len__(self) -> int:
        return len(self.ids)

    def touching(self, first: float, last: float) -> Ints:
        """The rows of all events that are somewhere in first..last, in order."""
        found = [self._of_bucket(bucket, first, last) for bucket in self.buckets]
        rows: Ints = np.sort(np.concatenate(found)) if found else np.empty(0, np.intp)
        return rows[(self.start[rows] <= last) & (self.end[rows] >= first)]

    def _of_bucket(self, bucket: tuple[Ints, Floats, float], first: float, last: float) -> Ints:
        rows, anchors, longest = bucket
        if longest == inf:  # open events: their known end may lie on any side of the window
            return rows
        low, high = np.searchsorted(anchors, (first - longest, last))
        return rows[int(low) : int(np.searchsorted(anchors, last, "right"))] if high >= low else rows[:0]

    def counts(self, edges: Floats) -> NDArray[np.int64]:
        """How many events begin between each two edges; those begun before count in the first column they touch."""
        begun = np.searchsorted(self.anchor, edges).astype(np.int64)
        begun[-1] = np.searchsorted(self.anchor, edges[-1], "right")
        columns: NDArray[np.int64] = np.diff(begun)
        columns[0] += int(begun[0] - np.searchsorted(self.ended, edges[0]))
        columns[-1] += len(self.until) - int(np.searchsorted(self.until, edges[-1], "right"))
        return columns

    def beginning(self, first: float, last: float) -> Ints:
        """The rows whose known end lies in first..last, in order."""
        low, high = np.searchsorted(self.anchor, (first, last))
        return np.arange(int(low), max(int(low), int(high)))


@dataclass(frozen=True, slots=True)
class Row:
    """One dated event on its way into a column."""

    id: str
    stretch: Stretch
    importance: float


def columns(rows: Iterable[Row], backward_from: float = inf) -> Columns:
    """Sorted by anchor, then the longer one first, then by id: the same rows give the same columns.

    Those that begin at `backward_from` or later are drawn to the left of their date, for want of room at the right.
    """
    found = sorted(rows, key=attrgetter("id"))
    anchors = np.array([row.stretch.anchor for row in found], np.float64)
    ends = np.array([row.stretch.end for row in found], np.float64)
    ordered = [found[index] for index in np.lexsort((-ends, anchors)).tolist()]
    start = np.array([row.stretch.start for row in ordered], np.float64)
    end = np.array([row.stretch.end for row in ordered], np.float64)
    anchor = np.where(np.isinf(start), end, start)
    importance = np.array([row.importance for row in ordered], np.float64)
    backward = np.array([row.stretch.backward for row in ordered], np.bool_) | (anchor >= backward_from)
    ids = tuple(row.id for row in ordered)
    numbers = {id_: number for number, id_ in enumerate(ids)}
    buckets, until = _buckets(start, end, anchor), anchor[np.isinf(start)]
    return Columns(ids, numbers, start, end, anchor, importance, backward, buckets, np.sort(end), until)


def without(found: Columns, row: int) -> Columns:
    """The columns without one of their rows."""
    start, end, anchor = (np.delete(each, row) for each in (found.start, found.end, found.anchor))
    ids = (*found.ids[:row], *found.ids[row + 1 :])
    return Columns(
        ids,
        {id_: number for number, id_ in enumerate(ids)},
        start,
        end,
        anchor,
        np.delete(found.importance, row),
        np.delete(found.backward, row),
        _buckets(start, end, anchor),
        np.sort(end),
        anchor[np.isinf(start)],
    )


def _buckets(start: Floats, end: Floats, anchor: Floats) -> tuple[tuple[Ints, Floats, float], ...]:
    """Rows by powers of four of their length."""
    length = end - start
    with np.errstate(divide="ignore"):
        powers = np.where(np.isinf(length), 99, np.ceil(np.log2(np.maximum(length, 1.0)) / 2))
    found = []
    for power in np.unique(powers):
        rows = np.flatnonzero(powers == power)
        found.append((rows, anchor[rows], float(length[rows].max())))
    return tuple(found)


def importance_of(event: Event) -> float:
    """What is drawn first where there is no room for all: what was kept, what many words rest on, what is sure."""
    return 2.0 * event.review.kept + event.confidence + 0.2 * min(len(event.passages), 5)


def rows_of(events: Iterable[Event]) -> list[Row]:
    """A row for each event that has a place on the calendar."""
    found = ((event, stretch(event.when)) for event in events)
    return [Row(event.id, place, importance_of(event)) for event, place in found if place is not None]
