"""What a painter is told to draw. Colours are names of roles; each painter has its own palette for them.

Units are pixels on screen and points on paper, y grows downwards.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

LEAST = 2.0  # units: the height of the lowest column of a strip
FILLED = 0.72  # of its place that a column of a strip fills
TICK = 2.0  # units: how wide a tick is

Measure = Callable[[str, float, int], float]
"""Width of a text at a size and a weight (400, 500 or 600), in the same unit as everything else."""


class Edge(StrEnum):
    """How sure a bar is of its ends."""

    SOLID = "solid"
    SOFT = "soft"  # about: both ends fade
    HATCH = "hatch"  # one moment somewhere in this window
    OPEN_END = "open end"  # since: fades to the right
    OPEN_START = "open start"  # until: fades to the left
    DASHED = "dashed"  # planned or possible
    STRUCK = "struck"  # denied: an outline; the strike through its title is a Rule of its own


@dataclass(frozen=True, slots=True)
class Bar:
    """A box. `fill` and `stroke` are roles or "" for none; `bar` is the role of the 4-unit rule at its known start.

    `record` is the id of what it shows, "" for furniture. `strength` 0..1 says how strongly the fill is laid on;
    stroke and bar are always full.
    """

    x: float
    y: float
    width: float
    height: float
    fill: str
    stroke: str = ""
    radius: float = 0.0
    edge: Edge = Edge.SOLID
    bar: str = ""
    record: str = ""
    strength: float = 1.0
    stroke_width: float = 1.0


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    ink: str
    width: float = 1.0
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """One line of text; `y` is its baseline; `anchor` is "start", "middle" or "end"."""

    x: float
    y: float
    text: str
    size: float
    ink: str
    weight: int = 400
    anchor: str = "start"
    record: str = ""


Mark = Bar | Rule | Label


class Stamp(NamedTuple):
    """Marks about an origin of their own, put down at (x, y).

    `marks` is the very same tuple each time, so that a painter can draw it once and copy the picture. What is drawn
    stays within `width` to the right of the origin and `left` to the left of it, and between `top` and `height` below.
    A frame has hundreds of these: a named tuple is made in a fifth of the time of a frozen dataclass.
    """

    x: float
    y: float
    marks: tuple[Mark, ...]
    left: float
    width: float
    top: float
    height: float
    record: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of columns side by side, each as high as its count; where single events are too many to draw.

    `x`, `y`, `width`, `height` are the box they stand in; `peak` is the count that fills its height.
    """

    x: float
    y: float
    width: float
    height: float
    ink: str
    counts: tuple[int, ...]
    peak: int


@dataclass(frozen=True, slots=True)
class Ticks:
    """Thin marks from `y` down, one at each of `places`, and `numbers` written below them on `base`.

    `records` names the first event of each tick; `size` is that of the numbers, each (x, how many).
    """

    y: float
    height: float
    ink: str
    places: tuple[float, ...]
    records: tuple[str, ...]
    numbers: tuple[tuple[float, int], ...]
    base: float
    size: float


Piece = Bar | Rule | Label | Stamp | Strip | Ticks


@dataclass(frozen=True, slots=True)
class DisplayList:
    """Pieces in painting order on a surface of `width` by `height`, and what they say in words (alternative text).

    `marks` says the same in bars, rules and labels alone, for painters that draw a list only once.
    """

    width: float
    height: float
    pieces: tuple[Piece, ...]
    words: str = ""

    @property
    def marks(self) -> tuple[Mark, ...]:
        return tuple(mark for piece in self.pieces for mark in plain(piece))


def plain(piece: Piece) -> Iterator[Mark]:
    """A piece as the marks it is made of."""
    match piece:
        case Strip():
            yield from columns_of(piece)
        case Ticks():
            yield from _ticks_of(piece)
        case Stamp():
            yield from (moved(mark, piece.x, piece.y) for mark in piece.marks)
        case _:
            yield piece


def moved(mark: Mark, x: float, y: float) -> Mark:
    """The same mark, further right and down."""
    if isinstance(mark, Rule):
        return replace(mark, x1=mark.x1 + x, y1=mark.y1 + y, x2=mark.x2 + x, y2=mark.y2 + y)
    return replace(mark, x=mark.x + x, y=mark.y + y)


def columns_of(strip: Strip) -> Iterator[Bar]:
    """Its columns one by one; roots of the counts, so that a single event beside a crowd can still be seen."""
    step = strip.width / max(1, len(strip.counts))
    bottom, peak = strip.y + strip.height, math.sqrt(max(1, strip.peak))
    for number, count in enumerate(strip.counts):
        if count:
            high = max(LEAST, strip.height * math.sqrt(count) / peak)
            yield Bar(strip.x + number * step, bottom - high, step * FILLED, high, strip.ink)


def _ticks_of(ticks: Ticks) -> Iterator[Mark]:
    for x, record in zip(ticks.places, ticks.records, strict=True):
        yield Bar(x, ticks.y, TICK, ticks.height, ticks.ink, record=record)
    for x, count in ticks.numbers:
        yield Label(x, ticks.base, f"+{count}", ticks.size, "ink2", 500)
