"""Tables without ruled lines: rows of short pieces that stand below each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from briefing.readers.pdf.columns import gutter
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.tables import Cell, Table

_ROWS = 3  # so many rows with the same number of pieces make a table
_APART = 3.0  # line heights from one row's top to the next one's
_NEXT = 1.35  # line heights to a line that goes on with the cell above it
_EXACT = 3.0  # points
_SHORT = 3  # words of the usual piece in at least one column
_PROSE = 6  # words: two columns of which one has longer pieces are speakers and what they say, or prose
_MARK = re.compile(r"[•‣▪◦–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]")
_Row = list[Line]


@dataclass(frozen=True, slots=True)
class _Columns:
    """Left and right edges of each column, from left to right, none over the next."""

    edges: tuple[tuple[float, float], ...]

    def of(self, line: Line) -> int:
        """The column a piece stands in; the first of those that it stands over."""
        over = [min(line.right, right) - max(line.left, left) for left, right in self.edges]
        first = next((number for number, width in enumerate(over) if width > 0), None)
        return max(range(len(over)), key=over.__getitem__) if first is None else first


def aligned(found: Sequence[Line]) -> tuple[list[Table], list[Line]]:
    """The tables among the lines of a page, and the lines that stand in none, as they came."""
    if gutter(found) is not None:  # columns of prose, whose lines stand side by side by accident
        return [], list(found)
    tables: list[Table] = []
    inside: set[int] = set()
    for run in _runs(_levels(found)):
        columns = _columns(run)
        if columns is not None:
            tables.append(_table(run, columns))
            inside.update(id(line) for row in run for line in row)
    return tables, [line for line in found if id(line) not in inside] if inside else list(found)


def _levels(found: Sequence[Line]) -> list[_Row]:
    """Pieces on one level, from top to bottom and from left to right."""
    rows: list[_Row] = []
    for line in sorted(found, key=lambda line: (line.top, line.left)):
        if rows and line.top < rows[-1][0].top + rows[-1][0].height * 0.5:
            rows[-1].append(line)
        else:
            rows.append([line])
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _runs(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Neighbouring rows of several pieces, with the lines between them that go on with a cell."""
    runs: list[list[_Row]] = []
    run: list[_Row] = []
    for row in rows:
        step = (row[0].top - run[-1][0].top) / max(row[0].height, 1.0) if run else 0.0
        if run and (step > _APART or (len(row) == 1 and not _goes_on(run, row, step))):
            runs.append(run)
            run = []
        if run or len(row) > 1:
            run.append(row)
    return [run for run in [*runs, run] if sum(len(row) > 1 for row in run) >= _ROWS]


def _goes_on(run: Sequence[_Row], row: _Row, step: float) -> bool:
    """A line directly below a piece that is not the first of its row."""
    above = next(each for each in reversed(run) if len(each) > 1)
    return step < _NEXT and row[0].left >= above[1].left - row[0].height


def _columns(run: Sequence[_Row]) -> _Columns | None:
    """The columns that most rows agree on; None for what is no table."""
    count, rows = Counter(len(row) for row in run if len(row) > 1).most_common(1)[0]
    usual = [row for row in run if len(row) == count]
    if rows < _ROWS:
        return None
    stacks = list(zip(*usual, strict=True))
    edges = tuple((min(line.left for line in stack), max(line.right for line in stack)) for stack in stacks)
    if any(right >= left for (_, right), (left, _) in pairwise(edges)) or not all(map(_is_aligned, stacks)):
        return None
    lengths = [median(len(line.words) for line in stack) for stack in stacks]
    longest = [max(len(line.words) for line in stack) for stack in stacks]
    if min(lengths) > _SHORT or min(longest) >= _PROSE or (count == 2 and max(longest) > 2 * _PROSE):
        return None
    if count == 2 and max(lengths) > _PROSE:
        return None
    marked = all(_MARK.fullmatch(line.text) for line in stacks[0])
    return None if count == 2 and marked else _Columns(edges)


def _is_aligned(stack: Sequence[Line]) -> bool:
    """At the left, at the right or in the middle; the gaps of justified prose are nowhere so."""
    places = (
        [line.left for line in stack],
        [line.right for line in stack],
        [(line.left + line.right) / 2 for line in stack],
    )
    return any(max(each) - min(each) <= _EXACT for each in places)


def _table(run: Sequence[_Row], columns: _Columns) -> Table:
    cells: dict[tuple[int, int], list[Line]] = {}
    number, last = -1, run[0]
    for row in run:
        places = [columns.of(line) for line in row]
        close = row[0].top - last[0].top < row[0].height * _NEXT
        number += number < 0 or 0 in places or not close
        for line, column in zip(row, places, strict=True):
            cells.setdefault((number, column), []).append(line)
        last = row
    lines = [line for row in run for line in row]
    return Table(
        tuple(Cell(row, column, tuple(held)) for (row, column), held in sorted(cells.items())),
        min(line.left for line in lines),
        min(line.top for line in lines),
        max(line.right for line in lines),
        max(line.bottom for line in lines),
    )
