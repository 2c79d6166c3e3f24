"""The marks of one event: a card, a ribbon with its words below, or a band across the lane."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from briefing.chart.display import Bar, Edge, Label, Mark, Measure, Rule
from briefing.chart.face import Face, ask_width, elided
from briefing.chart.metrics import Metrics

_PROPOSED = 0.7  # how strongly a card is filled before it is reviewed
_WINDOWS = (Edge.SOFT, Edge.HATCH)
_OPEN = (Edge.OPEN_START, Edge.OPEN_END)


class Box(NamedTuple):
    """Where something stands on the surface."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def overlaps(self, other: Box) -> bool:
        """Whether they share more than an edge."""
        return (
            self.x < other.right - 1e-6
            and other.x < self.right - 1e-6
            and self.y < other.bottom - 1e-6
            and other.y < self.bottom - 1e-6
        )


class Stand(NamedTuple):
    """Where an event stands: its stretch from `first` to `last` on the surface, its row, and what is seen of it."""

    first: float
    last: float
    y: float
    left: float
    right: float
    role: str
    backward: bool = False
    roomy: bool = False
    selected: bool = False


def card(face: Face, at: Stand, metrics: Metrics) -> tuple[Box, list[Mark]]:
    """A row's worth of marks and the box they fill."""
    if face.edge in _WINDOWS:
        return _ribbon(face, at, metrics)
    height = metrics.roomy if at.roomy else metrics.compact
    width = max(face.width(metrics, at.roomy), at.last - at.first)
    box = Box(at.last - width if at.backward else at.first, at.y, width, height)
    marks: list[Mark] = [_body(face, at, box, metrics)]
    if at.backward and face.edge is not Edge.DASHED:
        marks.append(Bar(box.right - metrics.title / 3, box.y, metrics.title / 3, height, at.role, record=face.id))
    if face.extent and face.edge is Edge.SOLID and at.last > at.first:
        marks.append(_underline(face, at, box, metrics))
    marks += _words(face, at, box, metrics)
    return box, marks


def _body(face: Face, at: Stand, box: Box, metrics: Metrics) -> Bar:
    hollow = face.edge in (Edge.DASHED, Edge.STRUCK)
    return Bar(
        box.x,
        box.y,
        box.width,
        box.height,
        fill="" if hollow else f"{at.role}-tint",
        stroke="accent" if at.selected else at.role if hollow or not face.kept else "",
        radius=metrics.radius,
        edge=face.edge,
        bar="" if hollow or at.backward else at.role,
        record=face.id,
        strength=1.0 if face.kept else _PROPOSED,
        stroke_width=2.0 if at.selected else 1.0 if hollow else 0.5,
    )


def _underline(face: Face, at: Stand, box: Box, metrics: Metrics) -> Bar:
    """How long it lasted, or how coarse its date is, along the foot of the card."""
    thick = metrics.title / 5
    return Bar(at.first, box.bottom - thick, at.last - at.first, thick, at.role, record=face.id)


def _words(face: Face, at: Stand, box: Box, metrics: Metrics, top: float = 0.0) -> list[Mark]:
    """Title, second line, strike and amber mark; they stay in sight while any of the box is, and never leave it."""
    width = face.width(metrics, at.roomy)
    x = max(box.x, min(at.left, box.right - width)) + (2 if face.edge in _WINDOWS else metrics.inset + 1)
    size = metrics.title
    # Below a ribbon the two lines stand closer: they have what it leaves of the card's height.
    first, second = (1.36, 1.42) if not top else (1.05, 1.2)
    base = at.y + top + (size * first if at.roomy else (metrics.compact - top) / 2 + size * 0.36)
    weight = 500 if face.kept else 400
    marks: list[Mark] = [Label(x, base, face.title, size, "ink1", weight, record=face.id)]
    if at.roomy and face.words:
        marks.append(Label(x, base + metrics.small * second, face.words, metrics.small, "ink2", 400, record=face.id))
    if face.edge is Edge.STRUCK:
        marks.append(Rule(x, base - size * 0.32, x + face.title_width, base - size * 0.32, "ink1", size / 10))
    if face.asks:
        marks += _ask(x + width - metrics.inset - ask_width(metrics) / 2 - 2, base - size * 0.36, metrics, face.id)
    return marks


def _ask(x: float, y: float, metrics: Metrics, record: str) -> list[Mark]:
    """The amber mark: the program is not sure of this date."""
    radius = ask_width(metrics) * 0.36
    ring = Bar(x - radius, y - radius, 2 * radius, 2 * radius, "question-tint", "question", radius, record=record)
    return [ring, Label(x, y + metrics.small * 0.36, "?", metrics.small, "question", 600, "middle", record)]


def _ribbon(face: Face, at: Stand, metrics: Metrics) -> tuple[Box, list[Mark]]:
    """The window as a soft or hatched ribbon, the words below it: nothing is written on what is not certain."""
    height = metrics.roomy if at.roomy else metrics.compact
    length = max(at.last - at.first, metrics.ribbon)
    width = max(face.width(metrics, at.roomy), length)
    box = Box(at.last - width if at.backward else at.first, at.y, width, height)
    thick = metrics.title * 0.5
    ribbon = Bar(
        at.last - length if at.backward else at.first,
        at.y + 1,
        length,
        thick,
        at.role,
        "",
        thick / 2,
        face.edge,
        record=face.id,
        strength=0.6,
    )
    marks: list[Mark] = [ribbon]
    if at.selected:
        marks.insert(0, Bar(box.x - 3, box.y - 2, width + 6, height + 4, "accent-tint", "accent", metrics.radius,
                            record=face.id, stroke_width=2.0))  # fmt: skip
    shifted = replace(face, extent=False)
    return box, [*marks, *_words(shifted, at, box, metrics, top=thick + 1)]


def band(face: Face, at: Stand, metrics: Metrics, measure: Measure) -> tuple[Box, list[Mark]]:
    """A long stretch: its words stand in it and stay in sight."""
    # A little beyond what is seen, so that no rounded end shows where it goes on; the paper shows all there is.
    first, last = max(at.first, at.left - metrics.bleed), min(at.last, at.right + metrics.bleed)
    box = Box(first, at.y, max(last - first, 1.0), metrics.band)
    solid = face.edge in (Edge.SOLID, *_OPEN)
    radius = metrics.radius / 2
    marks: list[Mark] = [
        Bar(box.x, box.y, box.width, box.height, "" if face.edge in (Edge.DASHED, Edge.STRUCK) else at.role,
            "accent" if at.selected else "" if solid or face.edge in _WINDOWS else at.role, radius, face.edge,
            record=face.id, strength=1.0 if solid else 0.6, stroke_width=2.0 if at.selected else 1.0)
    ]  # fmt: skip
    room = metrics.long - 2 * metrics.inset - (ask_width(metrics) if face.asks else 0.0)
    if not metrics.bleed:  # on paper nothing can be panned into sight
        room = min(room, min(at.last, at.right) - max(at.first, at.left) - 2 * metrics.inset)
    text = elided(face.line, room, metrics.small, 600, measure)
    width = measure(text, metrics.small, 600)
    rightmost = (at.last if at.last != float("inf") else at.right) - metrics.inset - width
    x = min(max(at.first, at.left) + metrics.inset, max(rightmost, at.first + metrics.inset))
    inside = solid and (face.edge is not Edge.OPEN_END or x + width <= box.x + box.width * 0.72)
    if not inside:
        marks.append(Bar(x - 4, box.y + 1, width + 8, box.height - 2, "panel", radius=radius, record=face.id))
    base = box.y + metrics.band / 2 + metrics.small * 0.36
    marks.append(Label(x, base, text, metrics.small, "panel" if inside else "ink1", 600, record=face.id))
    if face.asks:
        marks += _ask(x + width + ask_width(metrics) / 2 + 2, base - metrics.small * 0.36, metrics, face.id)
    return box, marks
