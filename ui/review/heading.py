"""The name of the suggestion under review, which turns into a field to edit it in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QStackedLayout, QWidget

from ui.theme import fonts
from ui.widgets.labels import label


class Heading(QWidget):
    """`entered` is emitted with Enter, `left` with Escape; the words are then in `text`."""

    entered = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suggestionHeading")
        self._title = label("", "suggestionTitle", "headline", wrap=True)
        self._field = _Field()
        self._field.returnPressed.connect(self.entered)
        self._field.escaped.connect(self.left)
        self._stack = QStackedLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self._title)
        self._stack.addWidget(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def text(self) -> str:
        return self._field.text().strip()

    @property
    def is_editing(self) -> bool:
        return self._stack.currentIndex() == 1

    def show_title(self, title: str) -> None:
        self._title.setText(title)
        self._title.setAccessibleName(title)
        self._stack.setCurrentIndex(0)

    def edit(self, words: str, asked: str) -> None:
        """Turn into a field with these words picked; `asked` says what is to be typed."""
        self._field.setText(words)
        self._field.setPlaceholderText(asked)
        self._field.setAccessibleName(asked)
        self._stack.setCurrentIndex(1)
        self._field.selectAll()
        self._field.setFocus()


class _Field(QLineEdit):
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("suggestionEdit")
        self.setFont(fonts.font("headline", 600))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)
