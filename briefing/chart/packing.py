"""Which row each card stands in, so that no two overlap.

Packing happens in time, at a quantised zoom, never from the edge of the window: panning cannot move a card.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left

import numpy as np

from briefing.chart.columns import Ints
from briefing.chart.stretch import Floats

OVERFLOW = -1  # no row had room


def rows(starts: Floats, ends: Floats, importance: Floats, most: int) -> Ints:
    """A row 0..most-1 for each half-open interval, OVERFLOW where none had room.

    As long as `most` rows are enough all are placed, each in the lowest free row. Where they are not, the important
    ones are placed first. The same intervals always get the same rows.
    """
    if deepest(starts, ends) <= most:
        return _lowest_free(starts, ends)
    return _important_first(starts, ends, importance, most)


def deepest(starts: Floats, ends: Floats) -> int:
    """How many of the intervals lie over one another at most: so many rows hold them all."""
    begun = np.sort(starts)
    # What has begun when one begins, itself included, less what has ended by then.
    over = np.arange(1, len(starts) + 1) - np.searchsorted(np.sort(ends), begun, "right")
    return int(over.max(initial=0))


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
    begun: list[list[float]] = [[] for _ in range(most)]  # of each row, in order; what is in a row is disjoint
    ended: list[list[float]] = [[] for _ in range(most)]
    first, last = starts.tolist(), ends.tolist()
    for index in np.lexsort((starts, -importance)).tolist():
        start, end = first[index], last[index]
        for row in range(most):
            firsts, lasts = begun[row], ended[row]
            at = bisect_left(firsts, start)
            if (at == 0 or lasts[at - 1] <= start) and (at == len(firsts) or end <= firsts[at]):
                firsts.insert(at, start)
                lasts.insert(at, end)
                placed[index] = row
                break
    return placed


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
