"""The timeline as a figure: what the screen shows, laid out for the page."""

from __future__ import annotations

from briefing.paper.material import Material
from briefing.paper.sections.section import Section
from briefing.paper.tree import Block


def blocks(held: Material) -> tuple[Block, ...]:
    return ()


SECTION = Section("figure", "Timeline figure", blocks)
