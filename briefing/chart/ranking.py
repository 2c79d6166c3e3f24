"""The most important of any run of rows, found in a few steps however long the run is."""

from __future__ import annotations

from math import inf

import numpy as np
from numpy.typing import NDArray

_BLOCK = 256  # rows whose best is known beforehand


class Ranking:
    """`weights` in the order of the rows; minus infinity for those that never win."""

    def __init__(self, weights: NDArray[np.float64]) -> None:
        self._weights = weights
        whole = len(weights) // _BLOCK
        blocks = weights[: whole * _BLOCK].reshape(whole, _BLOCK)
        self._rows = blocks.argmax(axis=1) + np.arange(whole) * _BLOCK
        self._best = weights[self._rows]

    def best(self, low: int, high: int) -> int:
        """The first of the heaviest rows from `low` to before `high`; -1 where there is none."""
        if low >= high:
            return -1
        first, last = -(-low // _BLOCK), high // _BLOCK
        if first >= last:
            found = low + int(self._weights[low:high].argmax())
            return found if self._weights[found] != -inf else -1
        middle = int(self._rows[first + int(self._best[first:last].argmax())])
        ends = ((low, first * _BLOCK), (last * _BLOCK, high))
        runs = [low_ + int(self._weights[low_:high_].argmax()) for low_, high_ in ends if low_ < high_]
        found = max((middle, *runs), key=lambda row: (self._weights[row], -row))
        return found if self._weights[found] != -inf else -1
