"""The list below the search field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.actions import Actions
from ui.actions.action import key_words
from ui.search.find import Hit, Kind
from ui.theme import current
from ui.widgets.labels import label
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import Row, RowView

_HIGHEST = 460
_ICONS = {
    Kind.COMMAND: "chevron-right",
    Kind.EVENT: "calendar",
    Kind.STATEMENT: "quote",
    Kind.ACTOR: "user",
    Kind.SOURCE: "file-text",
    Kind.WORDS: "search",
}


class Answer(QWidget):
    """Never takes the focus from the field."""

    chosen = Signal(Hit)

    def __init__(self, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("answer")
        self.setAccessibleName(self.tr("What was found"))
        self._actions = actions
        self._hits: list[Hit] = []
        self._rows = RowModel(self)
        self._list = RowView("answerRows", self.tr("What was found"))
        self._list.setModel(self._rows)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.clicked.connect(self._clicked)
        self._none = label("", "answerNone", "second")
        column = QVBoxLayout(self)
        column.setContentsMargins(3, 8, 3, 10)
        column.addWidget(self._none)
        column.addWidget(self._list)
        self._none.setContentsMargins(12, 6, 12, 6)
        self.hide()

    def show_hits(self, hits: Sequence[Hit], words: str) -> None:
        self._hits = list(hits)
        self._rows.show([Entry(str(at), self._row(hit)) for at, hit in enumerate(self._hits)])
        self._none.setText(self.tr("Nothing here has “%1”.").replace("%1", words))
        self._none.setVisible(not hits)
        self._list.setVisible(bool(hits))
        self._list.fit()
        self._list.setMaximumHeight(min(self._list.maximumHeight(), _HIGHEST))
        self._list.setMinimumHeight(self._list.maximumHeight())
        self._list.setCurrentIndex(self._rows.index(0))
        self.adjustSize()
        self.show()
        self.raise_()

    def hits(self) -> list[Hit]:
        return self._hits

    def step(self, by: int) -> None:
        """Move the choice; it stops at both ends."""
        at = max(0, min(self._rows.rowCount() - 1, self._list.currentIndex().row() + by))
        self._list.setCurrentIndex(self._rows.index(at))

    def choose(self) -> None:
        self._clicked(self._list.currentIndex())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2.5, 0.5, -2.5, -4.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 24))
        painter.drawRoundedRect(box.translated(0, 3), 10, 10)
        painter.setPen(current.colour("line"))
        painter.setBrush(current.colour("panel"))
        painter.drawRoundedRect(box, 10, 10)

    def _clicked(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._hits[index.row()])

    def _row(self, hit: Hit) -> Row:
        if hit.kind is Kind.COMMAND:
            spec = self._actions.spec(hit.command)
            keys = self._actions.keys(hit.command)
            key = key_words(keys[0]) if keys else ""
            return Row(hit.title, count=key, icon=spec.icon or _ICONS[hit.kind])
        return Row(hit.title, hit.second, count=self._kind(hit.kind), icon=_ICONS[hit.kind])

    def _kind(self, kind: Kind) -> str:
        return {
            Kind.EVENT: self.tr("event"),
            Kind.STATEMENT: self.tr("statement"),
            Kind.ACTOR: self.tr("actor"),
            Kind.SOURCE: self.tr("source"),
            Kind.WORDS: self.tr("in a source"),
        }.get(kind, "")
