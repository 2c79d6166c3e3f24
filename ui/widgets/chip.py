"""Pills and key caps."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import current, fonts
from ui.widgets.paint import CAP_HEIGHT, cap_width, draw_cap, draw_pill

_HEIGHT = 22
_PADDING = 9


class Chip(QWidget):
    """A short fact in a pill. `role` is "question", "accent", "side0" … (it has a tint) or "plain" for an outline."""

    def __init__(self, text: str, role: str = "plain", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setObjectName("chip")
        self.set(text, role)
        current.changed.connect(self.update)

    def set(self, text: str, role: str) -> None:
        self._text, self._role = text, role
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        return self._text

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(fonts.font("small", 500)).horizontalAdvance(self._text)
        return QSize(wide + 2 * _PADDING, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self._role == "plain":
            draw_pill(painter, box, current.colour("panel"), current.colour("line"))
        else:
            edge = current.colour(self._role) if current.palette().name == "high contrast" else None
            draw_pill(painter, box, current.colour(f"{self._role}-tint"), edge)
        painter.setFont(fonts.font("small", 500))
        painter.setPen(current.colour("ink1" if self._role == "plain" else self._role))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._text)


class KeyCap(QWidget):
    """A key as it looks on the keyboard, beside the verb it does."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self.setObjectName("keyCap")
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(cap_width(self._text), CAP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        draw_cap(QPainter(self), 0, self.height() / 2, self._text)
