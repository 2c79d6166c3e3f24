"""The list of suggestions at the left of the review."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.headlines import headline, kind_words, subline
from briefing.model.dossier import Key
from briefing.model.review import State
from ui.review.desk import Desk
from ui.session import Session
from ui.widgets.rows import Row, RowRole, RowView

_Index = QModelIndex | QPersistentModelIndex


class QueueList(RowView):
    """Shows the desk's keys; a click goes to one, arrow keys too. What is decided is faint."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("queue", "Suggestions to review", parent)
        self.setAccessibleName(self.tr("Suggestions to review"))
        self._desk = Desk.of(session)
        self._rows = _Model(session, self._desk, self)
        self.setModel(self._rows)
        self.setUniformItemSizes(True)
        self.selectionModel().currentChanged.connect(self._go)
        self._desk.moved.connect(self._follow)
        # Rows are all of one height: dataChanged would make Qt measure every one of them again.
        session.changed.connect(self._redraw)
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            event.ignore()  # skips, which is for the place around to do
            return
        super().keyPressEvent(event)

    def seen_alike(self) -> tuple[Key, ...]:
        """What waits in the rows on screen and is of the kind of the suggestion under review, from the top."""
        last = self.viewport().height() - 1
        bottom = self.indexAt(QPoint(1, last)).row()
        rows = range(self.indexAt(QPoint(1, 0)).row(), (bottom if bottom >= 0 else self._rows.rowCount() - 1) + 1)
        keys = [key for row in rows if (key := self._rows.key(row)) is not None]
        dossier, current = self._desk.dossier, self._desk.current
        kind = kind_words(dossier, current) if current else ""
        waiting = (key for key in keys if self._desk.state(key) is State.PROPOSED)
        return tuple(key for key in waiting if kind_words(dossier, key) == kind)

    def _go(self, index: QModelIndex) -> None:
        key = self._rows.key(index.row())
        if key is not None and key != self._desk.current:
            self._desk.go(key)

    def _follow(self) -> None:
        self._rows.read()
        at, _ = self._desk.place()
        index = self._rows.index(at - 1)
        chooser = self.selectionModel()
        if at and (chooser.currentIndex() != index or not chooser.isSelected(index)):
            chooser.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)


class _Model(QAbstractListModel):
    def __init__(self, session: Session, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._keys: tuple[Key, ...] = ()

    def key(self, number: int) -> Key | None:
        return self._keys[number] if 0 <= number < len(self._keys) else None

    def read(self) -> None:
        """Take over the desk's keys if they are others now."""
        if self._keys is not self._desk.keys and self._keys != self._desk.keys:
            self.beginResetModel()
            self._keys = self._desk.keys
            self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == RowRole.ROW:
            return self._row(self._keys[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._row(self._keys[index.row()]).words
        return None

    def _row(self, key: Key) -> Row:
        dossier, state = self._session.dossier, self._desk.state(key)
        second = subline(dossier, key)
        if state is State.PROPOSED:
            return Row(headline(dossier, key), second)
        return Row(headline(dossier, key), f"{second} · {state.value}", faint=True)
