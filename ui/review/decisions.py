"""The last decisions, each open to change."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.crosscheck.headlines import headline
from briefing.model.dossier import Key
from briefing.model.review import State
from ui.actions import Actions
from ui.review.desk import Desk
from ui.session import Session
from ui.widgets.buttons import Verb
from ui.widgets.labels import SectionHeader, label, row
from ui.widgets.rows import Row, RowRole, RowView
from ui.widgets.when_seen import WhenSeen

_ICONS = {State.ACCEPTED: ("check", "good"), State.EDITED: ("pencil", "good"), State.REJECTED: ("x", "bad")}


class Decisions(QWidget):
    """A click or Enter looks at a decided suggestion again; Backspace takes the last decision back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = Desk.of(session)
        self.setObjectName("decisions")
        self._model = _Model(session, self._desk, self)
        self._list = RowView("decisionList", self.tr("Last decisions"))
        self._list.setModel(self._model)
        self._list.activated.connect(self._look)
        self._list.clicked.connect(self._look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(0)
        column.addWidget(SectionHeader(self.tr("Last decisions")))
        self._none = label(
            self.tr("What you decide now stands here, to look at again."),
            "decisionsNone",
            "faint",
            wrap=True,
        )
        self._none.setContentsMargins(14, 2, 14, 0)
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._none)
        column.addWidget(self._list, 1)
        self._column = column
        self._back: Verb | None = None
        self._fresh = WhenSeen(self, self._show)
        self._desk.moved.connect(self._fresh.ask)
        self._fresh.ask()

    def add_verb(self, actions: Actions) -> None:
        """Put the button in, once its action is known."""
        self._back = Verb(actions, "review.take_back", "quiet", self.tr("Take back"))
        foot = row(self._back, None)
        foot.setContentsMargins(6, 4, 6, 0)
        self._column.addLayout(foot)
        self._show()

    def _show(self) -> None:
        self._model.read()
        is_empty = self._model.rowCount() == 0
        self._none.setVisible(is_empty)
        self._list.setVisible(not is_empty)
        if self._back is not None:
            self._back.setVisible(not is_empty)

    def _look(self, index: QModelIndex) -> None:
        key = self._model.key(index.row())
        if key is not None:
            self._desk.go(key)


class _Model(QAbstractListModel):
    def __init__(self, session: Session, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._desk = session, desk
        self._keys: tuple[Key, ...] = desk.decisions

    def read(self) -> None:
        if self._keys != self._desk.decisions:
            self.beginResetModel()
            self._keys = self._desk.decisions
            self.endResetModel()

    def key(self, number: int) -> Key | None:
        return self._keys[number] if 0 <= number < len(self._keys) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (RowRole.ROW, Qt.ItemDataRole.DisplayRole):
            return None
        key = self._keys[index.row()]
        state = self._desk.state(key)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{headline(self._session.dossier, key)}, {state.value}"
        icon, ink = _ICONS.get(state, ("", "ink3"))
        return Row(headline(self._session.dossier, key), icon=icon, second_role=ink)
