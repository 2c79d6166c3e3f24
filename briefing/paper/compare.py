"""Two papers held against each other, block by block."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.paper import walk
from briefing.paper.tree import Block, Box, Figure, Heading, Listing, Masthead, Paper, Quote, Table
from briefing.paper.wording import plain

_SHOWN = 70  # characters of the words of a block


def differences(one: Paper, other: Paper) -> tuple[str, ...]:
    """What `other` has otherwise than `one`, each in a sentence; none for the very same paper.

    A table names its rows and a list its items, so that what is named is no larger than what differs.
    """
    return tuple(_found(one, other))


def _found(one: Paper, other: Paper) -> Iterator[str]:
    if one.title != other.title:
        yield f"The title is “{other.title}”, not “{one.title}”."
    if one.meta != other.meta:
        yield "Marking, dates, author or size differ."
    if one.lang != other.lang or one.subtitle != other.subtitle or one.outline != other.outline:
        yield "Subtitle, language or outline differ."
    mine, yours = _parts(one), _parts(other)
    yield from (f"Missing: {_named(part)}" for id_, part in mine.items() if id_ not in yours)
    yield from (f"Added: {_named(part)}" for id_, part in yours.items() if id_ not in mine)
    for id_, part in mine.items():
        if id_ in yours and part != yours[id_]:
            yield (
                f"Changed: {_named(part)} is now {_named(yours[id_])}"
                if _said(part) != _said(yours[id_])
                else (f"Changed beneath the same words: {_named(part)}")
            )
    if list(mine) != list(yours) and mine.keys() == yours.keys():
        yield "The same parts stand in another order."


def _parts(paper: Paper) -> dict[str, tuple[str, object]]:
    """Blocks that hold no others, and rows; each with its words and all it is."""
    out: dict[str, tuple[str, object]] = {}
    for block in walk.blocks(paper):
        if isinstance(block, Table):
            out[block.id] = (plain(block.caption), (block.caption, block.head, block.widths, block.summary))
            out.update({row.id: (" | ".join(plain(cell) for cell in row.cells), row) for row in block.rows})
        elif not isinstance(block, Listing | Box):
            out[block.id] = (_words(block), block)
    return out


def _words(block: Block) -> str:
    match block:
        case Masthead(title=title):
            return title
        case Quote(words=words):
            return words
        case Figure(caption=caption):
            return plain(caption)
        case Heading(inlines=inlines):
            return plain(inlines)
        case _:
            return " ".join(plain(inlines) for _, inlines in walk.stretches(block))


def _said(part: tuple[str, object]) -> str:
    return part[0]


def _named(part: tuple[str, object]) -> str:
    words = part[0]
    return f"“{words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(' ')[0] + ' …'}”"
