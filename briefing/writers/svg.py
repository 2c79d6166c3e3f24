"""A figure as SVG, for HTML."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from briefing.chart.display import Bar, DisplayList, Edge, Label, Mark, Rule
from briefing.writers.palette import Inks, mixed

_FADE = 12.0  # per cent of a bar over which an uncertain end fades


def svg(display: DisplayList, id_: str, ink: Inks) -> str:
    """Stand-alone markup; `id_` keeps the names inside apart from those of other figures on the page."""
    fades = {mark.edge: None for mark in display.marks if isinstance(mark, Bar) and mark.edge in _STOPS}
    defs = "".join(_mask(edge, id_) for edge in fades) + _hatch(id_, ink)
    body = "".join(_mark(mark, id_, ink) for mark in display.marks)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(display.width)} {_n(display.height)}" role="img" '
        f'font-family="Source Sans Pro, Segoe UI, Arial, sans-serif" '
        f'aria-labelledby="{id_}-words"><title id="{id_}-words">{escape(display.words)}</title>'
        f"<defs>{defs}</defs>{body}</svg>"
    )


def _mark(mark: Mark, id_: str, ink: Inks) -> str:
    match mark:
        case Bar():
            return "".join(_bar(mark, id_, ink))
        case Rule():
            dash = ' stroke-dasharray="2 2"' if mark.dashed else ""
            return (
                f'<line x1="{_n(mark.x1)}" y1="{_n(mark.y1)}" x2="{_n(mark.x2)}" y2="{_n(mark.y2)}" '
                f'stroke="{ink(mark.ink)}" stroke-width="{_n(mark.width)}"{dash}/>'
            )
        case Label():
            return (
                f'<text x="{_n(mark.x)}" y="{_n(mark.y)}" font-size="{_n(mark.size)}" font-weight="{mark.weight}" '
                f'text-anchor="{mark.anchor}" fill="{ink(mark.ink)}">{escape(mark.text)}</text>'
            )


def _bar(bar: Bar, id_: str, ink: Inks) -> Iterator[str]:
    box = _box(bar, bar.width) + f' rx="{_n(bar.radius)}"'
    if bar.fill and bar.edge is Edge.HATCH:
        yield f'<rect {box} fill="url(#{id_}-hatch)" color="{ink(bar.fill)}"/>'
        yield f'<rect {_box(bar, 1)} fill="{ink(bar.fill)}"/>'
        yield f'<rect {_box(bar, 1, bar.width - 1)} fill="{ink(bar.fill)}"/>'
    elif bar.fill:
        mask = f' mask="url(#{id_}-{_name(bar.edge)})"' if bar.edge in _STOPS else ""
        yield f'<rect {box} fill="{mixed("#FFFFFF", ink(bar.fill), bar.strength)}"{mask}/>'
    if bar.bar:
        yield f'<rect {_box(bar, min(2.4, bar.width))} fill="{ink(bar.bar)}"/>'
    if bar.stroke:
        dash = ' stroke-dasharray="2 1.6"' if bar.edge is Edge.DASHED else ""
        width = _n(bar.stroke_width)
        yield f'<rect {box} fill="none" stroke="{ink(bar.stroke)}" stroke-width="{width}"{dash}/>'


def _box(bar: Bar, width: float, at: float = 0.0) -> str:
    return f'x="{_n(bar.x + at)}" y="{_n(bar.y)}" width="{_n(width)}" height="{_n(bar.height)}"'


_STOPS = {
    Edge.SOFT: ((0, 0.15), (_FADE, 1), (100 - _FADE, 1), (100, 0.15)),
    Edge.OPEN_END: ((0, 1), (60, 1), (100, 0.1)),
    Edge.OPEN_START: ((0, 0.1), (40, 1), (100, 1)),
}


def _mask(edge: Edge, id_: str) -> str:
    name = f"{id_}-{_name(edge)}"
    stops = "".join(
        f'<stop offset="{_n(place)}%" stop-color="#fff" stop-opacity="{share}"/>' for place, share in _STOPS[edge]
    )
    return (
        f'<linearGradient id="{name}-fade">{stops}</linearGradient>'
        f'<mask id="{name}" maskContentUnits="objectBoundingBox">'
        f'<rect width="1" height="1" fill="url(#{name}-fade)"/></mask>'
    )


def _hatch(id_: str, ink: Inks) -> str:
    return (
        f'<pattern id="{id_}-hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<line x1="0" y1="0" x2="0" y2="5" stroke="{ink("line")}" stroke-width="1"/></pattern>'
    )


def _name(edge: Edge) -> str:
    return edge.value.replace(" ", "-")


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
