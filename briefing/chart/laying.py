"""One lane laid out: cards where there is room, ticks with counts where not, a strip where there are too many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import ceil

import numpy as np

from briefing.chart.axis import Axis, scale_of
from briefing.chart.bands import Bands
from briefing.chart.cards import Box, Stand, band
from briefing.chart.columns import Columns
from briefing.chart.display import Measure, Piece, Strip, Ticks
from briefing.chart.face import Face
from briefing.chart.heights import Plan
from briefing.chart.metrics import Metrics
from briefing.chart.shelf import Shelf
from briefing.chart.stamps import Stamps
from briefing.chart.stretch import Floats
from briefing.chart.strips import strip, winners
from briefing.chart.view import LaneView

TILE = 6.0  # times the size of a title: the width that shares one count of ticks
_DENSE = 40.0  # units a card takes at least; more cards than that leaves room for become a strip
_FEW = 300  # are never a strip


@dataclass(frozen=True, slots=True)
class LaneAt:
    """One lane with all it takes to lay it out in one window. `face` gives words, with the second line if asked."""

    title: str
    role: str
    columns: Columns
    shelf: Shelf
    bands: Bands
    plan: Plan
    box: Box
    axis: Axis
    metrics: Metrics
    face: Callable[[str, bool], Face]
    stamps: Stamps
    measure: Measure
    selected: str = ""


@dataclass(slots=True)
class Laid:
    """What came of it. Collected while laying out, frozen by its reader."""

    view: LaneView
    pieces: list[Piece] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)
    boxes: dict[str, Box] = field(default_factory=dict)
    by: dict[str, list[Piece]] = field(default_factory=dict)  # the pieces of each box


def laid(lane: LaneAt) -> Laid:
    """The lane's pieces, back to front."""
    columns, axis = lane.columns, lane.axis
    if lane.plan.folded:
        return _folded(lane)
    low, high = columns.beginning(axis.start - lane.shelf.reach, axis.end + lane.shelf.reach)
    if high - low > max(_FEW, max(1, lane.plan.rows) * axis.width / _DENSE):
        return _strip(lane)
    return _cards(lane, low, high)


def _cards(lane: LaneAt, low: int, high: int) -> Laid:
    """Bands, cards, and ticks for the rest of those that begin near; those from before the window are counted."""
    found = Laid(LaneView(lane.title, lane.box, 0, 0, 0))
    seen = 0  # of those drawn: that are in the window themselves and not only their words
    banded = set[int]()
    room = lane.plan.bands
    for row, at in lane.shelf.bands(lane.bands, lane.axis.start, lane.axis.end) if room else ():
        if at < room:
            banded.add(row)
            seen += _put(lane, found, row, at, -1)
    rows = lane.shelf.cards(low, high, lane.plan.rows, lane.plan.roomy)
    rest = []
    for row, at in enumerate(rows.tolist(), low):
        if row in banded:
            continue
        if at >= 0:
            seen += _put(lane, found, row, -1, at)
        elif _is_seen(lane, row):
            rest.append(row)
    seen += _bring_up(lane, found, rest)
    hidden = lane.columns.visible(lane.axis.start, lane.axis.end) - seen - len(rest)
    if rest or hidden:
        found.pieces.append(_ticks(lane, rest, hidden))
    painted = len(found.boxes)
    found.view = LaneView(lane.title, lane.box, painted + len(rest) + hidden, painted, len(rest) + hidden)
    found.pieces += [piece for pieces in found.by.values() for piece in pieces]
    return found


def _put(lane: LaneAt, found: Laid, row: int, band_row: int, card_row: int) -> bool:
    """Draw one event where any of it is in the window; True if the event itself is."""
    box, pieces = _drawn(lane, row, band_row, card_row)
    if box.right <= lane.axis.left or box.x >= lane.axis.right:
        return False
    id_ = lane.columns.ids[row]
    found.boxes[id_] = box
    found.by[id_] = pieces
    return _is_seen(lane, row)


def _is_seen(lane: LaneAt, row: int) -> bool:
    columns = lane.columns
    return bool(columns.end[row] >= lane.axis.start and columns.start[row] <= lane.axis.end)


def _bring_up(lane: LaneAt, found: Laid, rest: list[int]) -> int:
    """The selected event is always drawn as a card: what stands in its way becomes ticks for as long."""
    columns = lane.columns
    row = next((row for row in rest if columns.ids[row] == lane.selected), None)
    if row is None:
        return 0
    rest.remove(row)
    box, pieces = _drawn(lane, row, -1, max(0, lane.plan.rows - 1))
    more = 1
    for id_ in [id_ for id_, other in found.boxes.items() if other.overlaps(box)]:
        anchors = columns.beginning(lane.axis.start - lane.shelf.reach, lane.axis.end + lane.shelf.reach)
        other = next((at for at in range(*anchors) if columns.ids[at] == id_), None)
        del found.boxes[id_], found.by[id_]
        if other is not None and _is_seen(lane, other):
            rest.append(other)
            more -= 1
    rest.sort()
    found.boxes[lane.selected] = box
    found.by[lane.selected] = pieces
    return more


def _drawn(lane: LaneAt, row: int, band_row: int, card_row: int) -> tuple[Box, list[Piece]]:
    metrics, columns, axis = lane.metrics, lane.columns, lane.axis
    id_ = columns.ids[row]
    first, last = float(columns.start[row]), float(columns.end[row])
    top = lane.box.y + metrics.pad
    if band_row >= 0:
        y = top + band_row * (metrics.band + metrics.gap)
    else:
        high = (metrics.roomy if lane.plan.roomy else metrics.compact) + metrics.gap
        y = top + lane.plan.bands * (metrics.band + metrics.gap) + card_row * high
        if last - first >= lane.shelf.long:  # no room for its length: its words stand where it begins
            first = last = float(columns.anchor[row])
    at = Stand(
        axis.x(first),
        axis.x(last),
        y,
        axis.left,
        axis.right,
        lane.role,
        bool(columns.backward[row]),
        lane.plan.roomy and band_row < 0,
        id_ == lane.selected,
    )
    if band_row >= 0:
        box, marks = band(lane.face(id_, True), at, metrics, lane.measure)
        return box, list(marks)
    return lane.stamps.card(lane.face(id_, lane.plan.roomy), at, metrics)


def _ticks(lane: LaneAt, rest: list[int], hidden: int) -> Ticks:
    """A tick for each event without a row, and under each crowd of them how many they are; those that have begun
    before the window are counted at its left."""
    axis, metrics, columns = lane.axis, lane.metrics, lane.columns
    anchors = columns.anchor[rest].clip(axis.start, axis.end)  # in order
    places = np.rint(axis.x(anchors) * 2) / 2
    firsts = _changes(places)
    return Ticks(
        lane.box.bottom - metrics.ticks - 1,
        metrics.ticks * 0.3,
        lane.role,
        tuple(places[firsts].tolist()),
        tuple([columns.ids[rest[first]] for first in firsts]),
        _numbers(lane, anchors, places, hidden),
        lane.box.bottom - metrics.ticks * 0.2,
        metrics.small * 0.95,
    )


def _numbers(lane: LaneAt, anchors: Floats, places: Floats, hidden: int) -> tuple[tuple[float, int], ...]:
    """How many there are in each tile, written at the first of them, or before it where the tile ends too soon."""
    axis, metrics = lane.axis, lane.metrics
    tile = TILE * metrics.title / scale_of(axis.level)
    # A tile that is hardly in sight has no room for its number, which the next one takes over.
    least = ceil(axis.start / tile - 0.5)
    crowds = np.maximum(anchors // tile, least)
    begins = _changes(crowds)
    sizes = dict.fromkeys((least,) if hidden else (), hidden)
    at = dict.fromkeys(sizes, axis.left)
    for begin, end in zip(begins, [*begins[1:], len(anchors)], strict=False):
        number = int(crowds[begin])
        sizes[number] = sizes.get(number, 0) + end - begin
        at.setdefault(number, float(places[begin]))
    found = []
    for number, size in sizes.items():
        wide = lane.measure(f"+{size} ", metrics.small * 0.95, 500)
        x = max(axis.x(number * tile), axis.left + 2, min(at[number], axis.x((number + 1) * tile) - wide))
        if size > 1 or hidden:
            found.append((x, size))
    return tuple(found)


def _changes(values: Floats) -> list[int]:
    """Where each run of equal values begins."""
    return [0, *((values[1:] != values[:-1]).nonzero()[0] + 1).tolist()] if len(values) else []


def _strip(lane: LaneAt) -> Laid:
    """Columns in time, and above them the most important event of each stretch of a card's width."""
    found = Laid(LaneView(lane.title, lane.box, 0, 0, 0))
    drawn = strip(lane.columns, lane.role, lane.box, lane.axis, lane.metrics)
    found.strips.append(drawn)
    for row, at in winners(lane.shelf, lane.axis, lane.box.height - drawn.height - lane.metrics.pad, lane.metrics):
        _put(lane, found, row, -1, at)
    total = sum(drawn.counts)
    found.view = LaneView(lane.title, lane.box, total, len(found.boxes), 0, total)
    found.pieces += [piece for pieces in found.by.values() for piece in pieces]
    return found


def _folded(lane: LaneAt) -> Laid:
    """A thin row that only says when there is something."""
    drawn = strip(lane.columns, lane.role, lane.box, lane.axis, lane.metrics, folded=True)
    total = sum(drawn.counts)
    return Laid(LaneView(lane.title, lane.box, total, 0, 0, total), strips=[drawn])
