"""One lane laid out: cards where there is room, ticks with counts where not, a strip where there are too many."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from briefing.chart.axis import Axis, scale_of
from briefing.chart.cards import Box, Stand, band, card
from briefing.chart.columns import Columns, Floats, Ints
from briefing.chart.display import Bar, Label, Mark, Measure, Strip
from briefing.chart.face import Face
from briefing.chart.heights import Plan
from briefing.chart.metrics import Metrics
from briefing.chart.shelf import Shelf
from briefing.chart.view import LaneView

TILE = 4.0  # times the size of a title: the width that shares one count of ticks
_DENSE = 40.0  # units a card takes at least; more cards than that leaves room for become a strip
_STRIP_SHARE = 0.5  # of the lane's height


@dataclass(frozen=True, slots=True)
class LaneAt:
    """One lane with all it takes to lay it out in one window."""

    title: str
    role: str
    columns: Columns
    shelf: Shelf
    plan: Plan
    box: Box
    axis: Axis
    metrics: Metrics
    face: Callable[[str], Face]
    measure: Measure
    selected: str = ""


@dataclass(slots=True)
class Laid:
    """What came of it. Collected while laying out, frozen by its reader."""

    view: LaneView
    marks: list[Mark] = field(default_factory=list)
    strips: list[Strip] = field(default_factory=list)
    boxes: dict[str, Box] = field(default_factory=dict)


def laid(lane: LaneAt) -> Laid:
    """The lane's marks, back to front."""
    reach = lane.metrics.long / lane.axis.scale
    first, last = lane.axis.start - reach, lane.axis.end + reach
    if len(lane.columns.beginning(first, last)) > _capacity(lane):
        return _strip(lane)  # those that reach into the window from outside would only be more
    near = lane.columns.touching(first, last)
    return _strip(lane) if len(near) > _capacity(lane) else _cards(lane, near)


def _capacity(lane: LaneAt) -> float:
    return max(300.0, max(1, lane.plan.rows) * lane.axis.width / _DENSE)


def _cards(lane: LaneAt, near: Ints) -> Laid:
    metrics = lane.metrics
    bands = lane.shelf.bands(metrics.long)
    rows = lane.shelf.cards(lane.plan.rows, metrics.long, near)
    found = Laid(LaneView(lane.title, lane.box, 0, 0, 0))
    rest = []
    for index in near.tolist():
        if bands[index] < 0 and rows[index] < 0:
            rest.append(index)
            continue
        box, marks = _drawn(lane, index, int(bands[index]), int(rows[index]))
        if _is_inside(lane, box):
            found.boxes[lane.columns.ids[index]] = box
            found.marks += marks
    rest = [index for index in rest if _is_seen(lane, index)]
    shown = _bring_up(lane, found, rest)
    found.marks += _ticks(lane, rest)
    painted = len(found.boxes)
    found.view = LaneView(lane.title, lane.box, painted + len(rest), painted, len(rest))
    found.marks += shown
    return found


def _is_inside(lane: LaneAt, box: Box) -> bool:
    return box.right > lane.axis.left and box.x < lane.axis.right


def _is_seen(lane: LaneAt, index: int) -> bool:
    columns = lane.columns
    return bool(columns.end[index] >= lane.axis.start and columns.start[index] <= lane.axis.end)


def _bring_up(lane: LaneAt, found: Laid, rest: list[int]) -> list[Mark]:
    """The selected event is always drawn as a card: what stands in its way becomes ticks for as long."""
    index = next((index for index in rest if lane.columns.ids[index] == lane.selected), None)
    if index is None:
        return []
    rest.remove(index)
    row = max(0, lane.plan.rows - 1)
    box, marks = _drawn(lane, index, -1, row)
    for id_ in [id_ for id_, other in found.boxes.items() if other.overlaps(box)]:
        del found.boxes[id_]
        found.marks = [mark for mark in found.marks if getattr(mark, "record", "") != id_ or not id_]
        rest.append(lane.columns.row[id_])
    rest.sort()
    found.boxes[lane.selected] = box
    return marks


def _drawn(lane: LaneAt, index: int, band_row: int, row: int) -> tuple[Box, list[Mark]]:
    metrics, columns = lane.metrics, lane.columns
    face = lane.face(columns.ids[index])
    top = lane.box.y + metrics.pad
    high = (metrics.roomy if lane.plan.roomy else metrics.compact) + metrics.gap
    below = top + lane.plan.bands * (metrics.band + metrics.gap) + row * high
    at = Stand(
        lane.axis.x(float(columns.start[index])),
        lane.axis.x(float(columns.end[index])),
        top + band_row * (metrics.band + metrics.gap) if band_row >= 0 else below,
        lane.axis.left,
        lane.axis.right,
        lane.role,
        bool(columns.backward[index]),
        lane.plan.roomy,
        face.id == lane.selected,
    )
    return band(face, at, metrics, lane.measure) if band_row >= 0 else card(face, at, metrics)


def _ticks(lane: LaneAt, rest: list[int]) -> list[Mark]:
    """A tick for each event without a row, and under each crowd of them how many they are."""
    if not rest:
        return []
    top, high = lane.box.bottom - lane.metrics.ticks - 1, lane.metrics.ticks * 0.3
    tile = TILE * lane.metrics.title / scale_of(lane.axis.level)
    anchors = np.clip(lane.columns.anchor[rest], lane.axis.start, lane.axis.end)
    places, firsts = np.unique(np.round(lane.axis.x(anchors) * 2) / 2, return_index=True)
    marks: list[Mark] = [
        Bar(x, top, 2, high, lane.role, record=lane.columns.ids[rest[first]])
        for x, first in zip(places.tolist(), firsts.tolist(), strict=True)
    ]
    base = lane.box.bottom - lane.metrics.ticks * 0.2
    crowds, sizes = np.unique(np.floor(anchors / tile).astype(np.int64), return_counts=True)
    for number, count in zip(crowds.tolist(), sizes.tolist(), strict=True):
        if count > 1:
            x = max(lane.axis.x(number * tile), lane.axis.left + 2)
            marks.append(Label(x, base, f"+{count}", lane.metrics.small * 0.95, "ink2", 500))
    return marks


def _strip(lane: LaneAt) -> Laid:
    """Columns in time, and above them the most important event of each stretch of a card's width."""
    edges = _edges(lane)
    counts = lane.columns.counts(edges)
    high = lane.box.height * _STRIP_SHARE
    x, right = lane.axis.x(float(edges[0])), lane.axis.x(float(edges[-1]))
    columns = tuple(counts.tolist())
    found = Laid(LaneView(lane.title, lane.box, 0, 0, 0))
    found.strips.append(Strip(x, lane.box.bottom - high - 4, right - x, high, lane.role, columns, max(1, *columns)))
    for index, row in _best(lane, lane.box.height - high - lane.metrics.pad):
        box, marks = _drawn(lane, index, -1, row)
        if _is_inside(lane, box):
            found.boxes[lane.columns.ids[index]] = box
            found.marks += marks
    total = int(counts.sum())
    found.view = LaneView(lane.title, lane.box, total, len(found.boxes), 0, total)
    return found


def _edges(lane: LaneAt) -> Floats:
    """Bins that stand still in time, a little beyond the window on both sides."""
    width = lane.metrics.bin / scale_of(lane.axis.level)
    first = np.floor(lane.axis.start / width)
    number = int(np.ceil(lane.axis.end / width) - first)
    edges: Floats = (first + np.arange(number + 1)) * width
    return edges


def _best(lane: LaneAt, room: float) -> list[tuple[int, int]]:
    """The winner of each tile as wide as a card may be, with its row: neighbours stand in two rows by turns."""
    rows = min(2, max(1, int(room // (lane.metrics.compact + lane.metrics.gap))))
    tile = (lane.metrics.long + lane.metrics.gap) / scale_of(lane.axis.level)
    first, last = np.floor(lane.axis.start / tile) - 1, np.floor(lane.axis.end / tile) + 1
    near = lane.columns.beginning(float(first * tile), float((last + 1) * tile))
    number = np.floor(lane.columns.anchor[near] / tile)
    fits = (number >= first) & (number <= last) & ~lane.shelf.long(lane.metrics.long)[near]
    near, number = near[fits & ~lane.columns.backward[near]], number[fits & ~lane.columns.backward[near]]
    starts = np.flatnonzero(np.diff(number, prepend=np.nan) != 0)
    found = []
    for low, high in zip(starts.tolist(), [*starts.tolist()[1:], len(near)], strict=True):
        row = int(number[low]) % 2
        if row < rows:
            found.append((int(near[low + int(np.argmax(lane.columns.importance[near[low:high]]))]), row))
    return found
