"""Tables that a page draws with ruled lines: which words stand in which cell."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from briefing.readers.pdf.lines import Line, line_of, lines
from briefing.readers.pdf.turned import Turned, placing
from briefing.readers.pdf.words import Word

_THIN = 3.0  # points: anything thinner is a rule
_TOUCH = 3.0
_MOST_RULES = 1_000  # on one page; a drawing has more, a table less
_Rule = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Cell:
    row: int
    column: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """At least two columns and two rows; empty cells are left out."""

    cells: tuple[Cell, ...]
    left: float
    top: float
    right: float
    bottom: float


@dataclass
class _Grid:
    """Rules that touch each other."""

    upright: list[_Rule] = field(default_factory=list)
    level: list[_Rule] = field(default_factory=list)

    @property
    def columns(self) -> list[float]:
        return _places((rule[0] + rule[2]) / 2 for rule in self.upright)

    @property
    def rows(self) -> list[float]:
        return _places((rule[1] + rule[3]) / 2 for rule in self.level)


def tables(page: pdfium.PdfPage, words: Sequence[Word]) -> tuple[list[Table], list[Word]]:
    """The ruled tables of a page, and the words that stand in none."""
    found, left = list[Table](), list(words)
    for grid in _grids(_rules(page, words[0].turned)) if words else []:
        columns, rows = grid.columns, grid.rows
        if len(columns) < 3 or len(rows) < 3:
            continue
        inside = {id(word): cell for word in left if (cell := _cell(word, columns, rows)) is not None}
        cells = _cells([word for word in left if id(word) in inside], inside)
        if cells:
            found.append(Table(tuple(cells), columns[0], rows[0], columns[-1], rows[-1]))
            left = [word for word in left if id(word) not in inside]
    return found, left


def _rules(page: pdfium.PdfPage, turned: Turned | None) -> list[_Rule]:
    found: list[_Rule] = []
    shapes = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH])
    for x0, y0, x1, y1 in placing(page, turned)(shape.get_bounds() for shape in shapes):
        if x1 - x0 <= _THIN or y1 - y0 <= _THIN:
            found.append((x0, y0, x1, y1))
        else:
            found += [(x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)]
        if len(found) > _MOST_RULES:
            return []
    return found


def _grids(rules: Iterable[_Rule]) -> list[_Grid]:
    grids: list[_Grid] = []
    for rule in rules:
        touching = [grid for grid in grids if any(_touch(rule, other) for other in grid.upright + grid.level)]
        joined = _Grid()
        for grid in touching:
            joined.upright += grid.upright
            joined.level += grid.level
            grids.remove(grid)
        (joined.upright if rule[2] - rule[0] < rule[3] - rule[1] else joined.level).append(rule)
        grids.append(joined)
    return grids


def _touch(one: _Rule, other: _Rule) -> bool:
    return (
        one[0] <= other[2] + _TOUCH
        and other[0] <= one[2] + _TOUCH
        and one[1] <= other[3] + _TOUCH
        and other[1] <= one[3] + _TOUCH
    )


def _places(centres: Iterable[float]) -> list[float]:
    """Sorted, those closer than _TOUCH as one."""
    found: list[float] = []
    for centre in sorted(centres):
        if not found or centre - found[-1] > _TOUCH:
            found.append(centre)
    return found


def _cell(word: Word, columns: Sequence[float], rows: Sequence[float]) -> tuple[int, int] | None:
    across, down = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    if not (columns[0] < across < columns[-1] and rows[0] < down < rows[-1]):
        return None
    return bisect_right(rows, down) - 1, bisect_right(columns, across) - 1


def _cells(words: Iterable[Word], inside: dict[int, tuple[int, int]]) -> list[Cell]:
    gathered: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        gathered.setdefault(inside[id(word)], []).append(word)
    return [
        Cell(row, column, tuple(_in_order(lines(gathered[row, column])) or (line_of(gathered[row, column]),)))
        for row, column in sorted(gathered)
    ]


def _in_order(found: Iterable[Line]) -> list[Line]:
    return sorted(found, key=lambda line: (round(line.top), line.left))
