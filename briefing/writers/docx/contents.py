"""The list of contents: a field that Word counts anew when it is asked to, with what it shows until then."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml.etree import _Element

from briefing.paper.tree import Contents
from briefing.writers.docx.inlines import bookmark
from briefing.writers.docx.markup import element, field, paragraph, put, run

_FIELD = 'TOC \\o "1-2" \\h \\z \\t "Key Judgements Heading,1"'
_TWIPS = 20


def contents(block: Contents, pages: Mapping[str, int], measure: float) -> Iterator[_Element]:
    title = paragraph("ContentsHeading")
    title.append(run(block.title))
    yield title
    begin, instruction, separate, _, end = field(_FIELD, "")
    for place, entry in enumerate(block.entries):
        out = paragraph(f"TOC{min(entry.level, 2)}")
        stop = element("w:tab", val="right", leader="dot", pos=round(measure * _TWIPS))
        put(out.pPr, element("w:tabs", stop))
        if place == 0:
            out.extend([begin, instruction, separate])
        page = str(pages.get(entry.to, ""))
        out.append(element("w:hyperlink", run(f"{entry.words}\t{page}"), anchor=bookmark(entry.to), history=1))
        if place == len(block.entries) - 1:
            out.append(end)
        yield out
