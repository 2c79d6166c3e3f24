"""A lane of too many events: columns in time, and above them the most important one of each stretch."""

from __future__ import annotations

from math import ceil, floor, log2

import numpy as np

from briefing.chart.axis import Axis, scale_of
from briefing.chart.cards import Box
from briefing.chart.columns import Columns
from briefing.chart.display import Strip
from briefing.chart.metrics import Metrics
from briefing.chart.shelf import Shelf

_SHARE = 0.5  # of the lane's height
_FOLDED = 0.7


def strip(columns: Columns, role: str, box: Box, axis: Axis, metrics: Metrics, folded: bool = False) -> Strip:
    """Bins that stand still in time, a little beyond the window on both sides.

    The height is full at a power of two, so that a crowd that comes into view seldom makes all others smaller.
    """
    width = metrics.bin / scale_of(axis.level)
    first = floor(axis.start / width)
    edges = (first + np.arange(ceil(axis.end / width) - first + 1, dtype=np.float64)) * width
    counts = tuple(columns.counts(edges).tolist())
    free = box.height - metrics.pad - metrics.compact - metrics.gap  # below the labels, if they are to stand free
    high = box.height * _FOLDED if folded else min(box.height * _SHARE, max(metrics.ticks * 0.6, free))
    x, right = axis.x(float(edges[0])), axis.x(float(edges[-1]))
    peak = 1 << ceil(log2(max(1, *counts)))
    return Strip(x, box.bottom - high - (2 if folded else 4), right - x, high, role, counts, peak)


def winners(shelf: Shelf, axis: Axis, room: float, metrics: Metrics) -> list[tuple[int, int]]:
    """The row of the winner of each tile as wide as a card may be, with where it is drawn: neighbours stand in two
    rows by turns, if `room` is enough for two."""
    rows = min(2, max(1, int(room // (metrics.compact + metrics.gap))))
    first, last = floor(axis.start / shelf.reach) - 1, floor(axis.end / shelf.reach) + 1
    found = ((shelf.winner(number), number % 2) for number in range(first, last + 1))
    return [(row, at) for row, at in found if row >= 0 and at < rows]
