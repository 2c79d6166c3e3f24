"""The events and quotations of the paper in a list, to be dragged or put into the analyst's own words."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QVBoxLayout, QWidget

from briefing.crosscheck.headlines import headline, subline
from briefing.model.dossier import Dossier, Key
from briefing.model.span import Passage
from briefing.paper import citations
from briefing.paper.material import material
from briefing.paper.wording import printable
from ui.session import Session
from ui.widgets.labels import SectionHeader
from ui.widgets.rows import Row, RowRole, RowView
from ui.widgets.when_seen import WhenSeen

MIME = "application/x-dateline-record"
_MOST = 500  # rows; words in the filter find the rest
_Index = QModelIndex | QPersistentModelIndex


def sentence_of(dossier: Dossier, table: str, id_: str) -> str:
    """What an event or a quotation says, with its sources in brackets: "They met on 2 December [S1, para 3]"."""
    passages: tuple[Passage, ...] = ()
    words = ""
    if table == "events" and id_ in dossier.events:
        event = dossier.events[id_]
        passages, words = event.passages, printable(event.title).rstrip(".")
    elif table == "statements" and id_ in dossier.statements:
        statement = dossier.statements[id_]
        passages, words = (statement.passage,), f"“{printable(statement.content.exact)}”"
    cited = citations.gathered(citations.citations(dossier, passages))
    return f"{words} {''.join(f'[{each.words}]' for each in cited)}.".replace("\u00a0", " ") if words else ""


class PrintedRecords(QWidget):
    """Enter or a double click puts the chosen record into the own words; so does dragging it there."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("printedRecords")
        self.setAccessibleName(self.tr("Events of the paper"))
        self.setProperty("kind", "panel")
        self._filter = QLineEdit()
        self._filter.setObjectName("recordFilter")
        self._filter.setProperty("kind", "search")
        self._filter.setPlaceholderText(self.tr("Filter by words"))
        self._filter.setAccessibleName(self.tr("Filter events by words"))
        self._model = _Model(self)
        self.list = RowView("printed", self.tr("Events and quotations"))
        self.list.setModel(self._model)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 0, 14, 4)
        inner.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(4)
        column.addWidget(SectionHeader(self.tr("Events"), self.tr("Enter puts one into your words")))
        column.addLayout(inner)
        column.addWidget(self.list, 1)
        showing = WhenSeen(self, self._show)
        self._filter.textChanged.connect(self._show)
        session.changed.connect(showing.ask)
        session.opened.connect(showing.ask)
        showing.ask()

    def chosen(self) -> Key | None:
        index = self.list.currentIndex()
        return self._model.key(index.row()) if index.isValid() else None

    def _show(self) -> None:
        dossier = self._session.dossier
        held = material(dossier)
        every: list[Key] = [("events", event.id) for event in held.events]
        every += [("statements", statement.id) for statement in held.statements]
        words = self._filter.text().casefold().split()
        rows = [(key, headline(dossier, key), subline(dossier, key)) for key in every]
        found = [row for row in rows if all(word in f"{row[1]} {row[2]}".casefold() for word in words)]
        self._model.read(found[:_MOST])


class _Model(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[Key, str, str]] = []

    def read(self, rows: list[tuple[Key, str, str]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def key(self, number: int) -> Key:
        return self._rows[number][0]

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        key, title, told = self._rows[index.row()]
        if role == RowRole.ROW:
            return Row(title, dot="accent" if key[0] == "events" else "ink3")
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{title}\n{told}"
        return title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        return [MIME, "text/plain"]

    def mimeData(self, indexes: list[QModelIndex]) -> QMimeData:  # type: ignore[override]  # Qt hands a list
        data = QMimeData()
        if indexes:
            table, id_ = self.key(indexes[0].row())
            data.setData(MIME, f"{table}\n{id_}".encode())
            data.setText(self._rows[indexes[0].row()][1])
        return data
