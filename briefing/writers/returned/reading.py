"""What stands in a DOCX: paragraphs and rows in order, insertions as if accepted, deletions gone, comments beside."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from docx.oxml.ns import qn
from lxml import etree
from lxml.etree import _Element

from briefing.writers.docx.inlines import BOUND
from briefing.writers.returned.units import CELLS, smooth
from briefing.writers.tree_read import TreeError

_MOST = 256 << 20  # bytes of a part
_PASSED_OVER = ("TOC1", "TOC2", "ContentsHeading")
_GONE = (qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:pPr"), qn("w:rPr"))
_MARKS = (qn("w:footnoteReference"), qn("w:endnoteReference"))


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph or a row as it stands in the file; `bounds` are the names of the bookmarks that begin in it."""

    words: str
    bounds: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that somebody wrote beside `about`."""

    who: str
    words: str
    about: str


@dataclass(frozen=True, slots=True)
class Body:
    pieces: tuple[Piece, ...]
    remarks: tuple[Remark, ...]


def body(content: bytes, short: Mapping[str, str]) -> Body:
    """`short` has the short form of each known note by its words; other notes stand in brackets as they are.

    Raises TreeError for what is no Word document.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as parts:
            document = _part(parts, "word/document.xml")
            notes = {**_notes(parts, "footnote", short), **_notes(parts, "endnote", short)}
            comments = _part(parts, "word/comments.xml")
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError) as error:
        raise TreeError("it is damaged") from error
    if document is None:
        raise TreeError("it is no Word document")
    reader = _Reader(notes, _comments(comments))
    return Body(tuple(reader.pieces(document)), tuple(reader.remarks))


def _part(parts: zipfile.ZipFile, name: str) -> _Element | None:
    if name not in parts.namelist() or parts.getinfo(name).file_size > _MOST:
        return None
    return etree.fromstring(parts.read(name), etree.XMLParser(resolve_entities=False, huge_tree=True))


def _notes(parts: zipfile.ZipFile, kind: str, short: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """What stands in brackets for each note, by its kind and its number in the file."""
    root = _part(parts, f"word/{kind}s.xml")
    found = {}
    for note in root if root is not None else ():
        words = smooth("".join(_letters(note)))
        found[f"{kind}Reference", note.get(qn("w:id"), "")] = short.get(words, words.removesuffix("."))
    return found


def _comments(root: _Element | None) -> dict[str, tuple[str, str]]:
    return {
        each.get(qn("w:id"), ""): (each.get(qn("w:author"), ""), smooth("".join(_letters(each))))
        for each in (root if root is not None else ())
    }


def _letters(root: _Element) -> Iterator[str]:
    """The words below, those that were struck out left aside."""
    for each in root:
        if each.tag in _GONE:
            continue
        if each.tag == qn("w:t"):
            yield each.text or ""
        elif each.tag in (qn("w:tab"), qn("w:br"), qn("w:cr")):
            yield " "
        elif each.tag == qn("w:noBreakHyphen"):
            yield "-"
        else:
            yield from _letters(each)


@dataclass(slots=True)
class _Reader:
    notes: Mapping[tuple[str, str], str]
    comments: Mapping[str, tuple[str, str]]
    remarks: list[Remark] = field(default_factory=list)

    def pieces(self, document: _Element) -> Iterator[Piece]:
        """Paragraphs and rows, at whatever depth a program has wrapped them."""
        for each in document:
            if each.tag == qn("w:p"):
                yield from self._paragraph(each)
            elif each.tag == qn("w:tr"):
                yield from self._row(each)
            elif each.tag not in _GONE:
                yield from self.pieces(each)

    def _paragraph(self, element: _Element) -> Iterator[Piece]:
        style = element.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        if style is not None and style.get(qn("w:val")) in _PASSED_OVER:
            return
        words = smooth("".join(self._words(element)))
        self._remark(element, words)
        if words:
            yield Piece(words, _bounds(element))

    def _row(self, element: _Element) -> Iterator[Piece]:
        cells = [
            smooth(" ".join("".join(self._words(p)) for p in cell.iter(qn("w:p")))) for cell in element.iter(qn("w:tc"))
        ]
        words = CELLS.join(cells)
        self._remark(element, words)
        yield Piece(words, _bounds(element))

    def _words(self, element: _Element) -> Iterator[str]:
        for each in element:
            if each.tag in _MARKS:
                kind = str(each.tag).rpartition("}")[2]
                yield f"[{self.notes.get((kind, each.get(qn('w:id'), '')), '?')}]"
            elif each.tag == qn("w:t"):
                yield each.text or ""
            elif each.tag in (qn("w:tab"), qn("w:br"), qn("w:cr")):
                yield " "
            elif each.tag == qn("w:noBreakHyphen"):
                yield "-"
            elif each.tag not in _GONE:
                yield from self._words(each)

    def _remark(self, element: _Element, about: str) -> None:
        for each in element.iter(qn("w:commentReference")):
            who, words = self.comments.get(each.get(qn("w:id"), ""), ("", ""))
            if words:
                self.remarks.append(Remark(who, words, about))


def _bounds(element: _Element) -> tuple[str, ...]:
    names = (each.get(qn("w:name"), "") for each in element.iter(qn("w:bookmarkStart")))
    return tuple(name for name in names if name.startswith(BOUND))
