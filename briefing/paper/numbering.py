"""The numbers of notes, figures and tables, the same in every format."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.paper import walk
from briefing.paper.tree import Figure, Heading, Paper, Paragraph, Style, Table
from briefing.paper.wording import NBSP, plain


@dataclass(frozen=True, slots=True)
class Numbers:
    """`notes` by note id, from 1 without gaps; `labels` by block id, as a cross reference prints them."""

    notes: dict[str, int]
    labels: dict[str, str]


def numbers(paper: Paper) -> Numbers:
    """Notes by the order of their marks; figures and tables each from 1; headings and sources by their own words."""
    counts = {"Figure": 0, "Table": 0}
    labels: dict[str, str] = {}
    for block in walk.blocks(paper):
        match block:
            case Figure() | Table():
                kind = type(block).__name__
                counts[kind] += 1
                labels[block.id] = f"{kind}{NBSP}{counts[kind]}"
            case Heading():
                labels[block.id] = plain(block.inlines)
            case Paragraph(style=Style.SOURCE):
                labels[block.id] = plain(block.inlines[:1])
            case _:
                pass
    return Numbers({note.id: count for count, note in enumerate(walk.notes(paper), 1)}, labels)
