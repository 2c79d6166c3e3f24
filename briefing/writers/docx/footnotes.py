"""Footnotes and endnotes, which python-docx does not know: a part of their own, separators, and their settings."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml.etree import _Element

from briefing.writers.docx.markup import element, run

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}s+xml"
_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


class Footnotes:
    """The notes part of one document; notes are numbered by Word in the order of their marks.

    `at_end` makes them endnotes, which stand after the last paragraph.
    """

    def __init__(self, document: Document, at_end: bool = False) -> None:
        self._kind = kind_ = "endnote" if at_end else "footnote"
        self._root = parse_xml(f"<w:{kind_}s {nsdecls('w', 'r')}/>")
        for id_, kind in _SEPARATORS:
            spacing = element("w:spacing", after=0, line=240, lineRule="auto")
            line = element("w:p", element("w:pPr", spacing), element("w:r", element(f"w:{kind}")))
            self._root.append(element(f"w:{kind_}", line, type=kind, id=id_))
        part = XmlPart(PackURI(f"/word/{kind_}s.xml"), _TYPE.format(kind_), self._root, document.part.package)
        document.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES if at_end else RELATIONSHIP_TYPE.FOOTNOTES)
        self.part = part
        names = element(f"w:{kind_}Pr", *(element(f"w:{kind_}", id=id_) for id_, _ in _SEPARATORS))
        if at_end:
            names.insert(0, element("w:numFmt", val="decimal"))
            # Said once more for the section, or LibreOffice counts in Roman numerals.
            section = document.element.body.find(qn("w:sectPr"))
            first = next(each for each in section if not str(each.tag).endswith("Reference"))
            first.addprevious(element("w:endnotePr", element("w:numFmt", val="decimal")))
        document.settings.element.find(qn("w:compat")).addprevious(names)

    def add(self, number: int, words: list[_Element]) -> _Element:
        """Add a note of these runs; gives the run that marks it in the text."""
        line = element("w:p", element("w:pPr", element("w:pStyle", val="FootnoteText")))
        mark = run("", "FootnoteCharacters")
        mark.append(element(f"w:{self._kind}Ref"))
        line.extend([mark, run("\t"), *words])
        self._root.append(element(f"w:{self._kind}", line, id=number))
        reference = run("", "FootnoteReference")
        reference.append(element(f"w:{self._kind}Reference", id=number))
        return reference
