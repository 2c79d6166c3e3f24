"""The model behind the list of unknown dates: all of them, each row made when it is drawn."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from briefing.model.dossier import Dossier, Key
from briefing.temporal.solve import Solution
from ui.dates.unknown import Unknown, unknown
from ui.widgets.rows import Row, RowRole

_Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ICONS = {"sources": "file-text", "statements": "quote"}


class UnknownModel(QAbstractListModel):
    """`keys` are the records without a day."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.keys: tuple[Key, ...] = ()
        self._dossier, self._solution = Dossier(), Solution({})

    def show(self, dossier: Dossier, keys: tuple[Key, ...], solution: Solution) -> None:
        """Rows that stay keep their selection."""
        is_other = keys != self.keys
        if is_other:
            self.beginResetModel()
        self._dossier, self.keys, self._solution = dossier, keys, solution
        if is_other:
            self.endResetModel()
        elif keys:
            self.dataChanged.emit(self.index(0), self.index(len(keys) - 1))

    def rowCount(self, parent: _Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.keys)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key = self.keys[index.row()]
        if role not in (RowRole.ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = unknown(self._dossier, key, self._solution)
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(part for part in (one.title, one.window, one.why) if part)
        row = Row(one.title, _words(one), icon=_ICONS[key[0]])
        return row if role == RowRole.ROW else row.words


def _words(one: Unknown) -> str:
    if not one.window:
        return QCoreApplication.translate("UnknownDates", "nothing bounds it yet")
    return f"{one.window} · {one.why}" if one.why else one.window
