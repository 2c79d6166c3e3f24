"""The DOCX writer: a document an analyst goes on editing in Word."""

from __future__ import annotations

import docx
from docx.document import Document
from docx.oxml.ns import qn

from briefing.paper import walk
from briefing.paper.house import measure
from briefing.paper.numbering import numbers
from briefing.paper.tree import Contents, Paper
from briefing.writers.docx.blocks import Blocks
from briefing.writers.docx.custom import carrying
from briefing.writers.docx.fonts import embedded
from briefing.writers.docx.footnotes import Footnotes
from briefing.writers.docx.furniture import furnished
from briefing.writers.docx.inlines import Inliner
from briefing.writers.docx.numbering import numbered
from briefing.writers.docx.package import described, packed
from briefing.writers.docx.styles import styled
from briefing.writers.pdf.content import pages_of


def content(paper: Paper) -> bytes:
    document = docx.Document()
    styled(document, paper.style)
    numbered(document, paper.style)
    furnished(document, paper)
    known = frozenset(block.id for block in walk.blocks(paper))
    inliner = Inliner(numbers(paper), known, document.part, Footnotes(document, paper.meta.endnotes))
    paged = any(isinstance(block, Contents) for block in paper.blocks)
    width = measure(paper.style, paper.meta.size)
    Blocks(document, inliner, paper.style, width, pages_of(paper) if paged else {}).append(paper.blocks)
    _modern(document)
    _spoken(document, paper.lang)
    embedded(document)
    carrying(document, paper)
    described(document, paper)
    return packed(document)


def _modern(document: Document) -> None:
    """Lay out as Word 2013 and later do; before, tables hung out of the text by their cells' margin."""
    compat = document.settings.element.find(qn("w:compat"))
    for setting in compat.findall(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _spoken(document: Document, lang: str) -> None:
    """The language of everything that names no other."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    defaults.find(f".//{qn('w:lang')}").set(qn("w:val"), lang)
