"""A block with its stretches of running text put in other words; tables, captions and headings stay as they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from briefing.paper.tree import Block, Box, Inlines, Listing, Paragraph, Quote

Rewriting = Callable[[Inlines], Inlines]


def rewritten(block: Block, new: Rewriting) -> Block:
    """In the order in which it is read: only these kinds of block can hold a note."""
    match block:
        case Paragraph():
            return _paragraph(block, new)
        case Listing():
            return _listing(block, new)
        case Box(blocks=held):
            return replace(block, blocks=tuple(_inner(each, new) for each in held))
        case Quote(attribution=attribution):
            return replace(block, attribution=new(attribution))
        case _:
            return block


def _inner(block: Paragraph | Listing, new: Rewriting) -> Paragraph | Listing:
    return _listing(block, new) if isinstance(block, Listing) else _paragraph(block, new)


def _listing(block: Listing, new: Rewriting) -> Listing:
    return replace(block, items=tuple(_paragraph(item, new) for item in block.items))


def _paragraph(block: Paragraph, new: Rewriting) -> Paragraph:
    return replace(block, inlines=new(block.inlines))
