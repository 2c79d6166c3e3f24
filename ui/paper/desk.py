"""The analyst's own words and, below, the records that can be put into them."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui.paper.own_words import OwnWords
from ui.paper.printed_records import PrintedRecords
from ui.session import Session

_HEIGHTS = (320, 170)  # px of words and records at first


class WritingDesk(QWidget):
    """The chosen record goes to where the cursor was."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("writingDesk")
        self.setProperty("kind", "panel")
        self.words, self.records = OwnWords(session), PrintedRecords(session)
        pile = QSplitter(Qt.Orientation.Vertical)
        pile.setObjectName("writingPile")
        pile.setHandleWidth(1)
        pile.setChildrenCollapsible(False)
        pile.addWidget(self.words)
        pile.addWidget(self.records)
        pile.setStretchFactor(0, 1)
        pile.setSizes(list(_HEIGHTS))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(pile)
        self.records.list.activated.connect(self._put)

    def _put(self, _index: QModelIndex) -> None:
        key = self.records.chosen()
        if key is not None:
            self.words.insert_record(*key)
