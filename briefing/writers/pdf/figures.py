"""Figures as strips: caption above, the display list painted below; and the logo of the house."""

from __future__ import annotations

from briefing.model.house import Logo
from briefing.paper.tree import Figure
from briefing.writers.logo import fitted
from briefing.writers.palette import inks
from briefing.writers.pdf.painter import paint
from briefing.writers.pdf.runs import Setter
from briefing.writers.pdf.strips import NEVER, Strip
from briefing.writers.pdf.surface import Surface
from briefing.writers.pdf.tables import caption
from briefing.writers.pdf.tags import Tag


def strips(figure: Figure, setter: Setter, x: float, width: float, parent: Tag) -> list[Strip]:
    """A display list wider than the measure is scaled down to it, never up."""
    element = parent.add("Figure", O="Layout", Placement="Block")
    element.alt = figure.alt
    display = figure.display
    scale = min(1.0, width / display.width) if display.width else 1.0
    height = display.height * scale

    def draw(surface: Surface, top: float) -> None:
        element.attributes["BBox"] = (x, top - height, x + width, top)
        surface.begin(element)
        paint(display, surface, x, top, inks(setter.style), scale)
        surface.end()

    above = caption(figure.id, figure.caption, setter, x, width, parent.add("P"))
    return [*above, Strip(height, draw, after=10.0)]


def logo(logo: Logo, x: float, measure: float, parent: Tag) -> Strip:
    """At the left, above the title; scaled down where it is wider than the text."""
    element = parent.add("Figure", O="Layout", Placement="Block")
    element.alt = logo.words
    width, height = fitted(logo, measure)

    def draw(surface: Surface, top: float) -> None:
        element.attributes["BBox"] = (x, top - height, x + width, top)
        surface.begin(element)
        surface.picture(logo.png, x, top - height, width, height)
        surface.end()

    return Strip(height, draw, after=8.0, turn=NEVER)
