"""The page: its size and margins, and what stands at the head and foot of each."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Pt
from lxml.etree import _Element

from briefing.paper.house import measure, sheet
from briefing.paper.tree import Paper
from briefing.writers.docx.markup import element, field, paragraph, put, run

_TWIPS = 20


def furnished(document: Document, paper: Paper) -> None:
    """TLP 2.0 wants its label at head and foot of every page, at the right, 12 points or more, coloured on black."""
    page, section = paper.style.page, document.sections[0]
    width, height = sheet(paper.meta.size)
    section.page_width, section.page_height = Pt(width), Pt(height)
    section.left_margin, section.right_margin = Pt(page.left), Pt(page.right)
    section.top_margin, section.bottom_margin = Pt(page.top), Pt(page.bottom)
    section.header_distance, section.footer_distance = Pt(page.header - 12), Pt(page.footer - 8)
    head = list(field("TITLE", paper.title))
    foot = [run("Page\u00a0"), *field("PAGE", "1"), run(" of "), *field("NUMPAGES", "1")]
    if paper.meta.issued != "not stated":
        foot.append(run(f"   ·   Issued {paper.meta.issued}"))
    if paper.style.footer:
        foot.append(run(f"   ·   {paper.style.footer}"))
    _line(section.header._element, "Header", head, paper)
    _line(section.footer._element, "Footer", foot, paper)


def _line(root: _Element, style: str, words: list[_Element], paper: Paper) -> None:
    for old in list(root):
        root.remove(old)
    out = paragraph(style)
    edge = element("w:bottom" if style == "Header" else "w:top", val="single", sz=4, space=8)
    edge.set(f"{{{edge.nsmap['w']}}}color", paper.style.colour("rule")[1:])
    put(out.pPr, element("w:pBdr", edge))
    stops = [element("w:tab", val="clear", pos=place) for place in (4320, 4680, 8640, 9360)]
    stops.append(element("w:tab", val="right", pos=round(measure(paper.style, paper.meta.size) * _TWIPS)))
    put(out.pPr, element("w:tabs", *stops))
    out.extend([*words, run("\t"), _marking(paper)])
    root.append(out)


def _marking(paper: Paper) -> _Element:
    """Formatted directly, as the one thing no change of style may touch."""
    ink = paper.style.markings.get(paper.meta.marking)
    out = run(f"\u00a0{paper.meta.marking}\u00a0")
    look = element("w:rPr", element("w:b"))
    if ink:
        look.append(element("w:color", val=ink[1:]))
    size = round(paper.style.type("marking").size * 2)
    look.extend([element("w:sz", val=size), element("w:szCs", val=size)])
    if ink:
        look.append(element("w:shd", val="clear", color="auto", fill="000000"))
    out.insert(0, look)
    return out
