"""What the mouse does on the canvas: select, move, pan, zoom at the cursor, drag the rectangle of the overview."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QCursor, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QMenu

from briefing.chart.cards import Box
from briefing.chart.drafting import Grip
from briefing.chart.hit import lane_at
from ui.timeline.brush import Brushing
from ui.timeline.canvas import TimelineView
from ui.timeline.hand import Hand
from ui.timeline.newcomer import Newcomer

_ZOOM = 1.0018  # a notch of the wheel is 120, so a quarter closer
_DRAG = 4  # px before a press becomes a pan
_MOST_OFFERED = 40  # undated events in one menu; the rest is in the event table
_SCROLL = 0.6  # of the wheel's units, over the lane names
_STOPS = (Grip.START, Grip.END)


class _Doing(Enum):
    NOTHING = auto()
    PRESSED = auto()
    PANNING = auto()
    MOVING = auto()
    OVERVIEW = auto()
    BRUSHING = auto()


class Gestures(QObject):
    """Listens at the viewport of one canvas; knows what the button that is down is doing."""

    def __init__(self, canvas: TimelineView, hand: Hand, brushing: Brushing) -> None:
        super().__init__(canvas)
        self._canvas, self._hand, self._brushing = canvas, hand, brushing
        self._newcomer = Newcomer(canvas)
        canvas.viewport().installEventFilter(self)
        canvas.installEventFilter(self)  # for Escape while the button is down
        self._doing = _Doing.NOTHING
        self._from = QPointF()
        self._pressed = ""  # the event under the pointer when the button went down
        self._grip = 0.0
        self._deeds = {
            QEvent.Type.MouseButtonPress: self._press,
            QEvent.Type.MouseMove: self._move,
            QEvent.Type.MouseButtonRelease: self._release,
            QEvent.Type.MouseButtonDblClick: self._open,
        }

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._canvas:
            return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape and self._let_go()
        if isinstance(event, QWheelEvent):
            self._canvas.halt()
            self._wheel(event)
        elif isinstance(event, QMouseEvent) and kind in self._deeds:
            self._deeds[kind](event)
        return False

    def _let_go(self) -> bool:
        """Escape while an event is dragged puts it back; True if one was."""
        is_moving = self._doing is _Doing.MOVING
        if is_moving:
            self._doing = _Doing.NOTHING
            self._hand.let_go()
        return is_moving

    def new_event(self) -> None:
        """Ask for one in the middle of what is seen, in the lane of the selected event."""
        canvas = self._canvas
        area = canvas.layout_now.area
        box = canvas.layout_now.boxes.get(canvas.selected_id)
        x = box.x if box is not None else canvas.axis.left + canvas.axis.width / 2
        y = box.bottom if box is not None else area.y + 40
        lane = lane_at(canvas.layout_now, box.y) if box is not None else ""
        self._newcomer.ask(canvas.axis.time(x), lane, QPoint(round(x), round(y)))

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
        found, at = self._canvas.layout_now, event.position()
        self._from = at
        self._pressed = self._canvas.record_at(at) if event.button() == Qt.MouseButton.LeftButton else ""
        if found.more is not None and found.more.holds(at.x(), at.y()):
            self._offer_unshown(found.more)
        elif found.overview is not None and _grown(found.overview).holds(at.x(), at.y()):
            self._press_overview(at.x(), event.modifiers())
        else:
            self._doing = _Doing.PRESSED

    def _press_overview(self, x: float, held: Qt.KeyboardModifier) -> None:
        if held & Qt.KeyboardModifier.ShiftModifier:
            self._doing = _Doing.BRUSHING
            self._brushing.begin(self._overview_time(x))
        else:
            self._doing = _Doing.OVERVIEW
            self._take_hold(x)

    def _move(self, event: QMouseEvent) -> None:
        at = event.position()
        match self._doing:
            case _Doing.NOTHING:
                self._show_cursor(at)
            case _Doing.OVERVIEW:
                self._drag_overview(at.x())
            case _Doing.BRUSHING:
                self._brushing.draw_to(self._overview_time(at.x()))
            case _Doing.PRESSED if (at - self._from).manhattanLength() > _DRAG:
                self._begin_drag(at, event.modifiers())
            case _Doing.PANNING:
                self._pan(at)
            case _Doing.MOVING:
                self._hand.drag(at)
            case _Doing.PRESSED:
                pass

    def _begin_drag(self, at: QPointF, held: Qt.KeyboardModifier) -> None:
        """An event is moved, or with Alt its end is drawn out; the ground is panned."""
        grip = Grip.END if held & Qt.KeyboardModifier.AltModifier else self._hand.grip(self._pressed, self._from)
        if self._pressed and self._hand.take(self._pressed, grip, self._from):
            self._doing = _Doing.MOVING
            stop = grip in _STOPS
            shape = Qt.CursorShape.SizeHorCursor if stop else Qt.CursorShape.ClosedHandCursor
            self._canvas.viewport().setCursor(shape)
            self._hand.drag(at)
        else:
            self._doing = _Doing.PANNING
            self._canvas.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._pan(at)

    def _release(self, event: QMouseEvent) -> None:
        doing, self._doing = self._doing, _Doing.NOTHING
        if doing is _Doing.MOVING:
            self._hand.drop()
        elif doing is _Doing.PRESSED:
            id_ = self._canvas.record_at(event.position())
            if id_:
                self._canvas.session.select(("events", id_))
        self._show_cursor(event.position())

    def _open(self, event: QMouseEvent) -> None:
        """Twice on an event asks why its date is so; twice on the ground makes an event there."""
        canvas, at = self._canvas, event.position()
        id_ = canvas.record_at(at)
        found = canvas.layout_now
        if id_:
            canvas.session.explain(("events", id_))
        elif found.area.holds(at.x(), at.y()) and at.x() > canvas.chart.gutter and not canvas.session.read_only:
            self._newcomer.ask(canvas.axis.time(at.x()), lane_at(found, at.y()), at.toPoint())

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
        found = self._canvas.layout_now
        if found.overview is None:
            return self._canvas.seen.first
        share = (x - found.overview.x) / found.overview.width
        return found.first + share * (found.last - found.first)

    def _show_cursor(self, at: QPointF) -> None:
        found = self._canvas.layout_now
        id_ = self._canvas.record_at(at)
        over = bool(id_) or (found.more is not None and found.more.holds(at.x(), at.y()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        in_overview = found.overview is not None and _grown(found.overview).holds(at.x(), at.y())
        if in_overview or (id_ and self._hand.grip(id_, at) in _STOPS):
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
