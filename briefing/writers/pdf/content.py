"""The PDF writer: the tree set into strips, strips into pages, pages into a tagged file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice, zip_longest

from briefing.paper import walk
from briefing.paper.house import measure, sheet
from briefing.paper.numbering import numbers
from briefing.paper.tree import Block, Figure, Heading, Paper
from briefing.writers.pdf import endnotes
from briefing.writers.pdf.blocks import Column, bookmarks, strips
from briefing.writers.pdf.feet import FootNote, Part
from briefing.writers.pdf.finish import finished
from briefing.writers.pdf.furniture import furniture
from briefing.writers.pdf.leaves import Leaf, leaves
from briefing.writers.pdf.runs import NOTE_INDENT, Setter
from briefing.writers.pdf.strips import Strip, baseline, tied
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag

_BATCH = 200  # strips of a long table that are set at once


def content(paper: Paper) -> bytes:
    setter, root = _setter(paper), Tag("Document")
    surface = Surface(sheet(paper.meta.size))
    drawing = _Drawing(surface, setter, paper)
    for leaf in _leaves(paper, setter, root):
        drawing.take(leaf)
    drawing.finish()
    return finished(surface, root, paper, bookmarks(paper.blocks))


def pages_of(paper: Paper) -> dict[str, int]:
    """The page on which each block begins, from 1: for formats that cannot count pages themselves."""
    setter = _setter(paper)
    for number, leaf in enumerate(_leaves(paper, setter, Tag("Document")), 1):
        _numbered(setter, leaf, number)
    return setter.pages


def _setter(paper: Paper) -> Setter:
    return Setter(
        numbers(paper),
        frozenset(block.id for block in walk.blocks(paper)),
        measure(paper.style, paper.meta.size),
        paper.lang,
        paper.style,
        endnotes=paper.meta.endnotes,
    )


def _leaves(paper: Paper, setter: Setter, root: Tag) -> Iterator[Leaf]:
    page = setter.style.page
    return leaves(_groups(paper, setter, root), setter.notes, sheet(paper.meta.size)[1] - page.top - page.bottom)


def _groups(paper: Paper, setter: Setter, root: Tag) -> Iterator[list[Strip]]:
    """The strips of each block, set when they are asked for; words that lead up to a table or figure stay with it."""
    column = Column(setter.style.page.left, setter.measure)
    before: Block | None = None
    for block, following in zip_longest(paper.blocks, paper.blocks[1:]):
        set_ = iter(strips(block, setter, column, root))
        while batch := list(islice(set_, _BATCH)):
            yield _placed(batch, before, block, following)
        before = block
    yield endnotes.strips(setter, column.x, column.width, root)


def _placed(batch: list[Strip], before: Block | None, block: Block, following: Block | None) -> list[Strip]:
    """Below a heading one line never stands alone, and a figure stays."""
    below = isinstance(before, Heading)
    if isinstance(block, Figure) and below:
        return [replace(strip, floats=False) for strip in batch]
    leads = following is not None and (walk.leads_to(block, following) or (below and len(batch) == 1))
    return tied(batch) if leads else batch


def _numbered(setter: Setter, leaf: Leaf, number: int) -> None:
    for strip in leaf.strips:
        if strip.anchor:
            setter.pages.setdefault(strip.anchor, number)


class _Drawing:
    """Pages as they come. Those that name other pages wait until all are known, and what stands on every page too."""

    def __init__(self, surface: Surface, setter: Setter, paper: Paper) -> None:
        self._surface, self._setter, self._paper = surface, setter, paper
        self._waiting: list[tuple[int, Leaf]] = []
        self._closed: list[Tag] = []  # elements to which nothing will be added but notes that run on
        self._is_open = False  # whether the page before is still to be drawn
        self._count = 0

    def take(self, leaf: Leaf) -> None:
        page = self._count
        self._count += 1
        _numbered(self._setter, leaf, page + 1)
        if leaf.is_late:
            self._waiting.append((page, leaf))
            self._is_open = True
            return
        self._draw(page, leaf)
        closed = [strip.closes for strip in leaf.strips if strip.closes]
        if closed and self._is_open:
            del closed[0]  # it may have begun on a page that is not drawn yet
            self._is_open = False
        self._closed += closed
        if leaf.ends_notes:
            for tag in self._closed:
                self._surface.structure.write(tag)
            self._closed = []

    def finish(self) -> None:
        for page, leaf in self._waiting:
            self._draw(page, leaf)
        for page in range(self._count):
            self._surface.turn(page)
            furniture(self._surface, self._setter, self._paper, page + 1, self._count)
            self._surface.leave(below=True)

    def _draw(self, page: int, leaf: Leaf) -> None:
        self._surface.turn(page)
        y = sheet(self._paper.meta.size)[1] - self._setter.style.page.top
        for place, strip in enumerate(leaf.strips):
            y -= strip.before * leaf.squeeze if place else 0.0
            strip.draw(self._surface, y)
            y -= strip.height + strip.after * leaf.squeeze
        _notes(self._surface, self._setter, leaf)
        self._surface.leave()


def _notes(surface: Surface, setter: Setter, leaf: Leaf) -> None:
    """At the foot of the page, below a rule: a long one where the first of them began on the page before."""
    if not leaf.notes:
        return
    page = setter.style.page
    y = page.bottom + sum(_height(part, note) for part, note in leaf.notes)
    reach = setter.measure if leaf.notes[0][0].first else 96
    surface.artifact()
    surface.rule(page.left, y + 5, page.left + reach, y + 5, setter.style.colour("rule"), 0.5)
    surface.end()
    for part, note in leaf.notes:
        _note(surface, setter, part, note, y)
        y -= _height(part, note)


def _height(part: Part, note: FootNote) -> float:
    return (part.last - part.first) * note.lead + (note.after if part.last == len(note.lines) else 0.0)


def _note(surface: Surface, setter: Setter, part: Part, note: FootNote, y: float) -> None:
    page, type_ = setter.style.page, setter.style.type("note")
    if part.first == 0:
        surface.place(part.id, y + 3)
        surface.line(note.number, page.left, baseline(type_, y))
    for place, line in enumerate(note.lines[part.first : part.last]):
        surface.line(line, page.left + NOTE_INDENT, baseline(type_, y - place * type_.lead))
    surface.end()
