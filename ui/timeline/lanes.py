"""Lanes arranged by the analyst: folded, pinned, moved; by the menu on their names or by keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QMenu

from briefing.chart.arrangement import AS_THEY_COME, Arrangement
from briefing.chart.hit import lane_at
from ui.timeline.canvas import TimelineView


class Lanes(QObject):
    """A key means the lane of the selected event; a click on a name offers what can be done with its lane."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._pressed = ""  # the lane on whose name the button went down
        canvas.viewport().installEventFilter(self)

    def fold(self) -> None:
        self._arrange(self.current(), Arrangement.fold)

    def pin(self) -> None:
        self._arrange(self.current(), Arrangement.pin)

    def move(self, step: int) -> None:
        shown = [lane.title for lane, _ in self._canvas.chart.lanes]
        self._arrange(self.current(), lambda held, title: held.move(title, step, shown))

    def restore(self) -> None:
        """As they come."""
        self._canvas.kept.arrange(AS_THEY_COME)

    def refusal(self) -> str:
        # Asked after every change, also while nobody looks: no chart is built for it.
        return "" if self._canvas.session.dossier.events else self.tr("there is no lane yet")

    def current(self) -> str:
        """The lane of the selected event, else the first."""
        chart = self._canvas.chart
        place = chart.place(self._canvas.selected_id)
        if not chart.lanes:
            return ""
        return chart.lanes[place[0] if place else 0][0].title

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonPress:
            self._pressed = self._named_at(event)
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            title, self._pressed = self._pressed, ""
            if title and title == self._named_at(event):
                self.menu(title).popup(self._canvas.viewport().mapToGlobal(event.position().toPoint()))
        return False

    def _named_at(self, event: QMouseEvent) -> str:
        """The lane whose name is under the pointer, "" for none."""
        at, found = event.position(), self._canvas.layout_now
        over = at.x() < self._canvas.chart.gutter and found.area.holds(at.x(), at.y())
        return lane_at(found, at.y()) if over else ""

    def menu(self, title: str) -> QMenu:
        """What can be done with the lane of this title."""
        held = self._canvas.kept.arrangement
        shown = [lane.title for lane, _ in self._canvas.chart.lanes]
        menu = QMenu(self._canvas)
        menu.setObjectName("laneDeeds")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        deeds: tuple[tuple[str, Callable[[Arrangement, str], Arrangement]], ...] = (
            (self.tr("Unfold") if title in held.folded else self.tr("Fold to one row"), Arrangement.fold),
            (self.tr("Let it scroll") if title in held.pinned else self.tr("Pin to the top"), Arrangement.pin),
            (self.tr("Move up"), lambda now, name: now.move(name, -1, shown)),
            (self.tr("Move down"), lambda now, name: now.move(name, 1, shown)),
            (self.tr("All lanes as they come"), lambda _now, _name: AS_THEY_COME),
        )
        for words, deed in deeds:
            menu.addAction(words, partial(self._arrange, title, deed))
        return menu

    def _arrange(self, title: str, deed: Callable[[Arrangement, str], Arrangement]) -> None:
        if title:
            self._canvas.kept.arrange(deed(self._canvas.kept.arrangement, title))
