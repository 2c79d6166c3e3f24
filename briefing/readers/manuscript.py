"""A text while it is being set, block by block."""

from __future__ import annotations

from dataclasses import dataclass, field

from briefing.model.source import Block, BlockKind
from briefing.model.span import Span

_BETWEEN = "\n\n"
_BETWEEN_CELLS = "\t"
_BETWEEN_ROWS = "\n"


@dataclass
class Manuscript:
    """Blocks are set off by an empty line, the cells of a row by a tab, the rows of a table by a line end."""

    blocks: list[Block] = field(default_factory=list)
    _parts: list[str] = field(default_factory=list)
    _length: int = 0

    def add(
        self,
        text: str,
        kind: BlockKind,
        page: int | None = None,
        cell: tuple[int, int, int] | None = None,
    ) -> Span:
        """Set `text` as the next block; `cell` is (table, row, column). Empty text takes no room in a paragraph."""
        table, row, column = cell if cell is not None else (None, None, None)
        self._append(self._gap(table, row))
        span = Span(self._length, self._length + len(text))
        self._append(text)
        self.blocks.append(Block(span, kind, page, table, row, column))
        return span

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def _gap(self, table: int | None, row: int | None) -> str:
        if not self.blocks:
            return ""
        last = self.blocks[-1]
        if table is None or last.table != table:
            return _BETWEEN
        return _BETWEEN_CELLS if last.row == row else _BETWEEN_ROWS

    def _append(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)
