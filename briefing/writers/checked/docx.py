"""What a DOCX must show and hold beyond its tree. Numbers are those of the house's list of 68 checks."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO

from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element

from briefing.paper import walk
from briefing.paper.checks import Finding
from briefing.paper.tree import Contents, Figure, Heading, Paper
from briefing.writers.checked.words import bare, machine, missing, notes, stretches
from briefing.writers.pdf.metadata import subject
from briefing.writers.tree_read import TreeError

_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_LEAST = 24  # half points: the size of a marking
_DC = "{http://purl.org/dc/elements/1.1/}"
_DIRECT = frozenset(qn(f"w:{name}") for name in ("b", "i", "u", "sz", "color", "rFonts", "highlight", "shd", "strike"))
_BANDS = ("footer", "header")
_HEADINGS = ("Heading1", "Heading2", "KeyJudgementsHeading")
Parts = Mapping[str, _Element]


def faults(content: bytes, paper: Paper) -> Iterator[Finding]:
    with zipfile.ZipFile(BytesIO(content)) as file:
        names = file.namelist()
        parts = {name: _parsed(file.read(name)) for name in names if name.endswith(".xml") and not name.startswith("c")}
    if "word/document.xml" not in parts:
        raise TreeError("it is damaged")
    yield from _furnished(parts, paper)
    yield from _worded(parts, paper)
    yield from _described(parts, paper)
    yield from _styled(parts)
    yield from _outlined(parts, paper)
    yield from _tables(parts, sum(isinstance(block, Figure) for block in walk.blocks(paper)))
    if not any(name.startswith("word/fonts/") for name in names):
        yield Finding(33, "", "No font is embedded.")


def _parsed(content: bytes) -> _Element:
    try:
        return etree.fromstring(content, etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise TreeError("it is damaged") from error


def _furnished(parts: Parts, paper: Paper) -> Iterator[Finding]:
    for kind in ("header", "footer"):
        roots = [root for name, root in sorted(parts.items()) if name.startswith(f"word/{kind}")]
        if not roots or not all(paper.meta.marking in _text(root) for root in roots):
            yield Finding(23, "", f"The {kind} does not bear {paper.meta.marking}.")
        if any(_size(root, paper.meta.marking) < _LEAST for root in roots):
            yield Finding(24, "", f"The marking in the {kind} is smaller than 12 points.")
    fields = " ".join(_instructions(root) for name, root in sorted(parts.items()) if name.startswith("word/footer"))
    if " PAGE " not in f" {fields} " or " NUMPAGES " not in f" {fields} ":
        yield Finding(25, "", "The foot does not count the pages.")
    foot, head = (
        bare("".join(_text(r) for n, r in sorted(parts.items()) if n.startswith(f"word/{kind}"))) for kind in _BANDS
    )
    if paper.meta.issued != "not stated" and bare(paper.meta.issued) not in foot:
        yield Finding(26, "", "The foot does not say when the paper was issued.")
    if bare(paper.title) not in head:
        yield Finding(27, "", "The head does not repeat the title.")


def _outlined(parts: Parts, paper: Paper) -> Iterator[Finding]:
    """Headings in the styles that Word's outline is made of, and contents that lead to pages."""
    styles = [each.get(qn("w:val"), "") for each in parts["word/document.xml"].iter(qn("w:pStyle"))]
    wanted = sum(isinstance(block, Heading) for block in walk.blocks(paper))
    if sum(style in _HEADINGS for style in styles) != wanted:
        yield Finding(30, "", "The headings of Word’s outline are not those of the paper.")
    listed = [block for block in paper.blocks if isinstance(block, Contents)]
    lines = [p for p in parts["word/document.xml"].iter(qn("w:p")) if _style(p).startswith("TOC")]
    if listed and any(not _text(line)[-1:].isdecimal() for line in lines):
        yield Finding(29, "", "A line of the contents gives no page.")


def _style(element: _Element) -> str:
    style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    return style.get(qn("w:val"), "") if style is not None else ""


def _size(root: _Element, marking: str) -> int:
    """Of the run that has the marking, in half points; large where there is none, which another check tells."""
    for run in root.iter(qn("w:r")):
        if marking in _text(run):
            size = run.find(f"{qn('w:rPr')}/{qn('w:sz')}")
            return int(size.get(qn("w:val"), "0")) if size is not None else 0
    return _LEAST


def _worded(parts: Parts, paper: Paper) -> Iterator[Finding]:
    body = parts["word/document.xml"]
    yield from missing(bare(_text(body)), stretches(paper, marks=False))
    if "Error! Reference" in _text(body):
        yield Finding(63, "", "A cross reference is broken.")
    holder = parts.get("word/footnotes.xml", parts.get("word/endnotes.xml"))
    told = "" if holder is None else bare(_text(holder))
    wanted = list(notes(paper))
    yield from missing(told, ((id_, words.lstrip("0123456789")) for id_, words in wanted))
    kinds = (qn("w:footnoteReference"), qn("w:endnoteReference"))
    marks = sum(1 for _ in body.iter(*kinds))
    if marks != len(wanted):
        yield Finding(41, "", f"The text has {marks} marks of notes, the tree {len(wanted)} notes.")


def _described(parts: Parts, paper: Paper) -> Iterator[Finding]:
    core = parts.get("docProps/core.xml")
    said = {} if core is None else {str(each.tag): each.text or "" for each in core}
    if said.get(f"{_DC}title", "") != paper.title[:255] or said.get(f"{_DC}subject", "") != subject(paper)[:255]:
        yield Finding(28, "", "Title or subject in the file’s properties are not those of the paper.")
    if said.get(f"{_DC}language", "") != paper.lang:
        yield Finding(28, "", "The file does not name its language.")
    properties = [_text(root, "") for name, root in sorted(parts.items()) if name.startswith("docProps/")]
    yield from machine(" ".join(properties), "properties")


def _styled(parts: Parts) -> Iterator[Finding]:
    """Only named styles in the text, so that a change of style changes all of it."""
    for properties in parts["word/document.xml"].iter(qn("w:rPr")):
        if any(each.tag in _DIRECT for each in properties):
            run = properties.getparent()
            words = _text(run) if run is not None else ""
            yield Finding(64, "", f"“{words[:40]}” is formatted by hand, not by a style.")
            return


def _tables(parts: Parts, figures: int) -> Iterator[Finding]:
    for table in parts["word/document.xml"].iter(qn("w:tbl")):
        row = table.find(qn("w:tr"))
        if row is None or row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is None:
            yield Finding(39, "", "The head of a table is not repeated on the next page.")
        if table.find(f"{qn('w:tblPr')}/{qn('w:tblDescription')}") is None:
            yield Finding(53, "", "A table has no words for those who cannot see it.")
    drawn = sum(1 for _ in parts["word/document.xml"].iter(_SVG))
    if drawn < figures:
        yield Finding(52, "", "A figure is a picture alone: its drawing is missing.")
    for name in ("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr",):
        if any(not each.get("descr") for each in parts["word/document.xml"].iter(name)):
            yield Finding(53, "", "A picture has no words for those who cannot see it.")


def _text(root: _Element, tag: str = "w:t") -> str:
    """The words below; with an empty tag, of every element."""
    return "".join(each.text or "" for each in (root.iter(qn(tag)) if tag else root.iter()))


def _instructions(root: _Element) -> str:
    return _text(root, "w:instrText")
