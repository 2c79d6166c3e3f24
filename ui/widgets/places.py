"""The bar of places at the top of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import current, fonts
from ui.widgets.paint import draw_pill

_HEIGHT = 32
_PADDING = 14
_BADGE = 18


class Places(QWidget):
    """A segmented bar; one place is shown at a time. Left and right arrow keys go from one to the next."""

    chosen = Signal(str)

    def __init__(self, places: tuple[tuple[str, str], ...], parent: QWidget | None = None) -> None:
        """`places` are keys and titles, left to right."""
        super().__init__(parent)
        self.setObjectName("places")
        self.setAccessibleName(self.tr("Places"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._group = QButtonGroup(self)
        self._segments: dict[str, _Segment] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for key, title in places:
            segment = _Segment(key, title, self)
            self._segments[key] = segment
            self._group.addButton(segment)
            row.addWidget(segment)
        self._group.buttonClicked.connect(self._clicked)
        current.changed.connect(self.update)

    def choose(self, key: str) -> None:
        """Show which place is on; says nothing to others."""
        self._segments[key].setChecked(True)

    def set_badge(self, key: str, count: int) -> None:
        """A number of things waiting there; 0 shows none."""
        self._segments[key].set_badge(count)
        self.updateGeometry()

    def set_tip(self, key: str, words: str) -> None:
        self._segments[key].setToolTip(words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.colour("ground"))
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)

    def _clicked(self, segment: QAbstractButton) -> None:
        self.chosen.emit(segment.objectName().removeprefix("place-"))


class _Segment(QAbstractButton):
    """One place."""

    def __init__(self, key: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._badge = 0
        self.setText(title)
        self.setObjectName(f"place-{key}")
        self.setAccessibleName(title)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_badge(self, count: int) -> None:
        if count != self._badge:
            self._badge = count
            words = self.tr("%1, %2 waiting").replace("%1", self.text()).replace("%2", str(count))
            self.setAccessibleName(words if count else self.text())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(fonts.font("base", 500)).horizontalAdvance(self.text()) + 2 * _PADDING
        return QSize(wide + (self._badge_width() + 6 if self._badge else 0), _HEIGHT - 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            painter.setPen(current.colour("line"))
            painter.setBrush(current.colour("panel"))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus():
            painter.setPen(current.colour("accent"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.setFont(fonts.font("base", 500))
        lit = self.isChecked() or self.underMouse()
        painter.setPen(current.colour("ink1" if lit else "ink2"))
        painter.drawText(self.rect().adjusted(_PADDING, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._badge:
            self._draw_badge(painter)

    def _draw_badge(self, painter: QPainter) -> None:
        wide = self._badge_width()
        box = QRect(self.width() - _PADDING - wide, (self.height() - _BADGE) // 2, wide, _BADGE)
        draw_pill(painter, QRectF(box), current.colour("accent"))
        painter.setFont(fonts.font("label", 600, tabular=True))
        painter.setPen(current.colour("accent-ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words())

    def _words(self) -> str:
        return str(self._badge) if self._badge < 1000 else "999+"

    def _badge_width(self) -> int:
        return QFontMetrics(fonts.font("label", 600)).horizontalAdvance(self._words()) + 12
