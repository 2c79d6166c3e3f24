"""What stands under a point."""

from __future__ import annotations

from briefing.chart.cards import Box
from briefing.chart.display import Bar, DisplayList
from briefing.chart.view import Layout

_NEAR = 4.0  # units; a tick is too narrow to be hit


def record_at(layout: Layout, x: float, y: float) -> str:
    """The id of the event drawn topmost under the point, "" if there is none."""
    for id_, box in layout.pills.items():
        if box.holds(x, y):
            return id_
    if not layout.area.holds(x, y):
        return ""
    for id_, box in reversed(tuple(layout.boxes.items())):
        if box.holds(x, y):
            return id_
    return _tick_at(layout.display, x, y)


def _tick_at(display: DisplayList, x: float, y: float) -> str:
    near = (
        (abs(_middle(mark) - x), mark.record)
        for mark in display.marks
        if isinstance(mark, Bar) and _is_near(mark, x, y)
    )
    _, record = min(near, default=(0.0, ""))
    return record


def _is_near(mark: Bar, x: float, y: float) -> bool:
    box = Box(mark.x - _NEAR, mark.y - _NEAR, mark.width + 2 * _NEAR, mark.height + 2 * _NEAR)
    return mark.record != "" and mark.width <= _NEAR and box.holds(x, y)


def _middle(mark: Bar) -> float:
    return mark.x + mark.width / 2
