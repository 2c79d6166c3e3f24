"""Go to a date that is typed in free words."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout

from briefing.chart.stretch import stretch
from briefing.model.when import When
from ui.timeline.canvas import TimelineView
from ui.timeline.window_of_time import Seen
from ui.widgets.date_field import DateField

_WIDTH = 320
_MARGIN = 12
_LEAST, _MOST = 1.5, 3.0  # how many times what is gone to the window is long
_DAYS = 45.0  # and around a single day at most


class GoTo(QFrame):
    """A small field over the canvas; Enter goes, Escape leaves."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas, Qt.WindowType.Popup)
        self._canvas = canvas
        self.setObjectName("goTo")
        self.setAccessibleName(self.tr("Go to a date"))
        self._field = DateField("goToDate", self.tr("Go to a date"))
        self._field.given.connect(self._go)
        self._field.left.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self._field)
        self.setFixedWidth(_WIDTH)

    def ask(self) -> None:
        self._field.begin("", None)
        self.adjustSize()
        area = self._canvas.viewport()
        self.move(
            area.mapToGlobal(QPoint((area.width() - self.width()) // 2, round(self._canvas.chart.metrics.ruler) + 8))
        )
        self.show()
        self._field.setFocus()

    def _go(self) -> None:
        when = self._field.when
        self.close()
        if when is not None:
            self._canvas.look_at(around(when, self._canvas.seen))
        self._canvas.setFocus()


def around(when: When, seen: Seen) -> Seen:
    """What was asked for in the middle, in a window in which it can be read: as long as before where that will do."""
    place = stretch(when)
    if place is None:
        return seen
    first = place.start if place.start != float("-inf") else place.end
    last = place.end if place.end != float("inf") else first
    long = last - first
    length = min(max(seen.length, long * _LEAST), max(long * _MOST, _DAYS))
    return Seen(0.0, length).centred((first + last) / 2)
