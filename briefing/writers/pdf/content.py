"""The PDF writer: the tree set into strips, strips into pages, pages into a tagged file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefing.paper import walk
from briefing.paper.house import measure, sheet
from briefing.paper.numbering import numbers
from briefing.paper.tree import Paper
from briefing.writers.pdf import endnotes
from briefing.writers.pdf.blocks import Column, bookmarks, strips
from briefing.writers.pdf.finish import finished
from briefing.writers.pdf.furniture import furniture
from briefing.writers.pdf.pages import Sheet, sheets
from briefing.writers.pdf.runs import NOTE_INDENT, FootNote, Setter
from briefing.writers.pdf.strips import Strip, baseline, nothing, tied
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag

_SPENT = Strip(0.0, nothing)


def content(paper: Paper) -> bytes:
    setter, root, set_ = _set(paper)
    surface = Surface(sheet(paper.meta.size))
    _drawn(surface, setter, paper, set_)
    del setter, set_
    return finished(surface, root, paper, bookmarks(paper.blocks))


def pages_of(paper: Paper) -> dict[str, int]:
    """The page on which each block begins, from 1: for formats that cannot count pages themselves."""
    setter, _, set_ = _set(paper)
    _parted(setter, paper, set_)
    return setter.pages


def _set(paper: Paper) -> tuple[Setter, Tag, list[Strip]]:
    setter = Setter(
        numbers(paper),
        frozenset(block.id for block in walk.blocks(paper)),
        measure(paper.style, paper.meta.size),
        paper.lang,
        paper.style,
        endnotes=paper.meta.endnotes,
    )
    root = Tag("Document")
    column = Column(setter.style.page.left, setter.measure)
    set_ = [strip for group in _groups(paper, setter, column, root) for strip in group]
    return setter, root, [*set_, *endnotes.strips(setter, column.x, column.width, root)]


def _parted(setter: Setter, paper: Paper, set_: Sequence[Strip]) -> list[Sheet]:
    """The pages; from here on the setter knows on which of them each block begins."""
    page = setter.style.page
    parted = sheets(set_, setter.notes, sheet(paper.meta.size)[1] - page.top - page.bottom) or [Sheet(0, 0)]
    for number, each in enumerate(parted, 1):
        for strip in set_[each.first : each.last]:
            if strip.anchor:
                setter.pages.setdefault(strip.anchor, number)
    return parted


def _groups(paper: Paper, setter: Setter, column: Column, root: Tag) -> Iterator[list[Strip]]:
    """The strips of each block; words that lead up to a table or figure stay with it."""
    for block, following in zip_longest(paper.blocks, paper.blocks[1:]):
        set_ = strips(block, setter, column, root)
        yield tied(set_) if following is not None and walk.leads_to(block, following) else set_


def _drawn(surface: Surface, setter: Setter, paper: Paper, set_: list[Strip]) -> None:
    top = sheet(paper.meta.size)[1] - setter.style.page.top
    parted = _parted(setter, paper, set_)
    for number, each in enumerate(parted, 1):
        furniture(surface, setter, paper, number, len(parted))
        _page(surface, set_, each, top)
        _notes(surface, setter, [id_ for strip in set_[each.first : each.last] for id_ in strip.notes])
        surface.new_page()
        for place in range(each.first, each.last - 1):  # what is drawn is let go; the last one tells if a table runs on
            set_[place] = _SPENT


def _page(surface: Surface, set_: Sequence[Strip], part: Sheet, top: float) -> None:
    y = top
    for place in range(part.first, part.last):
        strip = set_[place]
        if place > part.first:
            y -= strip.before
        elif strip.head and place and set_[place - 1].head is strip.head:
            strip.head.draw(surface, y)
            y -= strip.head.height
        strip.draw(surface, y)
        surface.end()
        y -= strip.height + strip.after


def _notes(surface: Surface, setter: Setter, ids: Sequence[str]) -> None:
    """At the foot of the page, below a short rule."""
    if not ids:
        return
    page, type_ = setter.style.page, setter.style.type("note")
    notes: list[tuple[str, FootNote]] = [(id_, setter.notes[id_]) for id_ in ids]
    y = page.bottom + sum(note.height for _, note in notes)
    surface.artifact()
    surface.rule(page.left, y + 5, page.left + 96, y + 5, setter.style.colour("rule"), 0.5)
    surface.end()
    for id_, note in notes:
        surface.place(id_, y + 3)
        surface.line(note.number, page.left, baseline(type_, y))
        for place, line in enumerate(note.lines):
            surface.line(line, page.left + NOTE_INDENT, baseline(type_, y - place * type_.lead))
        surface.end()
        y -= note.height
