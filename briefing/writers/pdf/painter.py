"""A display list painted on a page."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.chart.display import Bar, DisplayList, Edge, Label, Rule
from briefing.writers.palette import Inks, mixed, rgb
from briefing.writers.pdf.setting import Run, alone
from briefing.writers.pdf.surface import Box, Surface

_STEPS = 12  # of a fade: enough to look smooth at 4 mm
_FADE = 14.0  # points over which an uncertain end fades
_HATCH = 4.0  # points between the lines of a hatch
_BAR = 0.6  # of the 4 units of a bar on screen: what 4 pixels are on paper


@dataclass(frozen=True, slots=True)
class _Sheet:
    """Where the figure stands on the page; turns its coordinates, y downwards, into those of the page."""

    surface: Surface
    left: float
    top: float
    scale: float
    ink: Inks

    def x(self, value: float) -> float:
        return self.left + value * self.scale

    def y(self, value: float) -> float:
        return self.top - value * self.scale


def paint(display: DisplayList, surface: Surface, left: float, top: float, ink: Inks, scale: float = 1.0) -> None:
    """With its top left corner at (left, top). Fades are drawn in steps: no transparency, so any printer can."""
    sheet = _Sheet(surface, left, top, scale, ink)
    for mark in display.marks:
        match mark:
            case Bar():
                _bar(mark, sheet)
            case Rule():
                dash = "2 2" if mark.dashed else ""
                ends = (sheet.x(mark.x1), sheet.y(mark.y1), sheet.x(mark.x2), sheet.y(mark.y2))
                surface.rule(*ends, ink(mark.ink), max(0.3, mark.width * 0.6 * scale), dash)
            case Label():
                _label(mark, sheet)


def _label(label: Label, sheet: _Sheet) -> None:
    run = Run(label.text, "sans", label.size * sheet.scale, rgb(sheet.ink(label.ink)), weight=label.weight)
    line = alone(run)
    shift = {"middle": 0.5, "end": 1.0}.get(label.anchor, 0.0) * line.width
    sheet.surface.line(line, sheet.x(label.x) - shift, sheet.y(label.y))


def _bar(bar: Bar, sheet: _Sheet) -> None:
    if bar.fill and bar.edge is Edge.HATCH:
        _hatched(bar, sheet)
    elif bar.fill and bar.edge in (Edge.SOFT, Edge.OPEN_END, Edge.OPEN_START):
        _faded(bar, sheet)
    elif bar.fill:
        sheet.surface.shape(*_outline(bar, sheet), fill=_fill(bar, sheet.ink))
    if bar.bar:
        width, height = min(4.0 * _BAR, bar.width) * sheet.scale, bar.height * sheet.scale
        sheet.surface.box(sheet.x(bar.x), sheet.y(bar.y) - height, width, height, sheet.ink(bar.bar))
    if bar.stroke:
        dash = "2 1.6" if bar.edge is Edge.DASHED else ""
        width = max(0.3, bar.stroke_width * sheet.scale)
        sheet.surface.shape(*_outline(bar, sheet), ink=sheet.ink(bar.stroke), width=width, dash=dash)


def _fill(bar: Bar, ink: Inks) -> str:
    return mixed("#FFFFFF", ink(bar.fill), bar.strength)


def _outline(bar: Bar, sheet: _Sheet) -> tuple[Box, float]:
    """Where the bar stands on the page, and how round its corners are."""
    width, height = bar.width * sheet.scale, bar.height * sheet.scale
    return (sheet.x(bar.x), sheet.y(bar.y + bar.height), width, height), min(
        bar.radius * sheet.scale, width / 2, height / 2
    )


def _faded(bar: Bar, sheet: _Sheet) -> None:
    fill = _fill(bar, sheet.ink)
    reach = min(_FADE / sheet.scale, bar.width / 2)
    if bar.edge is not Edge.SOFT:
        reach = min(2.5 * reach, bar.width * 0.6)
    start = reach if bar.edge in (Edge.SOFT, Edge.OPEN_START) else 0.0
    end = reach if bar.edge in (Edge.SOFT, Edge.OPEN_END) else 0.0
    _strip(bar, sheet, start, bar.width - start - end, fill)
    for step in range(_STEPS):
        ink = mixed("#FFFFFF", fill, (step + 0.5) / _STEPS)
        width = reach / _STEPS
        if start:
            _strip(bar, sheet, step * width, width, ink)
        if end:
            _strip(bar, sheet, bar.width - (step + 1) * width, width, ink)


def _strip(bar: Bar, sheet: _Sheet, at: float, width: float, fill: str) -> None:
    height = bar.height * sheet.scale
    sheet.surface.box(sheet.x(bar.x + at), sheet.y(bar.y) - height, width * sheet.scale + 0.05, height, fill)


def _hatched(bar: Bar, sheet: _Sheet) -> None:
    """Slanting lines between two posts: it is somewhere between these."""
    box, _ = _outline(bar, sheet)
    x, y, width, height = box
    sheet.surface.hatch(box, sheet.ink(bar.fill), 0.6, _HATCH)
    for post in (x, x + width - 0.9):
        sheet.surface.box(post, y, 0.9, height, sheet.ink(bar.fill))
