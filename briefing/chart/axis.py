"""The scale: where a time stands on a line, in any year.

Times are days as floats: Day.ordinal, with the time of day as fraction. A float64 holds ten thousand years to 0.1 ms.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Number = TypeVar("Number", float, NDArray[np.float64])

STEPS = 4  # zoom levels per doubling of the scale
CLOSEST = 60_000.0  # units per day: a minute is 42 pixels
WIDEST = 1e-4  # units per day: ten thousand years in 365 pixels


@dataclass(frozen=True, slots=True)
class Axis:
    """A window onto time: `start` stands at `left`, a day is `scale` units, and `width` units are seen."""

    start: float
    scale: float
    left: float
    width: float

    @property
    def end(self) -> float:
        return self.start + self.width / self.scale

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def level(self) -> int:
        """The quantised zoom: what is packed for a level never collides at any scale that rounds down to it."""
        return math.floor(math.log2(self.scale) * STEPS + 1e-9)

    def x(self, time: Number) -> Number:
        """Works on arrays of times too."""
        return self.left + (time - self.start) * self.scale

    def time(self, x: float) -> float:
        return self.start + (x - self.left) / self.scale

    def panned(self, units: float) -> Axis:
        """What is seen after the content has moved `units` to the left."""
        return replace(self, start=self.start + units / self.scale)

    def zoomed(self, factor: float, x: float) -> Axis:
        """Closer by `factor`, with the time under `x` staying where it is."""
        scale = min(CLOSEST, max(WIDEST, self.scale * factor))
        return replace(self, start=self.time(x) - (x - self.left) / scale, scale=scale)

    def resized(self, left: float, width: float) -> Axis:
        """The same stretch of time on another stretch of the surface."""
        return showing(self.start, self.end, left, width)


def scale_of(level: int) -> float:
    """The smallest scale that has this level."""
    return float(2.0 ** (level / STEPS))


def showing(first: float, last: float, left: float, width: float) -> Axis:
    """The axis on which `first` to `last` fills the width; at least an hour, so that a moment can be shown."""
    length = max(last - first, 1 / 24)
    middle = (first + last) / 2
    scale = min(CLOSEST, max(WIDEST, max(width, 1.0) / length))
    return Axis(middle - max(width, 1.0) / scale / 2, scale, left, max(width, 1.0))


def padded(first: float, last: float, share: float = 0.06) -> tuple[float, float]:
    """The stretch with some air on both sides."""
    air = max((last - first) * share, 0.5)
    return first - air, last + air
