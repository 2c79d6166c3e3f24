"""The time under the pointer, written on the ruler."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QMouseEvent

from briefing.chart.display import Bar, Label, Piece, Rule
from briefing.chart.ruler import pointed
from ui.timeline.canvas import TimelineView
from ui.timeline.lettering import measure


class Pointer(QObject):
    """A line from the ruler down where the mouse is, with the time it points at as exactly as the zoom tells."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._x: float | None = None
        canvas.viewport().installEventFilter(self)
        canvas.overlays.append(self._overlay)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._stand_at(None)
        elif event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            at = event.position()
            area = self._canvas.layout_now.area
            inside = self._canvas.chart.gutter <= at.x() and at.y() < area.bottom
            self._stand_at(at.x() if inside else None)
        return False

    def _stand_at(self, x: float | None) -> None:
        if x != self._x:
            self._x = x
            self._canvas.viewport().update()

    def _overlay(self) -> Sequence[Piece]:
        if self._x is None or not self._canvas.chart.lanes:
            return ()
        axis, metrics = self._canvas.axis, self._canvas.chart.metrics
        text = pointed(axis.time(self._x), axis)
        wide = measure(text, metrics.small, 600) + metrics.inset
        left = min(max(self._x - wide / 2, axis.left), axis.right - wide)
        top = metrics.ruler - metrics.small * 1.9
        bottom = self._canvas.layout_now.area.bottom
        return (
            Rule(self._x, metrics.ruler, self._x, bottom, "ink3"),
            Bar(left, top, wide, metrics.small * 1.7, "ink1", radius=metrics.radius / 2),
            Label(left + metrics.inset / 2, top + metrics.small * 1.2, text, metrics.small, "panel", 600),
        )
