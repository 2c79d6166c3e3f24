"""Phases and eras: long events that stand above all lanes, as what everything below happened in."""

from __future__ import annotations

from collections.abc import Callable

from briefing.chart.axis import Axis
from briefing.chart.cards import Box
from briefing.chart.columns import Columns
from briefing.chart.display import Bar, Label, Mark, Measure, Rule
from briefing.chart.face import Face, elided
from briefing.chart.metrics import Metrics
from briefing.model.event import Event

PHASE = "phase"  # the class of an event that is one


def is_phase(event: Event) -> bool:
    return event.event_class == PHASE and event.when is not None


def rows_of(phases: Columns) -> list[int]:
    """A row for each phase, from 0 up, so that none covers another."""
    ended: list[float] = []
    found = []
    for start, end in zip(phases.start.tolist(), phases.end.tolist(), strict=True):
        row = next((number for number, last in enumerate(ended) if last <= start), len(ended))
        ended[row : row + 1] = [end]
        found.append(row)
    return found


def height(phases: Columns, metrics: Metrics) -> float:
    """What the phases take above the lanes; nothing where there are none."""
    return (max(rows_of(phases)) + 1) * (metrics.band + 2) + metrics.gap if len(phases) else 0.0


def grounds(phases: Columns, axis: Axis, area: Box) -> list[Mark]:
    """Behind the lanes: a shade as far as each phase goes, by turns, and a line where it begins."""
    marks: list[Mark] = []
    for number, (start, end) in enumerate(zip(phases.start.tolist(), phases.end.tolist(), strict=True)):
        left, right = max(axis.x(start), axis.left), min(axis.x(end), axis.right)
        if left < right and number % 2 == 0:
            marks.append(Bar(left, area.y, right - left, area.height, "ground"))
        marks += [Rule(axis.x(at), area.y, axis.x(at), area.bottom, "line") for at in (start, end) if _in(at, axis)]
    return marks


def bands(
    phases: Columns, axis: Axis, top: float, face: Callable[[str], Face], selected: str, metrics: Metrics,
    measure: Measure,
) -> tuple[dict[str, Box], list[Mark]]:  # fmt: skip
    """The phases in their rows from `top` down, their names in sight while any of them is."""
    boxes: dict[str, Box] = {}
    marks: list[Mark] = []
    for number, row in enumerate(rows_of(phases)):
        left, right = (float(max(axis.left, min(axis.right, axis.x(float(each[number]))))) for each in
                       (phases.start, phases.end))  # fmt: skip
        if right - left < 1:
            continue
        box = Box(left, top + 2 + row * (metrics.band + 2), right - left, metrics.band)
        boxes[phases.ids[number]] = box
        marks.append(Bar(*box, "side6-tint", "accent" if phases.ids[number] == selected else "side6",
                         metrics.radius / 3, record=phases.ids[number], stroke_width=1.0))  # fmt: skip
        text = elided(face(phases.ids[number]).line, box.width - metrics.inset, metrics.small, 600, measure)
        if len(text) > 2:
            base = box.y + metrics.band / 2 + metrics.small * 0.36
            marks.append(Label(box.x + metrics.inset / 2, base, text, metrics.small, "ink1", 600,
                               record=phases.ids[number]))  # fmt: skip
    return boxes, marks


def _in(time: float, axis: Axis) -> bool:
    return axis.start <= time <= axis.end
