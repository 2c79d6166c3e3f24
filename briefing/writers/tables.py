"""The tables of a paper as data, to lie beside the words."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from briefing.paper import walk
from briefing.paper.tree import Paper, Table
from briefing.paper.wording import NBSP, plain

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def tables_of(paper: Paper) -> Iterator[tuple[str, Table]]:
    """Each table with a file name made of its id."""
    for block in walk.blocks(paper):
        if isinstance(block, Table):
            yield f"{block.id.removesuffix('-table')}.csv", block


def csv_of(table: Table) -> bytes:
    """UTF-8 with a byte order mark, as spreadsheets want it; nothing in it is taken for a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([_cell(plain(cell)) for cell in table.head])
    writer.writerows([[_cell(plain(cell)) for cell in row.cells] for row in table.rows])
    return out.getvalue().encode("utf-8-sig")


def _cell(words: str) -> str:
    words = words.replace(NBSP, " ")
    return f"'{words}" if words.startswith(_FORMULA) else words
