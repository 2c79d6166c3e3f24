"""Inlines of the tree as runs, fields, links and note marks."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from lxml.etree import _Element

from briefing.paper.numbering import Numbers
from briefing.paper.sections.sources import anchor
from briefing.paper.tree import Citation, Confidence, Inline, Likelihood, Link, Note, Ref, Role, Text
from briefing.paper.wording import words_of
from briefing.writers.docx.footnotes import Footnotes
from briefing.writers.docx.markup import element, field, run

_STYLES = {Role.STRONG: "Strong", Role.LABEL: "Label", Role.MUTED: "Missing"}


def bookmark(id_: str) -> str:
    """A bookmark's name for a block: Word allows 40 characters, letters, digits and underscores."""
    return f"_Ref_{hashlib.sha256(id_.encode()).hexdigest()[:24]}"


BOUND = "bb_"  # what the names of bookmarks begin with that tell one piece of the paper from another


def bound(id_: str) -> str:
    """The name of the bookmark around a piece, by which it is known again when the paper comes back."""
    return f"{BOUND}{hashlib.sha256(id_.encode()).hexdigest()[:24]}"


@dataclass(frozen=True, slots=True)
class Inliner:
    """`body` and `notes.part` own the links of their text. `known` are the ids that can be led to."""

    numbers: Numbers
    known: frozenset[str]
    body: XmlPart
    notes: Footnotes

    def runs(self, inlines: Iterable[Inline], strong: bool = False) -> list[_Element]:
        return [each for inline in inlines for each in self._runs(inline, self.body, strong)]

    def _runs(self, inline: Inline, part: XmlPart, strong: bool) -> Iterator[_Element]:
        match inline:
            case Note(id=id_, inlines=inside):
                words = [each for inner in inside for each in self._runs(inner, self.notes.part, False)]
                yield self.notes.add(self.numbers.notes[id_], words)
            case Ref(to=to):
                label = self.numbers.labels.get(to, "?")
                yield from field(f"REF {bookmark(to)} \\h", label, "Hyperlink") if to in self.known else (run(label),)
            case Citation(source_id=source_id):
                yield _inside(bookmark(anchor(source_id)), inline.words, anchor(source_id) in self.known)
            case Link(address=address, words=words):
                yield _outside(part, address, words)
            case _:
                yield run(words_of(inline), _style(inline, strong))


def _style(inline: Inline, strong: bool) -> str:
    match inline:
        case Text(role=role) if role in _STYLES:
            return _STYLES[role]
        case Likelihood():
            return "Likelihood"
        case Confidence():
            return "Confidence"
        case _:
            return "Strong" if strong else ""


def _inside(name: str, words: str, known: bool) -> _Element:
    """Words that lead to a bookmark of this document."""
    return element("w:hyperlink", run(words), anchor=name, history=1) if known else run(words)


def _outside(part: XmlPart, address: str, words: str) -> _Element:
    link = element("w:hyperlink", run(words, "Hyperlink"), history=1)
    link.set(qn("r:id"), part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
    return link
