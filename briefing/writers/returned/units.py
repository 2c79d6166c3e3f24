"""The pieces of a paper that are held against what came back: a paragraph, a row, a caption, each in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefing.paper import walk
from briefing.paper.numbering import Numbers, numbers
from briefing.paper.tree import (
    Block,
    Box,
    Citation,
    Figure,
    Heading,
    Inline,
    Inlines,
    Listing,
    Masthead,
    Note,
    Paper,
    Paragraph,
    Quote,
    Ref,
    Table,
)
from briefing.paper.wording import words_of

CELLS = " | "  # between the cells of a row
_SPACE = re.compile(r"[\s\u00a0]+")


@dataclass(frozen=True, slots=True)
class Unit:
    """`id` is that of the block or row, with "/title" and the like behind it for a part of one."""

    id: str
    words: str


def units(paper: Paper) -> tuple[Unit, ...]:
    """In the order in which they stand in the file; notes stand in brackets at their marks, as "[S1, para 3]"."""
    counted = numbers(paper)
    return tuple(unit for block in paper.blocks for unit in _units(block, counted) if unit.words)


def _units(block: Block, counted: Numbers) -> Iterator[Unit]:
    match block:
        case Masthead():
            yield from (Unit(f"{block.id}/{part}", smooth(words)) for part, words in walk.masthead_parts(block))
        case Heading(id=id_, inlines=inlines) | Paragraph(id=id_, inlines=inlines):
            yield Unit(id_, line(inlines, counted))
        case Listing(items=items):
            yield from (Unit(item.id, line(item.inlines, counted)) for item in items)
        case Box(heading=heading, blocks=held):
            yield from (unit for each in (heading, *held) for unit in _units(each, counted))
        case Quote(id=id_, words=words, attribution=attribution):
            yield Unit(id_, smooth(words))
            yield Unit(f"{id_}/attribution", line(attribution, counted))
        case Table():
            yield from _table(block, counted)
        case Figure(id=id_, caption=caption):
            yield Unit(f"{id_}/caption", smooth(f"{counted.labels[id_]}. {line(caption, counted)}"))


def _table(block: Table, counted: Numbers) -> Iterator[Unit]:
    yield Unit(f"{block.id}/caption", smooth(f"{counted.labels[block.id]}. {line(block.caption, counted)}"))
    for id_, cells in ((f"{block.id}/head", block.head), *((row.id, row.cells) for row in block.rows)):
        yield Unit(id_, CELLS.join(line(cell, counted) for cell in cells))


def line(inlines: Inlines, counted: Numbers) -> str:
    return smooth("".join(_said(inline, counted) for inline in inlines))


def _said(inline: Inline, counted: Numbers) -> str:
    match inline:
        case Note():
            return f"[{short(inline)}]"
        case Ref(to=to):
            return counted.labels.get(to, "?")
        case _:
            return words_of(inline)


def short(note: Note) -> str:
    """What a note cites, in the short form: "S1, para 3; S2"."""
    cited = (each for each in note.inlines if isinstance(each, Citation))
    return "; ".join(f"{each.label}, {each.locator}" if each.locator else each.label for each in cited)


def notes(paper: Paper) -> dict[str, str]:
    """The short form of each note by the words that the file has for it."""
    return {smooth("".join(words_of(each) for each in note.inlines)): short(note) for note in walk.notes(paper)}


def smooth(words: str) -> str:
    """White space of any kind as single spaces: Word and LibreOffice keep theirs differently."""
    return _SPACE.sub(" ", words.replace("\u2011", "-")).strip()
