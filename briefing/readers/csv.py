"""Tables written as text (CSV, TSV): the text stays as it is written, its cells are blocks."""

from __future__ import annotations

from briefing.model.renditions import stamp
from briefing.model.source import Block, BlockKind, SourceText
from briefing.readers import delimited, paragraphs, sniff
from briefing.readers.budget import CELLS, Allowance, check_text_size
from briefing.readers.decoding import decoded
from briefing.readers.reader import Opened

_HEAD = 4096


class CsvReader:
    """Row 0 is the first line. A quotation mark doubled inside a cell stays doubled, as the file has it."""

    media_types = frozenset({sniff.CSV})

    def read(self, file: Opened) -> SourceText:
        check_text_size(file)
        text, encoding = decoded(file)
        sign, cells = delimited.separator(text[:_HEAD]) or ",", Allowance(file, "cells", CELLS)
        blocks: list[Block] = []
        for row, spans in enumerate(delimited.rows(text, sign)):
            cells.take(len(spans))
            for column, span in enumerate(spans):
                words = paragraphs.trimmed(text, span)
                if words.start < words.end:
                    blocks.append(Block(words, BlockKind.CELL, table=0, row=row, column=column))
        return SourceText(text, tuple(blocks), stamp("csv"), sniff.CSV, encoding=encoding)
