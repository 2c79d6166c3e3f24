"""Which of a great many long stretches are drawn as bands, decided where they stand and nowhere else.

Stretches are parted into classes by their length, and time into tiles as long as the longest of a class. The most
important of each tile may have a band; it gives way to what overlaps it and is more important, or of a longer class.
So a window asks a few tiles, however many stretches there are, and no pan can change what it is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from math import ceil, floor, inf, log

import numpy as np

from briefing.chart.columns import Columns, Ints
from briefing.chart.ranking import Ranking
from briefing.chart.stretch import Floats

ERAS, NEAR = 0, 1  # the rows: what outlasts the window, and what ends in it
_STEP = 4.0  # the longest of a class is so many times as long as its shortest


@dataclass(frozen=True, slots=True)
class _Class:
    """`rows` of the columns in order, with their anchors; `length` of the longest that may be in it."""

    rows: Ints
    anchors: Floats
    ranking: Ranking
    length: float


class Bands:
    """`columns` may hold any number; the classes are made when first asked for."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._kept: dict[tuple[int, int, int], int] = {}

    @cached_property
    def _classes(self) -> dict[int, _Class]:
        return _classes(self._columns)

    def seen(self, first: float, last: float, least: float) -> list[tuple[int, int]]:
        """The rows that have a band in first..last, with ERAS or NEAR; all of them last at least `least`."""
        shortest = ceil(log(least, _STEP) - 1e-9) + 1  # the first class that is long as a whole
        found = []
        for number in self._classes:
            if number >= shortest:
                row = NEAR if number <= shortest + 1 else ERAS
                found += [(band, row) for band in self._in(number, first, last, shortest)]
        return found

    def _in(self, number: int, first: float, last: float, shortest: int) -> list[int]:
        tiles = self._tiles(number, first, last)
        found = (self._kept_in(number, tile, shortest) for tile in tiles)
        columns = self._columns
        return [row for row in found if row >= 0 and columns.start[row] <= last and columns.end[row] >= first]

    def _tiles(self, number: int, first: float, last: float) -> range:
        """Those in which a stretch of this class begins that touches first..last."""
        length = self._classes[number].length
        if length == inf or not (first > -inf and last < inf):
            return range(1) if length == inf else range(0)
        return range(floor(first / length) - 1, floor(last / length) + 1)

    def _kept_in(self, number: int, tile: int, shortest: int) -> int:
        """The row of the tile's winner if it has a band, else -1. Eras bow to longer eras only, so that they are the
        same at every zoom."""
        near = number <= shortest + 1
        key = (shortest if near else -99, number, tile)
        found = self._kept.get(key)
        if found is None:
            row = self._winner(number, tile)
            longer = (other for other in self._classes if other > number and (not near or other <= shortest + 1))
            stands = row >= 0 and self._beats_its_like(number, tile, row)
            if stands and any(self._in_the_way(other, row, shortest) for other in longer):
                stands = False
            found = self._kept[key] = row if stands else -1
        return found

    def _in_the_way(self, number: int, row: int, shortest: int) -> bool:
        first, last = float(self._columns.start[row]), float(self._columns.end[row])
        kept = (self._kept_in(number, tile, shortest) for tile in self._tiles(number, first, last))
        return any(self._overlap(row, other) for other in kept if other >= 0)

    def _beats_its_like(self, number: int, tile: int, row: int) -> bool:
        weight = self._columns.importance
        for beside in (tile - 1, tile + 1):
            other = self._winner(number, beside)
            if other >= 0 and self._overlap(row, other) and (weight[other], -other) > (weight[row], -row):
                return False
        return True

    def _winner(self, number: int, tile: int) -> int:
        held = self._classes[number]
        if held.length == inf:
            return int(held.rows[held.ranking.best(0, len(held.rows))]) if tile == 0 else -1
        low, high = np.searchsorted(held.anchors, (tile * held.length, (tile + 1) * held.length))
        best = held.ranking.best(int(low), int(high))
        return int(held.rows[best]) if best >= 0 else -1

    def _overlap(self, one: int, other: int) -> bool:
        columns = self._columns
        return bool(columns.start[one] < columns.end[other] and columns.start[other] < columns.end[one])


def _classes(columns: Columns) -> dict[int, _Class]:
    length = columns.end - columns.start
    with np.errstate(divide="ignore"):
        powers = np.ceil(np.log(length) / log(_STEP) - 1e-9)
    powers[~np.isfinite(powers)] = np.where(length[~np.isfinite(powers)] > 0, 99, -99)
    found = {}
    for power in np.unique(powers).astype(int).tolist():
        if power != -99:
            rows = np.flatnonzero(powers == power)
            longest = inf if power == 99 else _STEP**power
            found[power] = _Class(rows, columns.anchor[rows], Ranking(columns.importance[rows]), longest)
    return found
