"""Data: which tables travel with the paper as files. Known only once all sections are composed."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.paper.material import Material
from briefing.paper.sections.section import Section, heading
from briefing.paper.tree import Block, Paragraph, Ref, Style, Table, Text

TITLE = "Data attached"
KEY = "data"
LIST = "data-list"


def blocks(held: Material) -> tuple[Block, ...]:
    return heading(KEY, TITLE), Paragraph(LIST, (), Style.SMALL)


def filled(block: Paragraph, every: Iterable[Block]) -> Paragraph:
    """With a reference to each table of the paper."""
    tables = [each for each in every if isinstance(each, Table)]
    if not tables:
        return Paragraph(block.id, (Text("The PDF carries the tree of this paper as JSON."),), block.style)
    out: list[Text | Ref] = [Text("The PDF of this paper carries, as files inside it, its tree as JSON and as CSV ")]
    for place, table in enumerate(tables):
        joint = "" if not place else " and " if place == len(tables) - 1 else ", "
        out += [Text(joint), Ref(table.id)] if joint else [Ref(table.id)]
    return Paragraph(block.id, (*out, Text(".")), block.style)


SECTION = Section(KEY, TITLE, blocks)
