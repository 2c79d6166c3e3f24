"""Excel workbooks (XLSX): the cells that hold something, sheet by sheet, with what formulas last came to."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.model.renditions import stamp
from briefing.model.source import BlockKind, SourceText
from briefing.readers import sniff
from briefing.readers.asides import set_asides
from briefing.readers.budget import CELLS, CHARACTERS, Allowance
from briefing.readers.docx.properties import properties
from briefing.readers.manuscript import Manuscript
from briefing.readers.package import Package, damaged
from briefing.readers.reader import Opened
from briefing.readers.relations import relations
from briefing.readers.sheet.book import Book, comments, shared_strings
from briefing.readers.sheet.cells import Cells
from briefing.readers.sheet.formats import formats

__all__ = ["XlsxReader"]

_MAIN = "xl/workbook.xml"


class XlsxReader:
    """The name of each sheet is its heading. Days are set as ISO 8601: a sheet stores the day, not its looks."""

    media_types = frozenset({sniff.XLSX})

    def read(self, file: Opened) -> SourceText:
        package, book, manuscript = Package(file), Book(), Manuscript()
        package.parse(_MAIN, book)
        targets = {relation.id: relation.target for relation in relations(package, _MAIN)}
        strings, forms = shared_strings(file, package), formats(package)
        budget, characters = Allowance(file, "cells", CELLS), Allowance(file, "characters", CHARACTERS)
        asides = []
        for table, (name, relation) in enumerate(book.sheets):
            part, cells = targets.get(relation, ""), Cells(strings, forms, book.starts_1904, budget)
            package.parse(part, cells)
            if cells.found:
                manuscript.add(name or f"Sheet {table + 1}", BlockKind.HEADING)
            for row, column, words in sorted(cells.found):
                characters.take(len(words))
                manuscript.add(words, BlockKind.CELL, cell=(table, row, column))
            asides += comments(package, part)
        if not book.sheets:
            raise damaged(file)
        if not manuscript.blocks:
            raise file.refused(Refusal.EMPTY, "The sheets are empty.", "If they hold charts, add what these show.")
        set_asides(manuscript, asides)
        known = properties(package, "Excel")
        return SourceText(
            text=manuscript.text,
            blocks=tuple(manuscript.blocks),
            reader=stamp("xlsx"),
            media_type=sniff.XLSX,
            title=known.title,
            author=known.author,
            language=known.language,
            clues=known.clues,
        )
