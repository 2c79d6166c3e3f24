"""Blocks of the tree as paragraphs, tables and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

from briefing.model.house import House
from briefing.paper import walk
from briefing.paper.tree import (
    Block,
    Box,
    Contents,
    Figure,
    Heading,
    Inlines,
    Listing,
    Masthead,
    Paragraph,
    Quote,
    Style,
    Table,
)
from briefing.paper.wording import plain
from briefing.writers.docx.contents import contents
from briefing.writers.docx.inlines import Inliner, bookmark, bound
from briefing.writers.docx.markup import element, paragraph, put, run
from briefing.writers.docx.markup import field as complex_field
from briefing.writers.docx.pictures import Picture, picture
from briefing.writers.docx.tables import table
from briefing.writers.logo import fitted
from briefing.writers.palette import inks
from briefing.writers.raster import png
from briefing.writers.svg import svg

_STYLES = {
    Style.BODY: "Normal",
    Style.SOURCE: "SourceEntry",
    Style.SMALL: "SmallPrint",
    Style.NOTICE: "PaperNotice",
    Style.EMPTY: "NothingToShow",
}
_MASTHEAD = {
    "series": "PaperSeries",
    "title": "Title",
    "subtitle": "Subtitle",
    "facts": "PaperFacts",
    "notice": "PaperNotice",
}


@dataclass(slots=True)
class Blocks:
    """Appends blocks to one document; `measure` is the width of its text in points.

    `pages` are those of headings in our own PDF: what the contents show until Word counts for itself.
    """

    document: Document
    inliner: Inliner
    style: House
    measure: float
    pages: Mapping[str, int]
    bookmarks: int = field(default=0)

    def append(self, blocks: Sequence[Block]) -> None:
        body = self.document.element.body
        section = body.find(qn("w:sectPr"))
        for block, following in zip_longest(blocks, blocks[1:]):
            for each in self._elements(block):
                section.addprevious(each)
                if following is not None and walk.leads_to(block, following):
                    put(each.pPr, element("w:keepNext"))  # words that lead up to it stay with it

    def _elements(self, block: Block) -> Iterator[_Element]:
        match block:
            case Masthead():
                yield from self._masthead(block)
            case Heading(id=id_, level=level, inlines=inlines):
                yield self._paragraph(f"Heading{level}", inlines, id_)
            case Paragraph(id=id_, inlines=inlines, style=style):
                yield self._source(block) if style is Style.SOURCE else self._paragraph(_STYLES[style], inlines, id_)
            case Listing(items=items, ordered=ordered):
                yield from self._listing(items, "ListNumber" if ordered else "ListBullet")
            case Quote():
                yield from self._quote(block)
            case Box():
                yield from self._box(block)
            case Contents():
                yield from contents(block, self.pages, self.measure)
            case Table():
                yield self._caption(block)
                yield table(block, self.inliner, self.style, self.measure, self._bound)
                yield paragraph("TableText")  # two tables in a row would grow together
            case Figure():
                yield self._caption(block)
                yield self._picture(block)

    def _paragraph(self, style: str, inlines: Inlines, id_: str, strong: bool = False) -> _Element:
        out = paragraph(style)
        out.extend(self._bound(id_, self._marked(id_, self.inliner.runs(inlines, strong))))
        return out

    def _source(self, block: Paragraph) -> _Element:
        """A reference to a source shows what its bookmark holds: the short form alone."""
        out = paragraph("SourceEntry")
        label = self._marked(block.id, self.inliner.runs(block.inlines[:1]))
        out.extend(self._bound(block.id, [*label, *self.inliner.runs(block.inlines[1:])]))
        return out

    def _marked(self, id_: str, runs: list[_Element]) -> list[_Element]:
        """The runs between a bookmark's two ends, if anything can lead there."""
        if id_ not in self.inliner.known:
            return runs
        return self._between(bookmark(id_), runs)

    def _bound(self, id_: str, runs: list[_Element]) -> list[_Element]:
        """The runs within the bookmark by which their piece of the paper is known again. Inside the paragraph, since
        LibreOffice moves those that stand between paragraphs."""
        return self._between(bound(id_), runs)

    def _between(self, name: str, runs: list[_Element]) -> list[_Element]:
        self.bookmarks += 1
        start = element("w:bookmarkStart", id=self.bookmarks, name=name)
        return [start, *runs, element("w:bookmarkEnd", id=self.bookmarks)]

    def _listing(self, items: tuple[Paragraph, ...], style: str) -> Iterator[_Element]:
        for item in items:
            yield self._paragraph(style, item.inlines, item.id)

    def _quote(self, block: Quote) -> Iterator[_Element]:
        words = paragraph("Quotation")
        words.extend(self._bound(block.id, [run(block.words, lang=block.lang)]))
        yield words
        yield self._paragraph("QuotationSource", block.attribution, f"{block.id}/attribution")

    def _box(self, block: Box) -> Iterator[_Element]:
        yield self._paragraph("KeyJudgementsHeading", block.heading.inlines, block.heading.id)
        for each in block.blocks:
            if isinstance(each, Listing):
                yield from self._listing(each.items, "KeyJudgement")
            else:
                yield self._paragraph("KeyJudgement", each.inlines, each.id)

    def _caption(self, block: Table | Figure) -> _Element:
        kind, number = self.inliner.numbers.labels[block.id].split("\u00a0")
        label = [run(f"{kind}\u00a0", "Strong"), *complex_field(f"SEQ {kind} \\* ARABIC", number, "Strong")]
        said = [*self._marked(block.id, label), run(".  ", "Strong"), *self.inliner.runs(block.caption)]
        out = paragraph("Caption")
        out.extend(self._bound(f"{block.id}/caption", said))
        return out

    def _picture(self, block: Figure) -> _Element:
        ink = inks(self.style)
        width = min(self.measure, block.display.width)
        drawn = Picture(block.id, png(block.display, ink), width, block.alt, plain(block.caption))
        return picture(self.document, drawn, svg(block.display, "figure", ink))

    def _masthead(self, block: Masthead) -> Iterator[_Element]:
        logo = self.style.logo
        if logo is not None:
            width, _ = fitted(logo, self.measure)
            yield picture(self.document, Picture("logo", logo.png, width, logo.words, logo.words))
        for part, words in walk.masthead_parts(block):
            if words:
                out = paragraph(_MASTHEAD[part])
                out.extend(self._bound(f"{block.id}/{part}", [run(words)]))
                yield out
