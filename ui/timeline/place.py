"""The timeline as a panel: the canvas with its choice of lanes, or a sentence where there is nothing to show."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QActionGroup, QShowEvent
from PySide6.QtWidgets import QMenu, QStackedLayout, QToolButton, QWidget

from briefing.chart.lanes import By
from briefing.model.dossier import sources_of
from ui.actions import Actions
from ui.session import Session
from ui.theme import current, icons
from ui.timeline.accessible import Speaker
from ui.timeline.brush import Brushing
from ui.timeline.canvas import TimelineView
from ui.timeline.gestures import Gestures
from ui.timeline.hand import Hand
from ui.timeline.keys import Keys
from ui.timeline.lanes import Lanes
from ui.timeline.pointer import Pointer
from ui.timeline.remembered import restore, state_of
from ui.widgets.states import State

_ADD = "file.add"


class TimelinePlace(QWidget):
    """What stands in the centre of the window."""

    def __init__(self, session: Session, parent: QWidget | None = None, today: Callable[[], date] = date.today) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("timelinePlace")
        self.setAccessibleName(self.tr("Timeline"))
        self.canvas = TimelineView(session, today)
        Pointer(self.canvas)
        brushing, hand, lanes = Brushing(self.canvas), Hand(self.canvas), Lanes(self.canvas)
        gestures = Gestures(self.canvas, hand, brushing)
        Speaker(self.canvas)
        Keys(self.canvas, hand, lanes, brushing, gestures.new_event)
        self._state = State()
        self._state.setObjectName("timelineEmpty")
        self._state.asked.connect(self._add)
        self._undated = Undated(self.canvas)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.canvas)
        self._stack.addWidget(self._state)
        self._choice = LaneChoice(self.canvas)
        self.setFocusProxy(self.canvas)
        session.changed.connect(self._show)
        session.opened.connect(self._show)
        session.selected.connect(self._miss)
        self._missed = False
        self._show()

    def save_state(self) -> QByteArray:
        return state_of(self.canvas)

    def restore_state(self, state: QByteArray) -> None:
        restore(self.canvas, state)
        self._choice.say()

    def showEvent(self, event: QShowEvent) -> None:
        """What was selected elsewhere in the meantime comes into view."""
        super().showEvent(event)
        if self._missed and self.canvas.selected_id:
            QTimer.singleShot(0, self, self._catch_up)
        self._missed = False

    def _catch_up(self) -> None:
        if self.canvas.selected_id and self.canvas.isVisible():
            self.canvas.bring_into_view(self.canvas.selected_id)

    def _miss(self) -> None:
        self._missed = not self.isVisible()

    def _show(self) -> None:
        dossier = self._session.dossier
        if dossier.events:
            self._stack.setCurrentWidget(self.canvas)
            return
        if dossier.sources:
            words = self.tr("No event has been found in these reports yet. Select words in a source to make one.")
        else:
            words = self.tr(
                "Drop reports here. What they say happened appears on this line, each event with its words."
            )
        self._state.empty(words, self.tr("Add files…"), "milestone")
        self._stack.setCurrentWidget(self._state)

    def _add(self) -> None:
        Actions.of(self._session).run(_ADD)


class Undated(State):
    """Over the lanes while no event has a date: why, and the question that would date them."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._source_id = ""
        self.setObjectName("timelineUndated")
        self.asked.connect(self._act)
        canvas.viewport().installEventFilter(self)
        canvas.kept.rebuilt.connect(self._fit)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Not before it is seen: the chart decides by its width what it opens on.
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show) and self._canvas.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        chart = self._canvas.chart
        size = self._canvas.viewport().size()
        self.setVisible(bool(chart.undated) and not chart.lanes)
        self.setGeometry(0, 0, size.width(), max(0, round(chart.area(size.width(), size.height()).bottom)))
        self._say()

    def _say(self) -> None:
        asking = [source for source in sources_of(self._canvas.session.dossier) if source.created is None]
        self._source_id = asking[0].id if asking else ""
        if asking:
            words = self.tr("No event has a date yet: “{0}” does not say when it was published.")
            self.empty(words.format(asking[0].title or asking[0].name), self.tr("Answer when"), "calendar-clock")
        else:
            self.empty(self.tr("No event has a date yet. Give one its date with D."), "", "calendar-clock")

    def _act(self) -> None:
        self._canvas.session.select(("sources", self._source_id))


class LaneChoice(QToolButton):
    """In the corner over the lane names: what the lanes are made by."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.setObjectName("laneChoice")
        self.setAccessibleName(self.tr("Lanes by"))
        self.setToolTip(self.tr("What the lanes are made by"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self)
        menu.setObjectName("laneMenu")
        group = QActionGroup(menu)
        for by, words in self._choices():
            action = menu.addAction(words)
            action.setData(by)
            action.setCheckable(True)
            action.setChecked(by is canvas.kept.by)
            group.addAction(action)
        group.triggered.connect(lambda action: self._choose(action.data()))
        self.setMenu(menu)
        self.move(6, 8)
        QWidget.setTabOrder(canvas, self)  # it lies over the canvas, so Tab would pass it by
        current.changed.connect(self._tint)
        self._tint()
        self.say()

    def _choices(self) -> tuple[tuple[By, str], ...]:
        return (
            (By.SIDE, self.tr("By side")),
            (By.ACTOR, self.tr("By actor")),
            (By.PLACE, self.tr("By place")),
            (By.CLASS, self.tr("By kind")),
            (By.SOURCE, self.tr("By source")),
            (By.MODALITY, self.tr("By certainty")),
            (By.NOTHING, self.tr("No lanes")),
        )

    def _choose(self, by: By) -> None:
        self._canvas.kept.make_by(By(by))
        self.say()

    def say(self) -> None:
        """Show what the lanes are made by now."""
        self.setText(dict(self._choices())[self._canvas.kept.by])
        self.adjustSize()

    def _tint(self) -> None:
        self.setIcon(icons.icon("chevron-down", "ink2", 12))
