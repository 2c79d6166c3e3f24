"""Tables: fixed columns, a head that repeats, rows that never split, and words for those who cannot see them."""

from __future__ import annotations

from collections.abc import Callable

from lxml.etree import _Element

from briefing.model.house import House
from briefing.paper.tree import Inlines, Table
from briefing.paper.wording import plain
from briefing.writers.docx.inlines import Inliner
from briefing.writers.docx.markup import element, paragraph

_TWIPS = 20  # twentieths of a point, Word's unit


Bound = Callable[[str, list[_Element]], list[_Element]]
"""Puts runs within the bookmark of an id."""


def table(block: Table, inliner: Inliner, style: House, measure: float, bound: Bound) -> _Element:
    """`measure` is the width of the text in points; the columns share it as the block says."""
    widths = [round(share * measure * _TWIPS) for share in block.widths]
    out = element("w:tbl", _properties(block, style, sum(widths)))
    out.append(element("w:tblGrid", *(element("w:gridCol", w=width) for width in widths)))
    ground = style.colour("tint")[1:]
    out.append(_row(block.head, widths, inliner, _within(bound, f"{block.id}/head"), ground=ground))
    for place, row in enumerate(block.rows):
        tied = place == 0 or place == len(block.rows) - 2
        tied = tied and len(block.rows) > 1
        out.append(_row(row.cells, widths, inliner, _within(bound, row.id), headed=block.row_heads, tied=tied))
    return out


def _properties(block: Table, style: House, width: int) -> _Element:
    accent, rule = style.colour("accent")[1:], style.colour("rule")[1:]
    borders = element(
        "w:tblBorders",
        element("w:bottom", val="single", sz=8, space=0, color=accent),
        element("w:insideH", val="single", sz=4, space=0, color=rule),
    )
    margins = element(
        "w:tblCellMar",
        *(element(f"w:{side}", w=space, type="dxa") for side, space in _MARGINS),
    )
    return element(
        "w:tblPr",
        element("w:tblW", w=width, type="dxa"),
        element("w:tblInd", w=0, type="dxa"),
        borders,
        element("w:tblLayout", type="fixed"),
        margins,
        element("w:tblLook", val="04A0", firstRow=1, lastRow=0, firstColumn=1, lastColumn=0, noHBand=0, noVBand=1),
        element("w:tblCaption", val=plain(block.caption)),
        element("w:tblDescription", val=block.summary),
    )


_MARGINS = (("top", 70), ("left", 84), ("bottom", 70), ("right", 84))


def _within(bound: Bound, id_: str) -> Callable[[list[_Element]], list[_Element]]:
    return lambda runs: bound(id_, runs)


def _row(
    cells: tuple[Inlines, ...],
    widths: list[int],
    inliner: Inliner,
    bound: Callable[[list[_Element]], list[_Element]],
    ground: str = "",
    headed: bool = False,
    tied: bool = False,
) -> _Element:
    """With a `ground` it is the head of the table. `bound` puts a bookmark into the first cell."""
    properties = element("w:trPr", element("w:cantSplit"))
    if ground:
        properties.append(element("w:tblHeader"))
    out = element("w:tr", properties)
    for place, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        words = paragraph("TableHead" if ground else "TableText")
        if tied:
            words[0].append(element("w:keepNext"))
        runs = inliner.runs(cell, strong=headed and place == 0)
        words.extend(runs if place else bound(runs))
        inner = element("w:tcPr", element("w:tcW", w=width, type="dxa"))
        if ground:
            inner.append(element("w:shd", val="clear", color="auto", fill=ground))
        out.append(element("w:tc", inner, words))
    return out
