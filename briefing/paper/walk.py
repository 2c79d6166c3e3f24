"""Going through a paper in the order it is read."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.paper.tree import (
    Block,
    Box,
    Contents,
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
    Table,
    Text,
)


def blocks(paper: Paper) -> Iterator[Block]:
    """Every block, each before those inside it."""
    for block in paper.blocks:
        yield block
        yield from inner(block)


def inner(block: Block) -> Iterator[Block]:
    """The blocks inside `block`, in order, at any depth."""
    match block:
        case Box(heading=heading, blocks=held):
            yield heading
            for each in held:
                yield each
                yield from inner(each)
        case Listing(items=items):
            yield from items
        case _:
            return


def stretches(block: Block) -> Iterator[tuple[str, Inlines]]:
    """The inline sequences of this block alone, each with its address, in reading order."""
    match block:
        case Heading() | Paragraph():
            yield block.id, block.inlines
        case Table():
            yield f"{block.id}/caption", block.caption
            yield from ((f"{block.id}/head/{place}", cell) for place, cell in enumerate(block.head))
            for row in block.rows:
                yield from ((f"{row.id}/{place}", cell) for place, cell in enumerate(row.cells))
        case Figure():
            yield f"{block.id}/caption", block.caption
        case Quote():
            yield f"{block.id}/attribution", block.attribution
        case Masthead() | Listing() | Box() | Contents():
            return


def inlines(paper: Paper) -> Iterator[tuple[str, Inline]]:
    """Every inline with its address "block id/place"; those inside a note follow it."""
    for block in blocks(paper):
        for address, sequence in stretches(block):
            yield from _addressed(address, sequence)


def _addressed(address: str, sequence: Inlines) -> Iterator[tuple[str, Inline]]:
    for place, inline in enumerate(sequence):
        yield f"{address}/{place}", inline
        if isinstance(inline, Note):
            yield from _addressed(inline.id, inline.inlines)


def notes(paper: Paper) -> list[Note]:
    """All footnotes in the order of their marks."""
    return [inline for _, inline in inlines(paper) if isinstance(inline, Note)]


def leads_to(block: Block, following: Block) -> bool:
    """Whether the words of a block lead up to the next one, so that no page may part them."""
    match block, following:
        case Paragraph(), Table() | Figure():
            return True
        case Paragraph(inlines=(*_, Text(words=words))), Listing():
            return words.endswith(":")
        case _:
            return False


def masthead_parts(block: Masthead) -> tuple[tuple[str, str], ...]:
    """The parts of a title block that stand in paragraphs of their own."""
    facts = "   |   ".join(f"{label} {words}" for label, words in block.facts)
    return (
        ("series", block.series.upper()),
        ("title", block.title),
        ("subtitle", block.subtitle),
        ("facts", facts),
        ("notice", block.notice),
    )
