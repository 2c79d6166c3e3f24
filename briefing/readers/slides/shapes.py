"""The words in the shapes of one slide, in the order in which they are drawn."""

from __future__ import annotations

from briefing.model.source import BlockKind
from briefing.readers.budget import CELLS, CHARACTERS, Allowance
from briefing.readers.manuscript import Manuscript
from briefing.readers.package import Handler
from briefing.readers.reader import Opened

A = "http://schemas.openxmlformats.org/drawingml/2006/main "
P = "http://schemas.openxmlformats.org/presentationml/2006/main "
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006 "
_HEADINGS = frozenset(["title", "ctrTitle"])
_EDGES = frozenset(["sldNum", "ftr", "dt", "hdr"])


class Shapes(Handler):
    """`only_body` takes the speaker's own words of a notes page, which repeats the slide beside them."""

    def __init__(self, file: Opened, manuscript: Manuscript, page: int, only_body: bool = False) -> None:
        self.pictures = 0
        self._manuscript, self._page, self._only_body = manuscript, page, only_body
        self._characters = Allowance(file, "characters", CHARACTERS)
        self._cell_count = Allowance(file, "cells", CELLS)
        self._words: list[str] = []
        self._holder: str | None = None  # the kind of placeholder the shape is, None for a shape of its own
        self._in_words = 0
        self._skipping = 0
        self._table = self._row = self._column = -1
        self._cell: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if self._skipping or name == _MC + "Fallback":
            self._skipping += 1
        elif name == A + "t":
            self._in_words += 1
        elif name == A + "br":
            self._add("\n")
        elif name == P + "ph":
            self._holder = attributes.get("type", "obj")
        elif name == P + "sp":
            self._holder = None
        elif name == P + "pic":
            self.pictures += 1
        else:
            self._start_table(name, attributes)

    def end(self, name: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif name == A + "t":
            self._in_words -= 1
        elif name == A + "p":
            self._set("".join(self._words).strip())
            self._words.clear()
        elif name == A + "tc" and self._cell is not None:
            words, self._cell = "\n".join(self._cell), None
            if words:
                self._manuscript.add(words, BlockKind.CELL, self._page, (self._table, self._row, self._column))
            self._column += 1  # a cell that spans others is followed by empty ones of its own

    def characters(self, words: str) -> None:
        if self._in_words:
            self._add(words)

    def _add(self, words: str) -> None:
        self._characters.take(len(words))
        self._words.append(words)

    def _start_table(self, name: str, attributes: dict[str, str]) -> None:
        if name == A + "tbl":
            tables = (block.table for block in self._manuscript.blocks if block.table is not None)
            self._table, self._row = max(tables, default=-1) + 1, -1
        elif name == A + "tr":
            self._row, self._column = self._row + 1, 0
        elif name == A + "tc":
            self._cell_count.take(1)
            self._cell = []

    def _set(self, words: str) -> None:
        if not words:
            return
        if self._cell is not None:
            self._cell.append(words)
        elif not self._only_body or self._holder == "body":
            self._manuscript.add(words, self._kind(), self._page)

    def _kind(self) -> BlockKind:
        if self._only_body or self._holder is None:
            return BlockKind.PARAGRAPH
        if self._holder in _HEADINGS:
            return BlockKind.HEADING
        if self._holder in _EDGES:
            return BlockKind.FURNITURE
        return BlockKind.PARAGRAPH if self._holder == "subTitle" else BlockKind.LIST_ITEM
