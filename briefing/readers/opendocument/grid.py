"""The tables of an OpenDocument file: a cell or a row may stand for many, and one that is empty for a million."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model.source import BlockKind
from briefing.readers.budget import CELLS, Allowance
from briefing.readers.manuscript import Manuscript
from briefing.readers.opendocument.names import OFFICE, TABLE
from briefing.readers.reader import Opened

_CELLS = frozenset([TABLE + "table-cell", TABLE + "covered-table-cell"])
_MOST = 10**9


@dataclass
class _Cell:
    column: int
    times: int
    day: str
    lines: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        """A sheet stores the day, not its looks: days are set as ISO 8601."""
        return self.day if self.day and self.lines else "\n".join(self.lines)


@dataclass
class _Table:
    number: int = -1  # known when its first cell is set
    row: int = 0
    times: int = 1
    column: int = 0
    cells: list[_Cell] = field(default_factory=list)


class Grid:
    """`heading` is set before the first cell of the next table that holds anything."""

    def __init__(self, file: Opened, manuscript: Manuscript) -> None:
        self.heading = ""
        self._manuscript = manuscript
        self._budget = Allowance(file, "cells", CELLS)
        self._tables: list[_Table] = []
        self._cells: list[_Cell] = []
        self._count = 0

    @property
    def is_open(self) -> bool:
        return bool(self._cells)

    @property
    def is_sheet(self) -> bool:
        """The table that has just begun stands in no other and follows no words: only a workbook has such."""
        kinds = {block.kind for block in self._manuscript.blocks}
        return len(self._tables) == 1 and kinds <= {BlockKind.CELL, BlockKind.HEADING}

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if name == TABLE + "table":
            self._tables.append(_Table())
        elif name == TABLE + "table-row" and self._tables:
            table = self._tables[-1]
            table.times, table.column, table.cells = _times(attributes, "rows"), 0, []
        elif name in _CELLS and self._tables:
            self._budget.take(1)
            day = attributes.get(OFFICE + "date-value", "").removesuffix("T00:00:00").replace("T", " ")
            cell = _Cell(self._tables[-1].column, _times(attributes, "columns"), day)
            self._tables[-1].column += cell.times
            self._cells.append(cell)

    def add(self, words: str) -> None:
        self._cells[-1].lines.append(words)

    def end(self, name: str) -> None:
        if name in _CELLS and self._cells:
            cell = self._cells.pop()
            if cell.lines:
                self._tables[-1].cells.append(cell)
        elif name == TABLE + "table-row" and self._tables:
            self._set_row(self._tables[-1])
        elif name == TABLE + "table" and self._tables:
            self._tables.pop()
            self.heading = ""

    def _set_row(self, table: _Table) -> None:
        if self._cells:  # a table inside a cell: its words are the cell's
            for cell in table.cells:
                self._cells[-1].lines.append(cell.words)
            return
        for _ in range(table.times if table.cells else 0):
            for cell in table.cells:
                self._budget.take(cell.times)
                for column in range(cell.column, cell.column + cell.times):
                    self._set(table, column, cell.words)
            table.row += 1
        if not table.cells:
            table.row += table.times

    def _set(self, table: _Table, column: int, words: str) -> None:
        if table.number < 0:
            table.number, self._count = self._count, self._count + 1
            if self.heading:
                self._manuscript.add(self.heading, BlockKind.HEADING)
        self._manuscript.add(words, BlockKind.CELL, cell=(table.number, table.row, column))


def _times(attributes: dict[str, str], what: str) -> int:
    value = attributes.get(f"{TABLE}number-{what}-repeated", "1")
    return max(1, min(int(value), _MOST)) if value.isdecimal() and len(value) < 12 else 1
