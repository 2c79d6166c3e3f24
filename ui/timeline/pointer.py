"""What is under the pointer: its time, written on the ruler, and the event in a full sentence."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from briefing.chart.display import Bar, Label, Piece, Rule
from briefing.chart.ruler import pointed
from briefing.chart.wording import sentence
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
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tell(event.pos(), event.globalPos())
            return True
        if event.type() == QEvent.Type.Leave:
            self._stand_at(None)
        elif event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            at = event.position()
            area = self._canvas.layout_now.area
            idle = event.buttons() == Qt.MouseButton.NoButton  # what is being moved tells its own date
            inside = idle and self._canvas.chart.gutter <= at.x() and at.y() < area.bottom
            self._stand_at(at.x() if inside else None)
        return False

    def _stand_at(self, x: float | None) -> None:
        if x != self._x:
            self._x = x
            self._canvas.viewport().update()

    def _tell(self, at: QPoint, where: QPoint) -> None:
        canvas = self._canvas
        id_ = canvas.record_at(QPointF(at))
        event = canvas.session.dossier.events.get(id_)
        if event is None:
            QToolTip.hideText()
            return
        box = canvas.layout_now.boxes.get(id_) or canvas.layout_now.pills.get(id_)
        area = QRect() if box is None else QRectF(box.x, box.y, box.width, box.height).toRect()
        words = f"<p>{escape(sentence(canvas.session.dossier, event))}</p>"
        QToolTip.showText(where, words, canvas.viewport(), area)

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
