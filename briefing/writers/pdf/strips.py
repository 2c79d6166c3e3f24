"""What pages are made of: strips one below the other, and how dear it is to turn the page after each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from briefing.model.house import Type
from briefing.writers.pdf.setting import Line
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tags import Tag

Draw = Callable[[Surface, float], None]
"""Draws a strip whose top edge is at that height."""

NEVER = 1e7  # the page is not turned here unless nothing else can be done
_WITHIN = 40.0  # inside a paragraph
_HYPHEN = 800.0  # inside a word


@dataclass(frozen=True, slots=True)
class Head:
    """What is drawn again at the top of a page that begins inside a table."""

    height: float
    draw: Draw


@dataclass(frozen=True, slots=True)
class Strip:
    """`before` is white space dropped at the top of a page, `after` at its foot; `notes` are those whose marks it
    carries, which the page must have room for. `turn` is the cost of turning the page after it, `anchor` the id of
    the block that begins with it, "" for none.

    One that `floats` may stand at the top of the next page while the text flows on. One that is `late` can be drawn
    only when all pages are known. `closes` is the element that is complete once this is drawn.
    """

    height: float
    draw: Draw
    before: float = 0.0
    after: float = 0.0
    turn: float = 0.0
    notes: tuple[str, ...] = ()
    head: Head | None = None
    anchor: str = ""
    floats: bool = False
    late: bool = False
    closes: Tag | None = None


def nothing(surface: Surface, top: float) -> None:
    """Draws white space."""


def baseline(type_: Type, top: float) -> float:
    """The baseline of a line of this type whose strip begins at `top`."""
    return top - type_.lead * 0.5 - type_.size * 0.28


def paragraph(lines: Sequence[Line], type_: Type, x: float, anchor: str = "", keep: bool = False) -> list[Strip]:
    """One strip a line, at least two on each page; three or fewer stay together. `keep` ties it to what follows."""
    count = len(lines)
    out = []
    for place, line in enumerate(lines):
        turn = NEVER if count <= 3 or place in (0, count - 2) else _HYPHEN if line.hyphenated else _WITHIN
        if place == count - 1:
            turn = NEVER if keep else 0.0
        out.append(
            Strip(
                height=type_.lead,
                draw=_drawn(line, type_, x, anchor if place == 0 else ""),
                before=type_.before if place == 0 else 0.0,
                after=type_.after if place == count - 1 else 0.0,
                turn=turn,
                notes=line.notes,
                anchor=anchor if place == 0 else "",
            )
        )
    return out


def joined(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, never parted."""
    return [replace(strip, turn=NEVER) for strip in strips[:-1]] + list(strips[-1:])


def tied(strips: Sequence[Strip]) -> list[Strip]:
    """The same strips, the last of them never parted from what follows."""
    return [*strips[:-1], replace(strips[-1], turn=NEVER)] if strips else []


def stacked(strips: Sequence[Strip]) -> Strip:
    """The same strips as one, that can be moved whole."""

    def draw(surface: Surface, top: float) -> None:
        for place, strip in enumerate(strips):
            top -= strip.before if place else 0.0
            strip.draw(surface, top)
            top -= strip.height + strip.after

    gaps = sum(strip.before for strip in strips[1:]) + sum(strip.after for strip in strips[:-1])
    return replace(
        strips[-1],
        height=sum(strip.height for strip in strips) + gaps,
        draw=draw,
        before=strips[0].before,
        notes=tuple(note for strip in strips for note in strip.notes),
        anchor=strips[0].anchor,
    )


def under(strip: Strip, draw: Draw) -> Strip:
    """With something drawn below it first: a tint, a label in the margin."""

    def both(surface: Surface, top: float) -> None:
        draw(surface, top)
        strip.draw(surface, top)

    return replace(strip, draw=both)


def _drawn(line: Line, type_: Type, x: float, anchor: str) -> Draw:
    def draw(surface: Surface, top: float) -> None:
        if anchor:
            surface.place(anchor, top + 4)
        surface.line(line, x, baseline(type_, top))
        surface.end()

    return draw
