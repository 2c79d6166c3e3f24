"""The amber card: what the program asks or is not sure of."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import current, fonts
from ui.widgets.labels import label

_RADIUS = 8


class AmberCard(QWidget):
    """A tinted box with a question on top; what answers it goes into `column`."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._asked = label("", f"{name}Asked", "question", wrap=True)
        self._asked.setFont(fonts.font("base", 500))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 10, 12, 12)
        self.column.setSpacing(8)
        self.column.addWidget(self._asked)
        current.changed.connect(self.update)

    def ask(self, words: str) -> None:
        self._asked.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_plain = current.palette()["question-tint"] == current.palette()["panel"]
        painter.setPen(QPen(current.colour("question"), 1) if is_plain else Qt.PenStyle.NoPen)
        painter.setBrush(current.colour("question-tint"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
