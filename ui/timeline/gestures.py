"""What the mouse does on the canvas: select, pan, zoom at the cursor, drag the rectangle of the overview."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QMenu

from briefing.chart.cards import Box
from ui.timeline.canvas import TimelineView

_ZOOM = 1.0018  # a notch of the wheel is 120, so a quarter closer
_DRAG = 4  # px before a press becomes a pan
_MOST_OFFERED = 40  # undated events in one menu; the rest is in the event table
_SCROLL = 0.6  # of the wheel's units, over the lane names


class _Doing(Enum):
    NOTHING = auto()
    PRESSED = auto()
    PANNING = auto()
    OVERVIEW = auto()


class Gestures(QObject):
    """Listens at the viewport of one canvas; knows what the button that is down is doing."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        canvas.viewport().installEventFilter(self)
        self._doing = _Doing.NOTHING
        self._from = QPointF()
        self._grip = 0.0
        self._deeds = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
        }

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QWheelEvent):
            self._canvas.halt()
            self._wheel(event)
        elif isinstance(event, QMouseEvent) and kind in self._deeds:
            self._deeds[kind](event)
        return False

    def _wheel(self, event: QWheelEvent) -> None:
        delta, x = event.angleDelta(), event.position().x()
        held = event.modifiers()
        if held & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self._canvas.pan(-(delta.x() or delta.y()))
        elif x < self._canvas.chart.gutter and not held:
            bar = self._canvas.verticalScrollBar()
            bar.setValue(bar.value() - round(delta.y() * _SCROLL))
        else:
            self._canvas.zoom(_ZOOM ** delta.y(), max(x, self._canvas.chart.gutter))
        event.accept()

    def _press(self, event: QMouseEvent) -> None:
        if event.button() not in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            return
        self._canvas.halt()
        layout, at = self._canvas.layout_now, event.position()
        self._from = at
        if layout.more is not None and layout.more.holds(at.x(), at.y()):
            self._offer_unshown(layout.more)
        elif layout.overview is not None and _grown(layout.overview).holds(at.x(), at.y()):
            self._doing = _Doing.OVERVIEW
            self._take_hold(at.x())
        else:
            self._doing = _Doing.PRESSED

    def _move(self, event: QMouseEvent) -> None:
        at = event.position()
        match self._doing:
            case _Doing.NOTHING:
                self._show_cursor(at)
            case _Doing.OVERVIEW:
                self._drag_overview(at.x())
            case _Doing.PRESSED if (at - self._from).manhattanLength() > _DRAG:
                self._doing = _Doing.PANNING
                self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
                self._pan(at)
            case _Doing.PANNING:
                self._pan(at)
            case _Doing.PRESSED:
                pass

    def _release(self, event: QMouseEvent) -> None:
        doing, self._doing = self._doing, _Doing.NOTHING
        if doing is _Doing.PRESSED:
            id_ = self._canvas.record_at(event.position())
            if id_:
                self._canvas.session.select(("events", id_))
        self._show_cursor(event.position())

    def _pan(self, at: QPointF) -> None:
        self._canvas.pan(self._from.x() - at.x())
        bar = self._canvas.verticalScrollBar()
        bar.setValue(bar.value() + round(self._from.y() - at.y()))
        self._from = at

    def _take_hold(self, x: float) -> None:
        """Inside the rectangle it is held where it was taken; elsewhere its middle jumps to the cursor."""
        time, seen = self._overview_time(x), self._canvas.seen
        if seen.first <= time <= seen.last:
            self._grip = time - (seen.first + seen.last) / 2
        else:
            self._grip = 0.0
            self._canvas.look_at(seen.centred(time))

    def _drag_overview(self, x: float) -> None:
        self._canvas.look_at(self._canvas.seen.centred(self._overview_time(x) - self._grip), glide=False)

    def _overview_time(self, x: float) -> float:
        layout = self._canvas.layout_now
        if layout.overview is None:
            return self._canvas.seen.first
        share = (x - layout.overview.x) / layout.overview.width
        return layout.first + share * (layout.last - layout.first)

    def _show_cursor(self, at: QPointF) -> None:
        layout = self._canvas.layout_now
        over = bool(self._canvas.record_at(at)) or (layout.more is not None and layout.more.holds(at.x(), at.y()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        if layout.overview is not None and _grown(layout.overview).holds(at.x(), at.y()):
            shape = Qt.CursorShape.SizeHorCursor
        if self._canvas.viewport().cursor().shape() != shape:
            self._canvas.viewport().setCursor(QCursor(shape))

    def _offer_unshown(self, more: Box) -> None:
        """The undated events that found no room, as a menu."""
        canvas = self._canvas
        menu = QMenu(canvas)
        menu.setObjectName("undatedMenu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        pills = canvas.layout_now.pills
        for event in [event for event in canvas.chart.undated if event.id not in pills][:_MOST_OFFERED]:
            menu.addAction(event.title).setData(event.id)
        menu.triggered.connect(lambda action: canvas.session.select(("events", action.data())))
        menu.popup(canvas.viewport().mapToGlobal(QPoint(round(more.x), round(more.bottom))))


def _grown(box: Box) -> Box:
    """A little more than is drawn, so that the rectangle's edge can be taken."""
    return Box(box.x - 6, box.y - 6, box.width + 12, box.height + 6)
