"""Which row each card stands in, so that no two overlap.

Packing happens in time, at a quantised zoom, never from the edge of the window: panning cannot move a card.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left, insort

import numpy as np

from briefing.chart.columns import Floats, Ints

OVERFLOW = -1  # no row had room


def rows(starts: Floats, ends: Floats, importance: Floats, most: int) -> Ints:
    """A row 0..most-1 for each half-open interval, OVERFLOW where none had room.

    As long as `most` rows are enough all are placed, each in the lowest free row. Where they are not, the important
    ones are placed first. The same intervals always get the same rows.
    """
    placed = _lowest_free(starts, ends)
    if len(placed) == 0 or int(placed.max()) < most:
        return placed
    return _important_first(starts, ends, importance, most)


def _lowest_free(starts: Floats, ends: Floats) -> Ints:
    """Greedy interval partitioning: as few rows as can be."""
    order = np.lexsort((ends, starts))
    placed = np.empty(len(starts), np.intp)
    busy: list[tuple[float, int]] = []
    free: list[int] = []
    for index in order.tolist():
        start = float(starts[index])
        while busy and busy[0][0] <= start:
            heapq.heappush(free, heapq.heappop(busy)[1])
        row = heapq.heappop(free) if free else len(busy)
        placed[index] = row
        heapq.heappush(busy, (float(ends[index]), row))
    return placed


def _important_first(starts: Floats, ends: Floats, importance: Floats, most: int) -> Ints:
    placed = np.full(len(starts), OVERFLOW, np.intp)
    taken: list[list[tuple[float, float]]] = [[] for _ in range(most)]
    for index in np.lexsort((starts, -importance)).tolist():
        interval = (float(starts[index]), float(ends[index]))
        for row, others in enumerate(taken):
            if _fits(others, interval):
                insort(others, interval)
                placed[index] = row
                break
    return placed


def _fits(others: list[tuple[float, float]], interval: tuple[float, float]) -> bool:
    """Whether `interval` is free among disjoint intervals in order."""
    after = bisect_left(others, interval)
    clear_before = after == 0 or others[after - 1][1] <= interval[0]
    return clear_before and (after == len(others) or interval[1] <= others[after][0])


def components(starts: Floats, ends: Floats) -> Ints:
    """The number of the cluster each interval is in; clusters have time between them and are packed on their own.

    The intervals may stand in any order; numbers rise with time.
    """
    order = np.argsort(starts, kind="stable")
    reach = np.maximum.accumulate(ends[order])
    breaks = np.concatenate(([False], starts[order][1:] >= reach[:-1]))[: len(order)]
    numbers = np.empty(len(starts), np.intp)
    numbers[order] = np.cumsum(breaks)
    return numbers
