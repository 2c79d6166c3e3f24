"""An event of one's own, made where the line was double-clicked."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from briefing.chart.lanes import placed
from briefing.chart.snapping import when_at
from briefing.edits.events import AddEvent, event_of
from briefing.model.when import When
from briefing.temporal.words import words
from ui.timeline.canvas import TimelineView
from ui.widgets.labels import label

_WIDTH, _MARGIN = 320, 12


class Newcomer(QFrame):
    """A small field: what happened, then Enter makes it; Escape leaves."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas, Qt.WindowType.Popup)
        self._canvas = canvas
        self._when: When | None = None
        self._lane = ""
        self.setObjectName("newEvent")
        self.setAccessibleName(self.tr("New event"))
        self._date = label("", "newEventDate", "faint")
        self._title = QLineEdit()
        self._title.setObjectName("newEventTitle")
        self._title.setAccessibleName(self.tr("What happened"))
        self._title.setPlaceholderText(self.tr("What happened? Enter adds it"))
        self._title.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self._date)
        column.addWidget(self._title)
        self.setFixedWidth(_WIDTH)

    def ask(self, time: float, lane: str, at: QPoint) -> None:
        """For an event at this time in the lane of this title, "" for any."""
        self._when, self._lane = when_at(time, self._canvas.axis), lane
        where = self.tr("in the lane {0}").format(lane) if lane else ""
        self._date.setText(" · ".join(part for part in (words(self._when), where) if part))
        self._title.clear()
        self.adjustSize()
        self.move(self._canvas.viewport().mapToGlobal(at))
        self.show()
        self._title.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def _add(self) -> None:
        title = self._title.text().strip()
        if not title:
            return
        self.close()
        session = self._canvas.session
        made = event_of(session.dossier, title, self._when)
        made = placed(session.dossier, made, self._canvas.kept.by, self._lane) if self._lane else made
        session.push(AddEvent(made))
        session.select(("events", made.id))
        self._canvas.setFocus()
