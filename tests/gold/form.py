"""The form of annotated documents: plain XML whose text reads as it is, every mark a span of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from xml.etree import ElementTree

from briefing.model.span import Span

GOLD = Path(__file__).parent
HALVES = ("tuning", "scoring")


@dataclass(frozen=True, slots=True)
class Mark:
    """One element of the document: its tag, what it covers, and its attributes as written."""

    tag: str
    span: Span
    given: dict[str, str]

    @property
    def is_optional(self) -> bool:
        return self.given.get("opt") == "1"

    def values(self, name: str) -> set[str]:
        """What is as good as the attribute `name`, itself included."""
        return {self.given.get(name, ""), *self.given.get("alt", "").split()} - {""}


@dataclass(frozen=True, slots=True)
class Annotated:
    """`created` is an ISO day, "" where the document has none. `text` is the paragraphs with a line between them."""

    name: str
    created: str
    kind: str
    text: str
    marks: tuple[Mark, ...]

    def of(self, tag: str) -> list[Mark]:
        return [mark for mark in self.marks if mark.tag == tag]

    def actors(self) -> dict[str, list[Mark]]:
        """The marked mentions of each actor, by id."""
        found = dict[str, list[Mark]]()
        for mark in self.of("a"):
            found.setdefault(mark.given["id"], []).append(mark)
        return found


def annotated(path: Path) -> Annotated:
    root = ElementTree.parse(path).getroot()
    parts, marks = list[str](), list[Mark]()
    for number, paragraph in enumerate(root.findall("p")):
        parts += ["\n\n"] if number else []
        _walk(paragraph, parts, marks)
    ordered = sorted(marks, key=lambda mark: (mark.span.start, -mark.span.end))
    return Annotated(path.stem, root.get("dct", ""), root.get("kind", ""), "".join(parts), tuple(ordered))


def _walk(element: ElementTree.Element, parts: list[str], marks: list[Mark]) -> None:
    start = sum(map(len, parts))
    parts.append(element.text or "")
    for child in element:
        _walk(child, parts, marks)
        parts.append(child.tail or "")
    if element.tag != "p":
        marks.append(Mark(element.tag, Span(start, sum(map(len, parts))), dict(element.attrib)))


def folder(path: Path) -> list[Annotated]:
    return [annotated(file) for file in sorted(path.glob("*.xml"))]


def as_read(document: Annotated, text: str) -> Annotated:
    """The same marks on the text as a reader gives it: one that knows a mail puts the subject first."""
    if text == document.text:
        return document
    way = dict[int, int]()
    for here, there, length in SequenceMatcher(None, document.text, text, autojunk=False).get_matching_blocks():
        way.update(zip(range(here, here + length), range(there, there + length), strict=True))
    moved = [
        replace(mark, span=Span(min(places), max(places) + 1))
        for mark in document.marks
        if (places := [way[place] for place in range(mark.span.start, mark.span.end) if place in way])
    ]
    return replace(document, text=text, marks=tuple(moved))
