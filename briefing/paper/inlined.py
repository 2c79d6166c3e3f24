"""Notes told in the text, in brackets after the sentence: for papers too short for notes at their foot."""

from __future__ import annotations

from dataclasses import replace

from briefing.paper.tree import Block, Box, Inline, Inlines, Listing, Note, Paragraph, Quote, Text
from briefing.paper.wording import plain


def inlined(block: Block) -> Block:
    """The block with " [S1, para 3]" where a note was marked."""
    match block:
        case Paragraph():
            return _paragraph(block)
        case Listing(items=items):
            return replace(block, items=tuple(map(_paragraph, items)))
        case Box(blocks=blocks):
            inner = (inlined(each) for each in blocks)
            return replace(block, blocks=tuple(each for each in inner if isinstance(each, Paragraph | Listing)))
        case Quote(attribution=attribution):
            return replace(block, attribution=_told(attribution))
        case _:
            return block


def _paragraph(block: Paragraph) -> Paragraph:
    return replace(block, inlines=_told(block.inlines))


def _told(inlines: Inlines) -> Inlines:
    out: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Note):
            ended = inline.inlines[:-1] if plain(inline.inlines[-1:]) == "." else inline.inlines
            out += [Text(" ["), *ended, Text("]")]
        else:
            out.append(inline)
    return tuple(out)
