"""Notes told in the text, in brackets after the sentence: for papers too short for notes at their foot."""

from __future__ import annotations

from briefing.paper.rewriting import rewritten
from briefing.paper.tree import Block, Inline, Inlines, Note, Text
from briefing.paper.wording import plain


def inlined(block: Block) -> Block:
    """The block with " [S1, para 3]" where a note was marked."""
    return rewritten(block, _told)


def _told(inlines: Inlines) -> Inlines:
    out: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Note):
            ended = inline.inlines[:-1] if plain(inline.inlines[-1:]) == "." else inline.inlines
            out += [Text(" ["), *ended, Text("]")]
        else:
            out.append(inline)
    return tuple(out)
