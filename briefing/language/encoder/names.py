"""From scores to names: the best row of marks in which every name has a beginning, and how sure each name is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.float32]


def named(scores: Numbers, marks: Sequence[str]) -> Iterator[tuple[int, int, str, float]]:
    """First word, the word after the last, kind ("PER" …) and probability of each name, in order."""
    if not len(scores):
        return
    odds = _softmax(scores)
    row = _best(scores, marks)
    start = None
    for index in range(len(row) + 1):
        mark = marks[row[index]] if index < len(row) else "O"
        if start is not None and mark[0] != "I":
            best = [float(odds[at, row[at]]) for at in range(start, index)]
            yield start, index, marks[row[start]][2:], min(best)
            start = None
        if mark[0] == "B":
            start = index


def _best(scores: Numbers, marks: Sequence[str]) -> list[int]:
    """Viterbi's path, on which I-X follows only B-X or I-X."""
    choices: list[int] = scores.argmax(1).tolist()
    if _is_well_formed([marks[choice] for choice in choices]):
        return choices
    barred = np.array([[not _may_follow(after, before) for after in marks] for before in marks])
    first = np.array([mark[0] == "I" for mark in marks])
    total = np.where(first, -np.inf, scores[0])
    back: list[NDArray[np.int64]] = []
    for row in scores[1:]:
        ways = np.where(barred, -np.inf, total[:, None])
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    path = [int(total.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return path[::-1]


def _is_well_formed(marks: Sequence[str]) -> bool:
    return all(_may_follow(after, before) for before, after in zip(["O", *marks], marks, strict=False))


def _may_follow(after: str, before: str) -> bool:
    return after[0] != "I" or before[2:] == after[2:]


def _softmax(scores: Numbers) -> Numbers:
    raised: Numbers = np.exp(scores - scores.max(1, keepdims=True))
    odds: Numbers = raised / raised.sum(1, keepdims=True)
    return odds
