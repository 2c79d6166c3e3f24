"""The pages of a PDF, and the one text they make."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from briefing.readers.pdf.aligned import aligned
from briefing.readers.pdf.columns import in_reading_order
from briefing.readers.pdf.flow import body_of, paragraphs
from briefing.readers.pdf.furniture import furniture
from briefing.readers.pdf.hyphens import Hyphens
from briefing.readers.pdf.lines import Line, line_of, lines
from briefing.readers.pdf.setting import Setting
from briefing.readers.pdf.tables import Table, tables
from briefing.readers.pdf.words import Word, words
from briefing.readers.reader import Opened


@dataclass(frozen=True, slots=True)
class Page:
    """`is_blank` where nothing at all is drawn. What runs in other directions than most of its text stands `beside`."""

    lines: tuple[Line, ...]
    tables: tuple[Table, ...]
    height: float
    is_blank: bool
    beside: tuple[Line | Table, ...] = ()

    @property
    def is_picture(self) -> bool:
        """Something is drawn, but no words."""
        return not self.has_words and not self.is_blank

    @property
    def has_words(self) -> bool:
        return bool(self.lines or self.tables or self.beside)


def page_of(file: Opened, document: pdfium.PdfDocument, index: int) -> Page:
    page = document[index]
    try:
        straight, aslant = words(file, page)
        main, *others = straight or [[]]
        beside = [item for other in others for item in in_reading_order(_items(*_laid(page, other)))]
        # What runs aslant has neither rows nor columns: its words follow each other as they are drawn.
        beside += map(line_of, aslant)
        found, rest = _laid(page, main)
        is_blank = not main and raw.FPDFPage_CountObjects(page) == 0
        width, height = page.get_size()
        is_sideways = bool(main and main[0].turned and main[0].turned.quarters % 2)
        return Page(tuple(rest), tuple(found), width if is_sideways else height, is_blank, tuple(beside))
    finally:
        page.close()


def _laid(page: pdfium.PdfPage, drawn: list[Word]) -> tuple[list[Table], list[Line]]:
    """The tables and the free lines of words that run in one direction."""
    ruled, free = tables(page, drawn)
    # Before page numbers are told: a column of figures at the foot of a page is no row of those.
    unruled, rest = aligned(list(lines(free)))
    return [*ruled, *unruled], rest


def _items(found: Iterable[Table], rest: Iterable[Line]) -> list[Line | Table]:
    return [*rest, *found]


def set_pages(file: Opened, pages: Sequence[Page]) -> Setting:
    edges, kept = _parted(pages)
    items: list[tuple[int, Line | Table]] = []
    for number, (page, body_lines) in enumerate(zip(pages, kept, strict=True), 1):
        items += [(number, item) for item in (*in_reading_order(_items(page.tables, body_lines)), *page.beside)]
    setting = Setting(file, Hyphens(word for page in pages for line in page.lines for word in line.words))
    # The furniture waits for the next paragraph's beginning, so that it parts no sentence that runs over two pages.
    shown = 0
    for number, item in paragraphs(items, body_of(kept)):
        for waiting in range(shown, number):
            setting.add_furniture(waiting + 1, edges[waiting])
        shown = max(shown, number)
        setting.add(number, item)
    for waiting in range(shown, len(pages)):
        setting.add_furniture(waiting + 1, edges[waiting])
    return setting


def _parted(pages: Sequence[Page]) -> tuple[list[list[Line]], list[list[Line]]]:
    """The lines of each page's furniture, and those of its body."""
    marks = furniture([page.lines for page in pages], [page.height for page in pages])
    edges, kept = list[list[Line]](), list[list[Line]]()
    for page, marked in zip(pages, marks, strict=True):
        edges.append([line for line, mark in zip(page.lines, marked, strict=True) if mark])
        kept.append([line for line, mark in zip(page.lines, marked, strict=True) if not mark])
    return edges, kept
