"""The event table as Qt sees it: a list of ids; every cell is read from the dossier when it is drawn."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor

from briefing.edits.edit import Edit
from briefing.edits.events import EditEvent, SetWhen
from briefing.extraction.timexes.typed import understand
from briefing.model.dossier import Changes, Dossier
from briefing.model.event import Event
from briefing.model.linked import seen, seen_events
from briefing.model.review import State
from briefing.temporal.words import words
from ui.events.columns import COLUMNS, SortKey, who_text
from ui.session import Session, Tone
from ui.theme import current, icons
from ui.widgets.certainty import sign

_Index = QModelIndex | QPersistentModelIndex
ICONS = {
    State.PROPOSED: ("circle-dot", "ink3"),
    State.ACCEPTED: ("circle-check", "good"),
    State.EDITED: ("pencil", "good"),
    State.REJECTED: ("circle-x", "bad"),
}
_Role = Qt.ItemDataRole


class EventModel(QAbstractTableModel):
    """`ids` is what is shown, filtered and sorted; nothing else is kept of an event."""

    counted = Signal()  # other events are shown

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.ids: list[str] = []
        self._rows: dict[str, int] = {}
        self._column, self._descending = 1, False
        self._words, self._state = "", ""

    @property
    def total(self) -> int:
        return len(self._session.dossier.events)

    def row_of(self, event_id: str) -> int:
        """The row of an event, -1 where it is not shown."""
        return self._rows.get(event_id, -1)

    def filter(self, words: str, state: str) -> None:
        """Show only events with all these words in title, people or place, and in this state ("" for any)."""
        self._words, self._state = words.casefold().strip(), state
        self.read()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column, self._descending = column, order is Qt.SortOrder.DescendingOrder
        self.read()

    def forget(self) -> None:
        """Show nothing until it is read again."""
        self.beginResetModel()
        self.ids, self._rows = [], {}
        self.endResetModel()

    def read(self) -> None:
        """Take all events anew, filtered and sorted."""
        dossier, column = self._session.dossier, COLUMNS[self._column]

        def key(event: Event) -> tuple[SortKey, str]:
            return column.sort(dossier, event), event.id

        events = seen_events(dossier) if dossier.links else dossier.events.values()
        shown = sorted((event for event in events if self._is_wanted(dossier, event)), key=key)
        self.beginResetModel()
        self.ids = [event.id for event in (reversed(shown) if self._descending else shown)]
        self._rows = {id_: row for row, id_ in enumerate(self.ids)}
        self.endResetModel()
        self.counted.emit()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.ids)

    def columnCount(self, _parent: _Index | None = None) -> int:
        return len(COLUMNS)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if role in (_Role.DisplayRole, _Role.EditRole, _Role.AccessibleTextRole):
            return self._text(index, role)
        if role == _Role.ForegroundRole:
            return self._ink(index)
        if role == _Role.DecorationRole and index.column() == 0:
            return icons.icon(*ICONS[self._event(index).review.state])
        if role == _Role.DecorationRole and COLUMNS[index.column()].key == "when":
            known = sign(self._session.dossier, ("events", self._event(index).id))
            return icons.icon(known.icon, known.role, 14)
        if role == _Role.ToolTipRole:
            return self._tip(index)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return QCoreApplication.translate("Events", COLUMNS[section].title) if COLUMNS[section].title else ""

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        if COLUMNS[index.column()].is_edited and not self._session.read_only:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        """One cell edited is one edit; what is not understood changes nothing and is said."""
        typed = str(value).strip()
        if role != _Role.EditRole or typed == self._text(index, _Role.EditRole):
            return False
        edit = self._edit(self._event(index), COLUMNS[index.column()].key, typed)
        if edit is None:
            return False
        self._session.push(edit)
        return True

    def _edit(self, event: Event, column: str, typed: str) -> Edit | None:
        if column == "place":
            return EditEvent(event.id, place=typed)
        if column == "title":
            if typed:
                return EditEvent(event.id, title=typed)
            self._session.tell(self.tr("An event needs a title."), Tone.QUESTION)
            return None
        if not typed:
            return SetWhen(event.id, None)
        when = understand(typed)
        if when is None:
            said = self.tr("“{0}” is not understood as a date. Try “early December 2025”.").format(typed)
            self._session.tell(said, Tone.QUESTION)
            return None
        return SetWhen(event.id, when, typed)

    def change(self, changes: Changes) -> None:
        """Redraw what changed; sort anew only where an event could stand elsewhere now."""
        touched = changes.of("events")
        if not touched and not changes.of("actors") and not changes.of("sources"):
            return
        before = list(self.ids)
        if any(self._moves(id_) for id_ in touched):
            self.read()
        if before == self.ids and self.ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.ids) - 1, len(COLUMNS) - 1))

    def _moves(self, id_: str) -> bool:
        """True where the event comes, goes, or no longer stands between its neighbours."""
        dossier = self._session.dossier
        event, row = seen(dossier, id_), self._rows.get(id_)
        if (event is not None and self._is_wanted(dossier, event)) != (row is not None):
            return True
        if event is None or row is None:
            return False
        column = COLUMNS[self._column]
        near = [other for id_ in self.ids[max(0, row - 1) : row + 2] if (other := seen(dossier, id_)) is not None]
        keys = [(column.sort(dossier, other), other.id) for other in near]
        return keys != sorted(keys, reverse=self._descending)

    def _is_wanted(self, dossier: Dossier, event: Event) -> bool:
        if self._state and event.review.state.value != self._state:
            return False
        if not self._words:
            return True
        text = f"{event.title} {event.place} {who_text(dossier, event)}".casefold()
        return all(word in text for word in self._words.split())

    def _event(self, index: _Index) -> Event:
        id_ = self.ids[index.row()]
        return seen(self._session.dossier, id_) or self._session.dossier.events[id_]

    def _text(self, index: _Index, role: int) -> str:
        event, column = self._event(index), COLUMNS[index.column()]
        if column.key == "state" and role == _Role.AccessibleTextRole:
            return event.review.state.value
        if column.key == "when" and role == _Role.EditRole:
            return words(event.when) if event.when else ""
        if column.key == "when" and role == _Role.AccessibleTextRole:
            known = sign(self._session.dossier, ("events", event.id))
            return f"{column.text(self._session.dossier, event)}, {known.words}"
        return column.text(self._session.dossier, event)

    def _ink(self, index: _Index) -> QColor | None:
        event = self._event(index)
        if event.review.state is State.REJECTED:
            return current.colour("ink3")
        if COLUMNS[index.column()].key == "when" and (event.when is None or event.when.uncertain):
            return current.colour("question")
        return current.colour("ink2") if index.column() > 2 else None

    def _tip(self, index: _Index) -> str:
        event = self._event(index)
        if COLUMNS[index.column()].key == "state":
            return event.review.state.value.capitalize()
        if COLUMNS[index.column()].key != "when":
            return ""
        known = sign(self._session.dossier, ("events", event.id)).words.capitalize()
        return ". ".join(part for part in (known, event.when.why if event.when else "") if part)
