"""Footnotes, which python-docx does not know: a part of their own, separators, and the settings that name them."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element

from briefing.writers.docx.markup import element, run

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


class Footnotes:
    """The footnotes part of one document; notes are numbered by Word in the order of their marks."""

    def __init__(self, document: Document) -> None:
        self._root = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for id_, kind in _SEPARATORS:
            spacing = element("w:spacing", after=0, line=240, lineRule="auto")
            line = element("w:p", element("w:pPr", spacing), element("w:r", element(f"w:{kind}")))
            self._root.append(element("w:footnote", line, type=kind, id=id_))
        part = XmlPart(PackURI("/word/footnotes.xml"), _TYPE, self._root, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        self.part = part
        names = element("w:footnotePr", *(element("w:footnote", id=id_) for id_, _ in _SEPARATORS))
        document.settings.element.find(qn("w:compat")).addprevious(names)

    def add(self, number: int, words: list[_Element]) -> _Element:
        """Add a note of these runs; gives the run that marks it in the text."""
        line = element("w:p", element("w:pPr", element("w:pStyle", val="FootnoteText")))
        mark = run("", "NoteNumber")
        mark.append(element("w:footnoteRef"))
        line.extend([mark, run("\t"), *words])
        self._root.append(element("w:footnote", line, id=number))
        reference = run("", "FootnoteReference")
        reference.append(element("w:footnoteReference", id=number))
        return reference
