"""The paragraphs of one part of a Word file (body, footnotes, headers) in reading order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from briefing.model.source import BlockKind
from briefing.readers.asides import Aside, Deed
from briefing.readers.budget import CELLS, CHARACTERS, Allowance
from briefing.readers.docx.styles import W
from briefing.readers.manuscript import Manuscript
from briefing.readers.package import Handler
from briefing.readers.reader import Opened

_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
# Where moved words came from; the second form of a drawing that was already read in its first.
_SKIPPED = frozenset((W + "moveFrom", _MC + "Fallback"))
_CHANGES = {W + "ins": Deed.INSERTED, W + "del": Deed.DELETED}
_SEPARATORS = frozenset(("separator", "continuationSeparator", "continuationNotice"))
_SIGNS = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "noBreakHyphen": "\N{NON-BREAKING HYPHEN}"}


@dataclass
class _Paragraph:
    words: list[str] = field(default_factory=list)
    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass
class _Cell:
    """A cell while it is open: its paragraphs, and the number of the table, row and column."""

    place: tuple[int, int, int]
    lines: list[str] = field(default_factory=list)


@dataclass
class _Table:
    number: int
    row: int = -1
    column: int = 0
    width: int = 1  # columns the open cell spans


class Story(Handler):
    """Sets what it is told into `manuscript`. Paragraphs of a text box come before the one that anchors it."""

    def __init__(
        self, file: Opened, manuscript: Manuscript, kinds: Mapping[str, BlockKind], whole: BlockKind | None = None
    ) -> None:
        self._manuscript = manuscript
        self._kinds = kinds
        self._whole = whole  # the kind of every paragraph, as for page headers
        self._characters = Allowance(file, "characters", CHARACTERS)
        self._cell_count = Allowance(file, "cells", CELLS)
        self._paragraphs: list[_Paragraph] = []
        self._tables: list[_Table] = []
        self._cells: list[_Cell | None] = []  # None while inside a text box, whose paragraphs are no cell's
        self.asides: list[Aside] = []
        self._changes: list[Aside] = []  # the insertions and deletions that are open, still without words
        self._skipping = 0
        self._in_words = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipping or name in _SKIPPED or _is_separator(name, attributes):
            self._skipping += 1
            return
        if name in (W + "t", W + "delText"):
            self._in_words += 1
        elif name in _CHANGES:
            author, day = attributes.get(W + "author", ""), attributes.get(W + "date", "")[:10]
            self._changes.append(Aside(_CHANGES[name], "", author, day))
        elif name == W + "p":
            self._paragraphs.append(_Paragraph())
        elif name in _SIGNS:
            self.add(_SIGNS[name])
        elif name == W + "txbxContent":
            self._cells.append(None)
        else:
            self._start_table(name, attributes)
            self._start_property(name, attributes)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name in (W + "t", W + "delText"):
            self._in_words -= 1
        elif name in _CHANGES:
            self._changes.pop()
        elif name == W + "p" and self._paragraphs:
            self._set(self._paragraphs.pop())
        elif name == W + "txbxContent":
            self._cells.pop()
        elif name == W + "tc":
            self._set_cell()
        elif name == W + "tbl":
            self._tables.pop()

    def characters(self, words: str) -> None:
        if self._in_words and not self._skipping:
            self.add(words)

    def add(self, words: str) -> None:
        self._characters.take(len(words))
        if self._changes:
            self.asides.append(replace(self._changes[-1], words=words))
        if self._paragraphs and not any(change.deed is Deed.DELETED for change in self._changes):
            self._paragraphs[-1].words.append(words)

    def _start_table(self, name: str, attributes: dict[str, str]) -> None:
        if name == W + "tbl":
            blocks = self._manuscript.blocks
            open_ones = [table.number for table in self._tables]
            known = max([block.table for block in blocks if block.table is not None] + open_ones, default=-1)
            self._tables.append(_Table(known + 1))
        elif name == W + "tr" and self._tables:
            table = self._tables[-1]
            table.row, table.column = table.row + 1, 0
        elif name == W + "tc" and self._tables:
            self._cell_count.take(1)
            table = self._tables[-1]
            table.width = 1
            self._cells.append(_Cell((table.number, max(table.row, 0), table.column)))
        elif name == W + "gridSpan" and self._tables:
            value = attributes.get(W + "val", "")
            self._tables[-1].width = int(value) if value.isdecimal() and len(value) < 4 else 1

    def _start_property(self, name: str, attributes: dict[str, str]) -> None:
        if not self._paragraphs:
            return
        paragraph, value = self._paragraphs[-1], attributes.get(W + "val", "")
        if name == W + "pStyle":
            paragraph.kind = self._kinds.get(value, paragraph.kind)
        elif name == W + "numPr" and paragraph.kind is BlockKind.PARAGRAPH:
            paragraph.kind = BlockKind.LIST_ITEM
        elif name == W + "outlineLvl" and value.isdecimal() and int(value) < 9:
            paragraph.kind = BlockKind.HEADING
        elif name == W + "sym":
            self._add_symbol(attributes.get(W + "char", ""))

    def _add_symbol(self, code: str) -> None:
        """A character by its number; those of symbol fonts (U+F000 and up) have no meaning outside them."""
        try:
            sign = chr(int(code, 16))
        except (ValueError, OverflowError):
            return
        if not "\ud800" <= sign <= "\uf8ff":
            self.add(sign)

    def _set(self, paragraph: _Paragraph) -> None:
        words = "".join(paragraph.words).strip()
        if not words:
            return
        cell = self._cells[-1] if self._cells else None
        if cell is not None:
            cell.lines.append(words)
        else:
            self._manuscript.add(words, self._whole or paragraph.kind)

    def _set_cell(self) -> None:
        cell = self._cells.pop() if self._cells else None
        if cell is None or not self._tables:
            return
        if cell.lines:
            self._manuscript.add("\n".join(cell.lines), self._whole or BlockKind.CELL, cell=cell.place)
        self._tables[-1].column += self._tables[-1].width


def _is_separator(name: str, attributes: dict[str, str]) -> bool:
    """The line between body and notes, which Word keeps as a note of its own."""
    return name in (W + "footnote", W + "endnote") and attributes.get(W + "type") in _SEPARATORS
