"""The rows of one lane at one zoom level, packed cluster by cluster as they come into view."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.chart.axis import scale_of
from briefing.chart.columns import Columns, Floats, Ints
from briefing.chart.packing import OVERFLOW, components, rows

SMALL = 600  # lanes up to this size are packed whole, so that their height is known
MOST_BANDS = 300  # long stretches of one lane that are considered for its rows of bands
CROWD = 8  # cards for each row of a tile that are measured at most: more short ones than that seldom stand in a row
BANDS = 3  # rows of bands at most
_UNKNOWN = -2
ENDLESS = 1 << 30  # rows that a crowd asks for


@dataclass(frozen=True, slots=True)
class Need:
    """How many rows of bands and of cards a lane would like at one level."""

    bands: int
    cards: int


@dataclass(frozen=True, slots=True, eq=False)
class _Clusters:
    """The cluster of each row, -1 for none; the rows in the order of their clusters; the size of each cluster."""

    number: Ints
    order: Ints
    size: Ints

    def members(self, number: int) -> Ints:
        low, high = np.searchsorted(self.number, (number, number + 1), sorter=self.order)
        return self.order[int(low) : int(high)]


class Shelf:
    """`width` gives what the card of a row takes, for now; `widest` bounds it; `gap` follows each card."""

    def __init__(self, columns: Columns, level: int, width: Callable[[int], float], widest: float, gap: float) -> None:
        self._columns = columns
        self._scale = scale_of(level)
        self.width = width
        self._gap = gap
        self._placed: dict[int, Ints] = {}
        with np.errstate(invalid="ignore"):
            self._length = (columns.end - columns.start) * self._scale
        self._widest = widest
        self._large = len(columns) > SMALL
        self._found: _Clusters | None = None

    def long(self, least: float) -> NDArray[np.bool_]:
        """Which rows are drawn as bands at this level."""
        return self._length >= least

    def need(self, least: float, first: float, last: float) -> Need:
        """For the events in first..last; in a crowd the answer is as many as there may be."""
        if self._large:
            columns, placed = self._columns, self.bands(least)
            rows = np.flatnonzero(placed >= 0)
            near = rows[(columns.start[rows] <= last) & (columns.end[rows] >= first)]
            return Need(int(placed[near].max(initial=-1)) + 1, ENDLESS)
        near = self._columns.touching(first, last)
        bands = int(self.bands(least)[near].max(initial=-1)) + 1
        return Need(bands, int(self.cards(ENDLESS, least)[near].max(initial=-1)) + 1)

    def bands(self, least: float) -> Ints:
        """The row of each long one, OVERFLOW for all others and where there is no room."""
        if BANDS not in self._placed:
            found = np.full(len(self._columns), OVERFLOW, np.intp)
            members = self._best(np.flatnonzero(self.long(least)), MOST_BANDS)
            if len(members):
                # A band is longer than its words may be, so nothing is measured.
                found[members] = self._placed_in(members, np.zeros(len(members)), BANDS)
            self._placed[BANDS] = found
        return self._placed[BANDS]

    def cards(self, most: int, least: float, wanted: Ints | None = None) -> Ints:
        """The row 0..most-1 of each short one of `wanted` (all if None), OVERFLOW where there is no room."""
        key = -most - 1  # apart from the bands
        placed = self._placed.setdefault(key, np.full(len(self._columns), _UNKNOWN, np.intp))
        if wanted is None:
            wanted = np.arange(len(self._columns))
        open_rows = wanted[placed[wanted] == _UNKNOWN]
        if len(open_rows):
            self._pack_clusters(placed, open_rows, most, least)
        return placed

    def _pack_clusters(self, placed: Ints, open_rows: Ints, most: int, least: float) -> None:
        clusters = self._clusters(least)
        short = open_rows[clusters.number[open_rows] >= 0]
        placed[open_rows[clusters.number[open_rows] < 0]] = OVERFLOW
        if not self._large:  # most events stand alone
            alone = short[clusters.size[clusters.number[short]] == 1]
            placed[alone] = 0
            short = short[clusters.size[clusters.number[short]] > 1]
        for number in np.unique(clusters.number[short]).tolist():
            members = clusters.members(number)
            placed[members] = self._pack_tile(members, number, most) if self._large else self._pack(members, most)

    def _pack_tile(self, members: Ints, number: int, most: int) -> Ints:
        """In a crowd, every other tile has every other half of the rows, so that no tile depends on the one before."""
        half = max(1, most // 2)
        found = np.full(len(members), OVERFLOW, np.intp)
        best = self._best(np.arange(len(members)), CROWD * half, self._columns.importance[members])
        found[best] = self._pack(members[best], half)
        if number % 2 and most > 1:
            found[found >= 0] += half
        elif number % 2:
            found[:] = OVERFLOW
        return found

    def _clusters(self, least: float) -> _Clusters:
        """By natural gaps, taken with the widest card so that it needs no measuring; in a crowd by tiles of time."""
        if self._found is None:
            number = np.full(len(self._columns), -1, np.intp)
            short = np.flatnonzero(~self.long(least))
            if len(short) and self._large:
                tile = (max(self._widest, least) + self._gap) / self._scale
                number[short] = np.floor(self._tile_origin(short) / tile).astype(np.intp)
                number[short] -= number[short].min() // 2 * 2  # from 0 or 1, keeping odd tiles odd
            elif len(short):
                number[short] = components(*self._occupied(short, np.full(len(short), self._widest)))
            size = np.bincount(number[short]) if len(short) else np.empty(0, np.intp)
            self._found = _Clusters(number, np.argsort(number, kind="stable"), size)
        return self._found

    def _tile_origin(self, short: Ints) -> Floats:
        reach = np.where(self._columns.backward[short], self._widest / self._scale, 0.0)
        return self._columns.anchor[short] - reach

    def _pack(self, members: Ints, most: int) -> Ints:
        return self._placed_in(members, np.array([self.width(member) for member in members.tolist()], np.float64), most)

    def _placed_in(self, members: Ints, widths: Floats, most: int) -> Ints:
        starts, ends = self._occupied(members, widths)
        return rows(starts, ends, self._columns.importance[members], most)

    def _best(self, members: Ints, most: int, importance: Floats | None = None) -> Ints:
        """The most important ones, in order."""
        if len(members) <= most:
            return members
        ranked = np.argsort(-(self._columns.importance[members] if importance is None else importance), kind="stable")
        best: Ints = np.sort(members[ranked[:most]])
        return best

    def _occupied(self, members: Ints, widths: Floats) -> tuple[Floats, Floats]:
        """In days at this level: the stretch itself or its words, whichever is longer, and the gap behind it."""
        columns, reach = self._columns, widths / self._scale
        backward, first, last = columns.backward[members], columns.start[members], columns.end[members]
        starts = np.where(backward, np.minimum(first, last - reach), first)
        ends = np.where(backward, last, np.maximum(last, first + reach))
        return starts, ends + self._gap / self._scale
