"""Tables as strips: one a row, never split unless a row is taller than a reader would wait for; heads repeat."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, zip_longest

from briefing.model.house import Type
from briefing.paper.tree import Inlines, Role, Row, Table, Text
from briefing.writers.pdf.file import text
from briefing.writers.pdf.runs import Setter
from briefing.writers.pdf.setting import Line
from briefing.writers.pdf.strips import NEVER, Draw, Head, Strip, baseline, joined, paragraph, tied
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag

_PAD = 4.2
_TALL = 26  # lines: from here on a row may be split
_ROW_TURN = 200.0
_HEADS = {scope: {"O": "/Table", "Scope": scope} for scope in ("/Row", "/Column")}
_EDGE_TURN = 9000.0  # one row alone under the head, or alone on the next page


@dataclass(frozen=True, slots=True)
class _Grid:
    """`edges` are the columns' left edges and the right end of the last."""

    edges: tuple[float, ...]

    @property
    def width(self) -> float:
        return self.edges[-1] - self.edges[0]

    def inner(self, column: int) -> float:
        return self.edges[column + 1] - self.edges[column] - 2 * _PAD


def strips(table: Table, setter: Setter, x: float, width: float, parent: Tag) -> Iterator[Strip]:
    """Caption, head, rows, each set when it is asked for. The caption stays with the head, the head with the first two
    rows."""
    element = parent.add("Table", O="/Table", Summary=text(table.summary))
    grid = _Grid(tuple(x + width * share for share in accumulate(table.widths, initial=0.0)))
    yield from caption(table.id, table.caption, setter, x, width, element.add("Caption"))
    type_ = setter.style.type("head")
    cells = [(cell, "TH") for cell in table.head]
    top = _cells(cells, setter, grid, "head", element.add("THead").add("TR"), "/Column")
    again = _cells(cells, setter, grid, "head", None, "")
    head = Head(_height(again, type_), _row_drawn(again, type_, grid, setter, "accent", "tint", told=False))
    yield Strip(_height(top, type_), _row_drawn(top, type_, grid, setter, "accent", "tint"), turn=NEVER)
    body = element.add("TBody")
    for place, row in enumerate(table.rows):
        last = place == len(table.rows) - 1
        turn = _EDGE_TURN if place in (0, len(table.rows) - 2) else _ROW_TURN
        tag = body.add("TR")
        set_ = _cells(_kinds(row, table), setter, grid, "cell", tag, "/Row")
        *parts, end = _row(set_, setter, grid, head, 0.0 if last else turn, "accent" if last else "rule")
        yield from parts
        yield replace(end, closes=tag, after=12.0 if last else 0.0)


def caption(id_: str, words: Inlines, setter: Setter, x: float, width: float, tag: Tag) -> list[Strip]:
    """The numbered caption of a table or figure, tied to what it describes."""
    label = Text(f"{setter.numbers.labels[id_]}.  ", Role.STRONG)
    set_ = setter.lines((label, *words), "caption", tag, width)
    return tied(joined(paragraph(set_, setter.style.type("caption"), x, id_)))


def _kinds(row: Row, table: Table) -> list[tuple[Inlines, str]]:
    return [(cell, "TH" if table.row_heads and not place else "TD") for place, cell in enumerate(row.cells)]


def _cells(
    cells: list[tuple[Inlines, str]], setter: Setter, grid: _Grid, name: str, row: Tag | None, scope: str
) -> list[list[Line]]:
    out = []
    for column, (cell, kind) in enumerate(cells):
        tag = None
        if row is not None:
            tag = row.add(kind)
            tag.attributes = _HEADS[scope] if kind == "TH" else tag.attributes
        out.append(setter.lines(cell, name, tag, grid.inner(column), strong=kind == "TH"))
    return out


def _height(cells: list[list[Line]], type_: Type) -> float:
    return max(len(cell) for cell in cells) * type_.lead + 2 * _PAD - 1


def _row(cells: list[list[Line]], setter: Setter, grid: _Grid, head: Head, turn: float, ink: str) -> list[Strip]:
    type_ = setter.style.type("cell")
    notes = tuple(note for cell in cells for line in cell for note in line.notes)
    if max(len(cell) for cell in cells) < _TALL:
        draw = _row_drawn(cells, type_, grid, setter, ink, "")
        return [Strip(_height(cells, type_), draw, turn=turn, notes=notes, head=head)]
    return _sliced(cells, type_, grid, setter, head, turn, ink)


def _sliced(
    cells: list[list[Line]], type_: Type, grid: _Grid, setter: Setter, head: Head, turn: float, ink: str
) -> list[Strip]:
    """A very tall row line by line, so that the page can turn inside it."""
    rows = list(zip_longest(*cells))
    out = []
    for place, row in enumerate(rows):
        slice_ = [[line] if line else [] for line in row]
        first, last = place == 0, place == len(rows) - 1
        height = type_.lead + (_PAD if first else 0.0) + (_PAD if last else 0.0)
        edge = NEVER if place in (0, 1, len(rows) - 3, len(rows) - 2) else _ROW_TURN
        draw = _row_drawn(slice_, type_, grid, setter, ink if last else "", "", _PAD if first else 0.0, height)
        notes = tuple(note for cell in slice_ for line in cell for note in line.notes)
        out.append(Strip(height, draw, turn=turn if last else edge, notes=notes, head=head))
    return out


def _row_drawn(
    cells: list[list[Line]],
    type_: Type,
    grid: _Grid,
    setter: Setter,
    ink: str,
    tint: str,
    pad: float = _PAD,
    height: float | None = None,
    told: bool = True,
) -> Draw:
    """`ink` is the colour of the rule below, `tint` of the ground; "" for none. What is not `told` is furniture."""
    tall = _height(cells, type_) if height is None else height
    left = grid.edges[0]

    def draw(surface: Surface, top: float) -> None:
        surface.artifact()
        if tint:
            surface.box(left, top - tall, grid.width, tall, setter.style.colour(tint))
        if ink:
            weight = 0.9 if ink == "accent" else 0.4
            surface.rule(left, top - tall, left + grid.width, top - tall, setter.style.colour(ink), weight)
        if told:
            surface.end()
        for column, cell in enumerate(cells):
            for place, line in enumerate(cell):
                y = baseline(type_, top - pad - place * type_.lead) + 0.5
                surface.line(line, grid.edges[column] + _PAD, y)
        surface.end()

    return draw
