"""Figures as strips: caption above, the display list painted below; and the logo of the house."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.house import Logo
from briefing.paper.tree import Figure
from briefing.writers.logo import fitted
from briefing.writers.palette import inks
from briefing.writers.pdf.file import numbers
from briefing.writers.pdf.painter import paint
from briefing.writers.pdf.runs import Setter
from briefing.writers.pdf.strips import NEVER, Draw, Strip, stacked
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tables import caption
from briefing.writers.pdf.tags import Tag


def strips(figure: Figure, setter: Setter, x: float, width: float, parent: Tag) -> list[Strip]:
    """A display list wider than the measure is scaled down to it, never up."""
    above = caption(figure.id, figure.caption, setter, x, width, parent.add("P"))
    display = figure.display
    scale = min(1.0, width / display.width) if display.width else 1.0
    height = display.height * scale

    def draw(surface: Surface, top: float) -> None:
        paint(display, surface, x, top, inks(setter.style), scale)

    drawn = _told(figure.alt, parent, (x, width, height), draw)
    return [replace(stacked([*above, replace(drawn, after=12.0)]), floats=True)]


def logo(logo: Logo, x: float, measure: float, parent: Tag) -> Strip:
    """At the left, above the title; scaled down where it is wider than the text."""
    width, height = fitted(logo, measure)

    def draw(surface: Surface, top: float) -> None:
        surface.picture(logo.png, x, top - height, width, height)

    return replace(_told(logo.words, parent, (x, width, height), draw), after=8.0, turn=NEVER)


def _told(alt: str, parent: Tag, place: tuple[float, float, float], draw: Draw) -> Strip:
    """A figure of this left edge, width and height, with words for those who cannot see it."""
    x, width, height = place
    element = parent.add("Figure")
    element.alt = alt

    def both(surface: Surface, top: float) -> None:
        box = numbers((x, top - height, x + width, top))
        element.attributes = {"O": "/Layout", "Placement": "/Block", "BBox": box}
        surface.begin(element)
        draw(surface, top)
        surface.end()

    return Strip(height, both)
