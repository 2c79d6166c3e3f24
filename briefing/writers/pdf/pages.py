"""Which strips stand on which page: all page turns weighed together, notes on the page of their marks."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.writers.pdf.runs import FootNote
from briefing.writers.pdf.strips import Strip

NOTE_GAP = 14.0  # between the text and the first note, the rule in its middle
_TAIL = 70.0  # points: a last page with less looks like a mistake
_TAIL_COST = 6000.0
_PAGE_COST = 1500.0  # a page more than needed
_OVERFLOW = 1e9


@dataclass(frozen=True, slots=True)
class Sheet:
    """Strips first..last (exclusive) stand on this page."""

    first: int
    last: int


def sheets(strips: Sequence[Strip], notes: Mapping[str, FootNote], height: float) -> list[Sheet]:
    """The cheapest way to part the strips into pages of `height`; empty pages never."""
    count = len(strips)
    best = [0.0] + [math.inf] * count
    came = [0] * (count + 1)
    for first in range(count):
        for last, used, cost in _fits(strips, notes, first, height):
            total = best[first] + cost + _end(strips, last, used, height)
            if total < best[last]:
                best[last], came[last] = total, first
    turns = [count]
    while turns[-1] > 0:
        turns.append(came[turns[-1]])
    return [Sheet(first, last) for first, last in pairwise(turns[::-1])]


def _fits(
    strips: Sequence[Strip], notes: Mapping[str, FootNote], first: int, height: float
) -> list[tuple[int, float, float]]:
    """How far a page that begins with strip `first` can go: the end, the height used, and what overflow costs."""
    head = strips[first].head
    used = head.height if head and first and strips[first - 1].head is head else 0.0
    noted = 0.0
    out: list[tuple[int, float, float]] = []
    for place in range(first, len(strips)):
        strip = strips[place]
        used += (strip.before if place > first else 0.0) + strip.height
        added = sum(notes[id_].height for id_ in strip.notes)
        noted += added + (NOTE_GAP if added and not noted else 0.0)
        if used + noted > height + 0.01:
            if place == first:
                out.append((place + 1, used + noted, _OVERFLOW))
            break
        out.append((place + 1, used + noted, 0.0))
        used += strip.after
    return out


def _end(strips: Sequence[Strip], last: int, used: float, height: float) -> float:
    """What it costs to end a page here: white space at its foot and the turn itself."""
    if last == len(strips):
        return _TAIL_COST if used < _TAIL else 0.0
    return _PAGE_COST + (max(0.0, height - used) * 1.2) ** 2 / 10 + strips[last - 1].turn
