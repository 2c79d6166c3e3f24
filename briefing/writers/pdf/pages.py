"""Which strips stand on which page: all page turns weighed together, notes on the page of their marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from briefing.writers.pdf.feet import Feet, FootNote, Part
from briefing.writers.pdf.strips import Head, Strip

NOTE_GAP = 14.0  # between the text and the first note, the rule in its middle
_TAIL = 240.0  # points: a last page with less looks like a mistake
_TAIL_COST = 6000.0
_PAGE_COST = 1500.0  # a page more than needed
_SPLIT_COST = 400.0  # a note that runs on
_FLOAT_COST = 300.0  # a figure away from the words before it
_SQUEEZED = 0.25  # of the white space between strips may be taken away
_SQUEEZE_COST = 250.0
_OVERFLOW = 1e9
_NONE = -1


class _State(NamedTuple):
    """What a page begins with, besides its strips: the place of a figure, and the first line of the notes."""

    float: int
    line: int


class _Way(NamedTuple):
    """The cheapest way to a page turn in a state: where the page before it begins, and in which state."""

    cost: float
    first: int
    state: _State
    squeeze: float


_Ways = dict[_State, _Way]
_START = _State(_NONE, 0)


@dataclass(frozen=True, slots=True)
class Sheet:
    """Strips first..last (exclusive) stand on this page, but for `left`, which stands at the top of the next; `top`
    is the one that was left before. White space is `squeeze` of what it would be."""

    first: int
    last: int
    notes: tuple[Part, ...] = ()
    top: int = _NONE
    left: int = _NONE
    squeeze: float = 1.0

    def places(self) -> Iterator[int]:
        """Of its strips, from top to bottom."""
        if self.top != _NONE:
            yield self.top
        yield from (place for place in range(self.first, self.last) if place != self.left)


def sheets(
    strips: Sequence[Strip],
    notes: Mapping[str, FootNote],
    height: float,
    carried: Sequence[Part] = (),
    before: Head | None = None,
) -> list[Sheet]:
    """The cheapest way to part the strips into pages of `height`; empty pages never. `carried` are notes that began
    on the page before, `before` is the head of the table it ended in."""
    feet = Feet(strips, notes, carried)
    search = _Search(strips, feet, height, before)
    ways: list[_Ways] = [{} for _ in range(len(strips) + 1)]
    ways[0][_START] = _Way(0.0, _NONE, _START, 1.0)
    for first in range(len(strips)):
        for state, way in ways[first].items():
            for last, then, cost, squeeze in search.turns(first, state):
                known = ways[last].get(then)
                if known is None or way.cost + cost < known.cost:
                    ways[last][then] = _Way(way.cost + cost, first, state, squeeze)
    return _traced(ways, feet, height)


def _traced(ways: Sequence[_Ways], feet: Feet, height: float) -> list[Sheet]:
    last = len(ways) - 1
    state = min(ways[last], key=lambda each: (ways[last][each].cost, each))
    out = list(_left_over(state, last, feet, height))[::-1]
    while last > 0:
        way = ways[last][state]
        parts = tuple(feet.parts(way.state.line, state.line))
        out.append(Sheet(way.first, last, parts, way.state.float, state.float, way.squeeze))
        last, state = way.first, way.state
    return out[::-1]


def _left_over(state: _State, count: int, feet: Feet, height: float) -> Iterator[Sheet]:
    """Pages after the last strip, for a figure that found no place and notes that did not end."""
    if state.float != _NONE:
        yield Sheet(count, count, top=state.float)
    line = state.line
    while line < feet.ends[-1]:
        stop = line + 1
        while stop < feet.ends[-1] and feet.height(line, stop + 1) <= height - NOTE_GAP:
            stop += 1
        yield Sheet(count, count, tuple(feet.parts(line, stop)))
        line = stop


_Turn = tuple[int, _State, float, float]


class _Search:
    """All pages that can begin at one place: where they end, in which state, at what cost, and how squeezed."""

    def __init__(self, strips: Sequence[Strip], feet: Feet, height: float, before: Head | None) -> None:
        self._strips = strips
        self._before = before
        self._feet = feet
        self._height = height
        self._has_floats = any(strip.floats for strip in strips)

    def turns(self, first: int, state: _State) -> Iterator[_Turn]:
        yield from self._filled(first, state, leave=False)
        if self._has_floats and state.float == _NONE:
            yield from self._filled(first, state, leave=True)

    def _filled(self, first: int, state: _State, leave: bool) -> Iterator[_Turn]:
        """How far the page can go; with `leave`, only pages that leave a figure to the next."""
        strips, feet, height = self._strips, self._feet, self._height
        used, white = self._begun(first, state)
        left, line = _NONE, state.line
        for place in range(first, len(strips)):
            strip = strips[place]
            if leave and left == _NONE and strip.floats and place > first:
                left = place
                continue
            gap = strip.before if place > first else 0.0
            used, white = used + gap + strip.height, white + gap
            end = feet.ends[place + 1]
            noted = feet.height(line, end) + NOTE_GAP if end > line else 0.0
            over = used + noted - height
            if over > white * _SQUEEZED + 0.01:
                yield from self._last(first, place, state, left, used)
                return
            if left != _NONE or not leave:
                squeeze = 1.0 - over / white if over > 0.01 else 1.0
                cost = self._cost(place + 1, used + noted, left, squeeze)
                yield place + 1, _State(left, end), cost, squeeze
            used, white = used + strip.after, white + strip.after

    def _begun(self, first: int, state: _State) -> tuple[float, float]:
        """The height that is taken before the first strip, and how much of it is white."""
        head = self._strips[first].head
        last = self._strips[first - 1].head if first else self._before
        used = head.height if head is not None and head is last else 0.0
        if state.float == _NONE:
            return used, 0.0
        top = self._strips[state.float]
        return used + top.height + top.after, top.after

    def _last(self, first: int, place: int, state: _State, left: int, used: float) -> Iterator[_Turn]:
        """The page ends with a strip whose notes run on, or with one that fits nowhere."""
        end = self._feet.ends[place + 1]
        stop = self._feet.cut(state.line, end, self._height - used - NOTE_GAP) if end > state.line else 0
        if stop:
            cost = self._cost(place + 1, self._height, left, 1.0) + _SPLIT_COST
            yield place + 1, _State(left, stop), cost, 1.0
        elif place == first:
            yield place + 1, _State(left, end), _OVERFLOW, 1.0

    def _cost(self, last: int, used: float, left: int, squeeze: float) -> float:
        """What it costs to end a page here: white space at its foot or too little in it, and the turn itself."""
        cost = _FLOAT_COST if left != _NONE else 0.0
        if squeeze < 1.0:
            cost += ((1.0 - squeeze) / _SQUEEZED) ** 2 * _SQUEEZE_COST
        if last == len(self._strips):
            cost += _PAGE_COST if left != _NONE else 0.0
            return cost + _TAIL_COST * max(0.0, 1 - used / _TAIL) ** 2
        white = max(0.0, self._height - used) * 1.2
        return cost + _PAGE_COST + white**2 / 10 + self._strips[last - 1].turn
