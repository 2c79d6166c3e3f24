"""The rows of one lane at one zoom level, packed cluster by cluster as they come into view."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefing.chart.axis import scale_of
from briefing.chart.bands import Bands
from briefing.chart.columns import Columns, Ints
from briefing.chart.face import Face, widest
from briefing.chart.metrics import Metrics
from briefing.chart.packing import OVERFLOW, deepest, rows
from briefing.chart.stretch import Floats

SMALL = 600  # lanes up to this size are measured whole, so that their height is known
ROWS_OF_BANDS = 3  # at most; a large lane has one for eras and one for what ends in the window
ENDLESS = 1 << 30  # rows that a crowd asks for
_MOST_ROWS = 24  # that a large lane may ask for before it is called a crowd
_MOST_COUNTED = 1000  # events near the window; more are a crowd
_CLUSTER = 40  # in a large lane: events that are packed all together at most
_PARTS = 6  # of a tile: from each part come as many candidates as there are rows
_TILE = 4  # times the reach of a card


@dataclass(frozen=True, slots=True)
class Need:
    """How many rows of bands and of cards a lane would like at one level; a `folded` lane has none."""

    bands: int
    cards: int
    large: bool = False
    folded: bool = False


class Shelf:
    """`face` gives the words of an event, with the second line if asked for. Where a card stands depends on its lane
    and the level and never on the window: panning cannot move it."""

    def __init__(self, columns: Columns, level: int, metrics: Metrics, face: Callable[[str, bool], Face]) -> None:
        self.columns = columns
        self._face = face
        self._scale = scale_of(level)
        self._metrics = metrics
        self._gap = metrics.gap / self._scale
        self.long = metrics.long / self._scale  # days from which a stretch is drawn as a band
        widest_card = widest(metrics) / self._scale
        self.reach = max(widest_card, self.long) + self._gap
        if columns.backward.any():
            self.reach += widest_card
        self.is_large = len(columns) > SMALL
        self._packed: dict[tuple[int, int, bool], Ints] = {}
        self._few: list[tuple[int, int]] | None = None
        self._winners: dict[int, int] = {}

    def drawn_by(self, face: Callable[[str, bool], Face]) -> Shelf:
        """The same shelf, with words from somewhere else from now on."""
        self._face = face
        return self

    def need(self, roomy: bool, first: float, last: float) -> Need:
        """For what is somewhere in first..last."""
        return self._crowd_need(first, last) if self.is_large else self._exact_need(roomy, first, last)

    def bands(self, bands: Bands, first: float, last: float) -> list[tuple[int, int]]:
        """The rows that are drawn as bands somewhere in first..last, each with its row of bands."""
        if self.is_large:
            return bands.seen(first, last, self.long)
        columns = self.columns
        return [
            (row, band) for row, band in self._all_bands() if columns.start[row] <= last and columns.end[row] >= first
        ]

    def is_band(self, low: int, high: int) -> NDArray[np.bool_]:
        """Which of these rows can be nothing but bands."""
        length = self.columns.end[low:high] - self.columns.start[low:high]
        return (length >= self.long) & (not self.is_large)

    def cards(self, low: int, high: int, most: int, roomy: bool) -> Ints:
        """The row 0..most-1 of each of the columns' rows from `low` to before `high`, OVERFLOW where none has room."""
        found = np.full(high - low, OVERFLOW, np.intp)
        if most < 1:
            return found
        for first, last, is_tile in self._clusters(low, high):
            begin, end = max(first, low), min(last, high)
            if last - first == 1 and not is_tile:
                found[begin - low] = OVERFLOW if self.is_band(first, last)[0] else 0
                continue
            key = (first, most, roomy)
            if key not in self._packed:
                pack = self._pack_tile if is_tile else self._pack
                self._packed[key] = pack(first, last, most, roomy)
            found[begin - low : end - low] = self._packed[key][begin - first : end - first]
        return found

    def winner(self, number: int) -> int:
        """The most important event of a stretch of time as wide as a card may be, -1 if none begins in it."""
        if number not in self._winners:
            low, high = np.searchsorted(self.columns.anchor, (number * self.reach, (number + 1) * self.reach))
            self._winners[number] = self.columns.ranking.best(int(low), int(high))
        return self._winners[number]

    def _crowd_need(self, first: float, last: float) -> Need:
        low, high = self.columns.beginning(first - self.reach, last)
        for count in range(_MOST_ROWS + 1) if high - low < _MOST_COUNTED else ():
            apart = self.columns.anchor[low + count : high] - self.columns.anchor[low : max(low, high - count)]
            if count >= high - low or (count and apart.min(initial=np.inf) >= self.reach):
                return Need(2, count, large=True)
        return Need(2, ENDLESS, large=True)

    def _exact_need(self, roomy: bool, first: float, last: float) -> Need:
        columns = self.columns
        is_near = (columns.start <= last) & (columns.end >= first)
        short = np.flatnonzero(is_near & ~self.is_band(0, len(columns)))
        bands = max((band for row, band in self._all_bands() if is_near[row]), default=-1) + 1
        return Need(bands, deepest(*self._occupied(short, self._widths(short, roomy))))

    def _all_bands(self) -> list[tuple[int, int]]:
        if self._few is None:
            members = np.flatnonzero(self.is_band(0, len(self.columns)))
            # A band is longer than its words may be, so nothing is measured.
            starts, ends = self._occupied(members, np.zeros(len(members)))
            placed = rows(starts, ends, self.columns.importance[members], ROWS_OF_BANDS)
            pairs = zip(members.tolist(), placed.tolist(), strict=True)
            self._few = [(member, band) for member, band in pairs if band != OVERFLOW]
        return self._few

    def _clusters(self, low: int, high: int) -> Iterator[tuple[int, int, bool]]:
        """Runs of rows that are packed by themselves, and whether they are a tile of a crowd.

        Between two clusters lies more time than any card reaches. What is not done with after a few dozen events is
        cut into tiles of time instead, which no card of theirs may leave.
        """
        anchor, most = self.columns.anchor, _CLUSTER if self.is_large else SMALL
        begin, end = max(0, low - most), min(len(anchor), high + most)
        breaks = (np.flatnonzero(np.diff(anchor[begin:end]) >= self.reach) + begin + 1).tolist()
        for first, last in zip([begin, *breaks], [*breaks, end], strict=True):
            if last <= low or first >= high:
                continue
            is_cut = (first == begin > 0) or (last == end < len(anchor))
            if is_cut or last - first > most:
                yield from self._tiles(max(first, low), min(last, high))
            else:
                yield first, last, False

    def _tiles(self, low: int, high: int) -> Iterator[tuple[int, int, bool]]:
        """The runs of one crowd in each tile; what lies beyond a gap in the same tile is a cluster of its own."""
        tile = self.reach * _TILE
        anchor = self.columns.anchor
        for number in range(int(anchor[low] // tile), int(anchor[high - 1] // tile) + 1):
            begin, end = (int(row) for row in np.searchsorted(anchor, (number * tile, (number + 1) * tile)))
            breaks = (np.flatnonzero(np.diff(anchor[begin:end]) >= self.reach) + begin + 1).tolist()
            for first, last in zip([begin, *breaks], [*breaks, end], strict=True):
                if first < high and last > low:
                    yield first, last, True

    def _pack(self, first: int, last: int, most: int, roomy: bool) -> Ints:
        found = np.full(last - first, OVERFLOW, np.intp)
        short = np.flatnonzero(~self.is_band(first, last))
        found[short] = self._placed(short + first, most, roomy)
        return found

    def _pack_tile(self, first: int, last: int, most: int, roomy: bool) -> Ints:
        """The most important of each part of the tile; what would reach beyond the tile has no place in it."""
        found = np.full(last - first, OVERFLOW, np.intp)
        tile = self.reach * _TILE
        number = self.columns.anchor[first] // tile
        members = self._candidates(first, last, float(number * tile), most)
        starts, ends = self._occupied(members, self._widths(members, roomy))
        inside = (starts >= number * tile) & (ends <= (number + 1) * tile)
        members = members[inside]
        found[members - first] = rows(starts[inside], ends[inside], self.columns.importance[members], most)
        return found

    def _candidates(self, first: int, last: int, start: float, most: int) -> Ints:
        part = self.reach * _TILE / _PARTS
        parts = np.searchsorted(self.columns.anchor[first:last], start + np.arange(_PARTS + 1) * part) + first
        weight = self.columns.importance
        found: list[int] = []
        for low, high in zip(parts[:-1].tolist(), parts[1:].tolist(), strict=True):
            if high - low <= most:
                found += range(low, high)
            elif most == 1:
                found.append(low + int(weight[low:high].argmax()))
            else:
                found += sorted((np.argsort(-weight[low:high], kind="stable")[:most] + low).tolist())
        return np.array(found, np.intp)

    def _placed(self, members: Ints, most: int, roomy: bool) -> Ints:
        starts, ends = self._occupied(members, self._widths(members, roomy))
        return rows(starts, ends, self.columns.importance[members], most)

    def _widths(self, members: Ints, roomy: bool) -> Floats:
        ids, face, metrics = self.columns.ids, self._face, self._metrics
        return np.array([face(ids[at], roomy).takes(metrics, roomy) for at in members.tolist()], np.float64)

    def _occupied(self, members: Ints, widths: Floats) -> tuple[Floats, Floats]:
        """In days at this level: the stretch itself or its words, whichever is longer, and the gap behind it.

        Of what is too long for a card only the words stand at its start.
        """
        columns, wide = self.columns, widths / self._scale
        backward, first, last = columns.backward[members], columns.start[members], columns.end[members]
        if self.is_large:
            is_long = last - first >= self.long
            first, last = (np.where(is_long, columns.anchor[members], end) for end in (first, last))
        starts = np.where(backward, np.minimum(first, last - wide), first)
        ends = np.where(backward, last, np.maximum(last, first + wide))
        return starts, ends + self._gap
