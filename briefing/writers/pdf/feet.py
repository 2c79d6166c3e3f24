"""The notes of a stretch of strips as one column of lines: which of them a page must have room for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from briefing.writers.pdf.setting import Line
from briefing.writers.pdf.strips import Strip

_LEAST = 2  # lines of a note on each page it stands on


@dataclass(frozen=True, slots=True)
class FootNote:
    """A note set for the foot of a page; `after` is white space below its last line."""

    number: Line
    lines: tuple[Line, ...]
    lead: float
    after: float

    @property
    def height(self) -> float:
        return len(self.lines) * self.lead + self.after


@dataclass(frozen=True, slots=True)
class Part:
    """Lines first..last (exclusive) of a note."""

    id: str
    first: int
    last: int


class Feet:
    """Lines of notes counted through: `carried` are those left from the page before, then those of the strips.

    `ends[n]` lines are marked in the first n strips or carried.
    """

    def __init__(self, strips: Sequence[Strip], notes: Mapping[str, FootNote], carried: Sequence[Part] = ()) -> None:
        self._notes = notes
        self._parts = list(carried)
        ends = [sum(part.last - part.first for part in carried)]
        for strip in strips:
            self._parts += [Part(id_, 0, len(notes[id_].lines)) for id_ in strip.notes]
            ends.append(ends[-1] + sum(len(notes[id_].lines) for id_ in strip.notes))
        self.ends = ends
        self._starts = list(accumulate((part.last - part.first for part in self._parts), initial=0))
        self._heights = [0.0]
        for part in self._parts:
            note = notes[part.id]
            self._heights += [self._heights[-1] + note.lead * (n + 1) for n in range(part.last - part.first)]
            self._heights[-1] += note.after

    def height(self, first: int, last: int) -> float:
        """Of these lines, the white space below the last note included."""
        return self._heights[last] - self._heights[first]

    def cut(self, first: int, last: int, room: float) -> int:
        """How many of the lines first..last, of which the last note alone may be parted, go on a page; 0 if none can.

        Two lines of that note stand on each side.
        """
        part = bisect_right(self._starts, last - 1) - 1
        start = max(first, self._starts[part])
        fits = bisect_right(self._heights, self._heights[first] + room + 0.01) - 1
        stop = min(fits, last - _LEAST)
        return max(0, stop) if stop - start >= _LEAST else 0

    def parts(self, first: int, last: int) -> list[Part]:
        """Which lines of which notes these are."""
        out = []
        for place in range(bisect_right(self._starts, first) - 1, bisect_left(self._starts, last)):
            part, start = self._parts[place], self._starts[place]
            low, high = max(first, start) - start, min(last, self._starts[place + 1]) - start
            if low < high:
                out.append(Part(part.id, part.first + low, part.first + high))
        return out
