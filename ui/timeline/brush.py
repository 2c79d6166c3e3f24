"""A stretch of the overview as a filter: what lies outside it steps back here, and lists leave it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from briefing.chart.axis import showing
from briefing.chart.display import Bar, Piece
from ui.session import Brush
from ui.timeline.canvas import TimelineView

_FAINT = 0.62


class Brushing(QObject):
    """Drawn with Shift over the overview, or put over what the window shows."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._from = 0.0
        canvas.overlays.append(self._overlay)
        canvas.session.brushed.connect(canvas.viewport().update)

    def begin(self, time: float) -> None:
        self._from = time

    def draw_to(self, time: float) -> None:
        first, last = sorted((self._from, time))
        if last > first:
            self._canvas.session.keep_to(Brush(first, last))

    def keep_to_window(self) -> None:
        """Lists show what the window shows."""
        self._canvas.session.keep_to(Brush(self._canvas.seen.first, self._canvas.seen.last))

    def clear(self) -> None:
        self._canvas.session.keep_to(Brush())

    def refusal(self) -> str:
        """Why there is nothing to clear, "" if there is."""
        return "" if self._canvas.session.brush.is_set else self.tr("all times are shown")

    def _overlay(self) -> Sequence[Piece]:
        brush, canvas = self._canvas.session.brush, self._canvas
        if not brush.is_set:
            return ()
        found, axis = canvas.layout_now, canvas.axis
        pieces: list[Piece] = []
        for first, last in ((axis.start, brush.first), (brush.last, axis.end)):
            left, right = max(axis.x(first), axis.left), min(axis.x(last), axis.right)
            if left < right:
                pieces.append(Bar(left, found.area.y, right - left, found.area.height, "ground", strength=_FAINT))
        if found.overview is not None:
            whole = showing(found.first, found.last, found.overview.x, found.overview.width)
            left, right = (min(max(whole.x(time), whole.left), whole.right) for time in (brush.first, brush.last))
            high = found.overview.height * 0.7
            pieces.append(Bar(left, found.overview.y - 4, right - left, high, "accent", strength=0.22))
            pieces.append(Bar(left, found.overview.y + high - 6, max(2.0, right - left), 3, "accent"))
        return pieces
