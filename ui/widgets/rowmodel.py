"""The model behind a list of rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.widgets.rows import Row, RowRole

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Entry:
    """A row and what it stands for: `key` is any text that names it within its list."""

    key: str
    row: Row
    tip: str = ""


class RowModel(QAbstractListModel):
    """Shows entries; rows that stay keep their selection, only those that differ are drawn anew."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show(self, entries: Sequence[Entry]) -> None:
        """The entries from now on."""
        if [e.key for e in entries] == [e.key for e in self._entries]:
            old, self._entries = self._entries, list(entries)
            for at, (before, now) in enumerate(zip(old, self._entries, strict=True)):
                if before != now:
                    self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def key(self, index: _Index) -> str:
        """The key of a row, "" for none."""
        return self._entries[index.row()].key if index.isValid() else ""

    def at(self, key: str) -> QModelIndex:
        """Where a key stands; an invalid index if it does not."""
        for number, entry in enumerate(self._entries):
            if entry.key == key:
                return self.index(number)
        return QModelIndex()

    def entries(self) -> list[Entry]:
        return self._entries

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self._entries[index.row()]
        if role == RowRole.ROW:
            return entry.row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.row.words
        return entry.tip or None if role == Qt.ItemDataRole.ToolTipRole else None
