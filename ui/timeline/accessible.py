"""The canvas for screen readers: a list whose items are the events, each a full sentence."""

from __future__ import annotations

from functools import cache, partial

from PySide6.QtCore import QObject, QPoint, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

from briefing.chart.wording import sentence
from ui.session import Selection
from ui.timeline.canvas import TimelineView


class EventItem(QAccessibleInterface):
    """One event of the list, by its place in time."""

    def __init__(self, parent: EventList, number: int) -> None:
        super().__init__()
        self._parent, self._number = parent, number

    def isValid(self) -> bool:
        return self._number < self._parent.childCount()

    def object(self) -> QObject | None:  # type: ignore[override]  # an item has no QObject of its own
        return None

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, _index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def childAt(self, _x: int, _y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def rect(self) -> QRect:
        return self._parent.box_of(self._number)

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        return self._parent.state_of(self._number)

    def text(self, kind: QAccessible.Text) -> str:
        return self._parent.sentence_of(self._number) if kind == QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """The words belong to the dossier; nothing is set from here."""


class EventList(QAccessibleWidget):
    """All events, the dated ones as they follow each other, then the undated: also those outside the window."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._canvas = canvas
        self._items: dict[int, EventItem] = {}

    def childCount(self) -> int:
        return len(self._canvas.order)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        return self._items.setdefault(index, EventItem(self, index))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((number for number, item in self._items.items() if item is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        id_ = self._canvas.record_at(self._canvas.viewport().mapFromGlobal(QPoint(x, y)).toPointF())
        number = self._canvas.order.number_of(id_) if id_ else None
        return self.child(number) if number is not None else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        number = self.selected_number()
        return self.child(number) if number is not None else None

    def selected_number(self) -> int | None:
        return self._canvas.order.number_of(self._canvas.selected_id)

    def sentence_of(self, number: int) -> str:
        dossier = self._canvas.session.dossier
        return sentence(dossier, dossier.events[self._canvas.order[number]])

    def box_of(self, number: int) -> QRect:
        """On the screen; empty for an event outside the window."""
        layout, id_ = self._canvas.layout_now, self._canvas.order[number]
        box = layout.boxes.get(id_) or layout.pills.get(id_)
        if box is None:
            return QRect()
        here = QRectF(box.x, box.y, box.width, box.height).toRect()
        return QRect(self._canvas.viewport().mapToGlobal(here.topLeft()), here.size())

    def state_of(self, number: int) -> QAccessible.State:
        state = QAccessible.State()
        chosen = self._canvas.order[number] == self._canvas.selected_id
        state.selectable, state.focusable = True, True
        state.selected, state.focused = chosen, chosen and self._canvas.hasFocus()
        return state


class Speaker(QObject):
    """Tells the screen reader which event has become the current one."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        _install()
        self._canvas = canvas
        canvas.session.selected.connect(self._selected)

    def _selected(self, _selection: Selection) -> None:
        if not QAccessible.isActive() or not self._canvas.isVisible():
            return  # the order is that of a whole chart, and no one asks for it
        number = self._canvas.order.number_of(self._canvas.selected_id)
        if number is not None:
            moved = QAccessibleEvent(self._canvas, QAccessible.Event.Focus)
            moved.setChild(number)
            QAccessible.updateAccessibility(moved)


_alive: dict[int, EventList] = {}  # Qt holds no reference to what the factory gives it


def _factory(_key: str, subject: QObject) -> QAccessibleInterface | None:
    if not isinstance(subject, TimelineView):
        return None
    found = _alive.get(id(subject))
    if found is None or not found.isValid():
        found = _alive[id(subject)] = EventList(subject)
        subject.destroyed.connect(partial(_forget, id(subject)))
    return found


def _forget(key: int, _gone: QObject | None = None) -> None:
    _alive.pop(key, None)


@cache
def _install() -> None:
    QAccessible.installFactory(_factory)


def interface(canvas: QWidget) -> QAccessibleInterface:
    """What a screen reader sees of the canvas."""
    return QAccessible.queryAccessibleInterface(canvas)
