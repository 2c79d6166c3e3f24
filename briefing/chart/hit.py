"""What stands under a point."""

from __future__ import annotations

from briefing.chart.display import DisplayList, Ticks
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
        (abs(place - x), record)
        for ticks in display.pieces
        if isinstance(ticks, Ticks) and ticks.y - _NEAR <= y <= ticks.y + ticks.height + _NEAR
        for place, record in zip(ticks.places, ticks.records, strict=True)
        if abs(place - x) <= _NEAR + 1
    )
    _, record = min(near, default=(0.0, ""))
    return record


def lane_at(layout: Layout, y: float) -> str:
    """The title of the lane at this height, "" where there is none."""
    return next((title for title, box in layout.heads.items() if box.y <= y < box.bottom), "")
