"""The list of contents: where everything else is. Its entries are known only once all sections are composed."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.paper.material import Material
from briefing.paper.sections.section import Section
from briefing.paper.tree import Block, Box, Contents, Entry, Heading
from briefing.paper.wording import plain

TITLE = "Contents"
KEY = "contents"


def blocks(held: Material) -> tuple[Block, ...]:
    return (Contents(KEY, TITLE, ()),)


def filled(block: Contents, every: Iterable[Block]) -> Contents:
    """With the headings of all these blocks as its entries."""
    headings = (each.heading if isinstance(each, Box) else each for each in every)
    found = (Entry(plain(each.inlines), each.id, each.level) for each in headings if isinstance(each, Heading))
    return Contents(block.id, block.title, tuple(found), block.keys)


SECTION = Section(KEY, TITLE, blocks)
