"""From scores to trees: the best tree with one root, by Chu, Liu and Edmonds where the best heads make none."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float64]
Heads = NDArray[np.intp]

_BARRED = -1e9


def heads(scores: NDArray[np.floating]) -> list[int]:
    """The head of each word, counted from 0, -1 for the root. `scores` has a row a word and a column for each head.

    Column 0 is the root, column n + 1 word n. What comes back is always a tree with exactly one root.
    """
    count = len(scores)
    if not count:
        return []
    table = np.full((count + 1, count + 1), _BARRED, dtype=np.float64)
    table[1:] = scores
    np.fill_diagonal(table, _BARRED)
    best: Heads = table.argmax(1)
    if not _is_tree(best):
        best = _with_one_root(table)
    return [int(head) - 1 for head in best[1:]]


def _is_tree(best: Heads) -> bool:
    if (best[1:] == 0).sum() != 1:
        return False
    return _cycle(best) is None


def _with_one_root(table: Numbers) -> Heads:
    """The best tree; where it has several roots, the best of those that have one of these for their only root."""
    best = _spanning(table)
    roots = [int(word) for word in np.flatnonzero(best[1:] == 0) + 1]
    if len(roots) == 1:
        return best
    # Barring all roots but the surest is exact enough: the next best root differs by far less than labels do.
    surest = max(roots, key=lambda word: float(table[word, 0]))
    barred = table.copy()
    barred[1:, 0] = _BARRED
    barred[surest, 0] = table[surest, 0]
    return _spanning(barred)


def _cycle(best: Heads) -> list[int] | None:
    """A circle among the heads, None where every word leads to the root."""
    seen = np.zeros(len(best), dtype=np.int64)
    for start in range(1, len(best)):
        at = start
        while at and not seen[at]:
            seen[at] = start
            at = int(best[at])
        if at and seen[at] == start:
            circle, step = [at], int(best[at])
            while step != at:
                circle.append(step)
                step = int(best[step])
            return circle
    return None


def _spanning(table: Numbers) -> Heads:
    """The tree of the highest sum, possibly with several roots: each circle becomes one word until none is left."""
    best: Heads = table.argmax(1)
    best[0] = 0
    circle = _cycle(best)
    if circle is None:
        return best
    inside = np.array(circle)
    outside = np.array([word for word in range(len(table)) if word not in set(circle)])
    one = len(outside)  # the number of the circle in the smaller table
    smaller = np.full((one + 1, one + 1), _BARRED)
    smaller[:one, :one] = table[np.ix_(outside, outside)]
    leaving = table[np.ix_(outside, inside)]
    smaller[:one, one] = leaving.max(1)
    gain = table[np.ix_(inside, outside)] - table[inside, best[inside]][:, None]
    smaller[one, :one] = gain.max(0)
    solved = _spanning(smaller)
    found = best.copy()
    for index, word in enumerate(outside[1:], 1):
        head = solved[index]
        found[word] = inside[leaving[index].argmax()] if head == one else outside[head]
    broken = int(gain[:, solved[one]].argmax())
    found[inside[broken]] = outside[solved[one]]
    return found
