"""A card that floats over the window, has the keyboard to itself, and gives it back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QListView, QScrollArea, QVBoxLayout, QWidget

from ui.theme import current
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import label, row

_WIDE = 500
_TOP, _FOOT = 56, 40  # px of the window that stay free
_SHADOW = 6
_HEAD = 54  # px of the title and the margins around the sheet


class Floating(QWidget):
    """`inside` is the column for what it shows. Escape and the cross close it; Tab stays inside; bare keys are its
    own, those with Ctrl still belong to the window."""

    def __init__(self, name: str, title: str, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._came_from: QWidget | None = None
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head = label(title, f"{name}Title", "faint")
        close = IconButton("x", self.tr("Close"), f"{name}Close")
        close.clicked.connect(self.close_card)
        page = QWidget()
        self.inside = QVBoxLayout(page)
        self.inside.setContentsMargins(18, 0, 18, 14)
        self.inside.setSpacing(8)
        self._sheet = page
        page.installEventFilter(self)
        area = QScrollArea()
        area.setObjectName(f"{name}Scroll")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setStyleSheet("QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }")
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SHADOW, 10, _SHADOW, _SHADOW + 6)
        column.setSpacing(0)
        top = row(self.head, None, close)
        top.setContentsMargins(18, 0, 10, 0)
        column.addLayout(top)
        column.addWidget(area, 1)
        # What is inside has not laid itself out yet when it asks for another height.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self.place)
        over.installEventFilter(self)
        current.changed.connect(self.update)
        self.hide()

    def open_card(self) -> None:
        """Show it and take the keyboard."""
        if not self.isVisible():
            self._came_from = QApplication.focusWidget()
        self.place()
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_card(self) -> None:
        """Away, and the keyboard where it was."""
        self.hide()
        if self._came_from is not None and self._came_from.isVisible():
            self._came_from.setFocus()

    def place(self) -> None:
        """As high as what it shows, as far as the window allows; in the middle above."""
        wide = min(_WIDE, self._over.width() - 40)
        asked = self.inside.totalHeightForWidth(wide - 2 * _SHADOW)  # -1 where nothing inside wraps
        tall = max(asked, self.inside.totalSizeHint().height() if asked < 0 else 0) + _HEAD + _SHADOW
        self.resize(wide, min(tall, self._over.height() - _TOP - _FOOT))
        self.move((self._over.width() - wide) // 2, _TOP)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_bare(event):
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        asks = (self._over, QEvent.Type.Resize), (self._sheet, QEvent.Type.LayoutRequest)
        if (watched, event.type()) in asks and self.isVisible():
            self.place()
            self._settled.start()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside the card."""
        stops = [
            widget
            for widget in self.findChildren(QWidget)
            if isinstance(widget, QLineEdit | QListView | Button | IconButton)
            and widget.isVisible()
            and widget.isEnabled()
        ]
        if not stops:
            return False  # Qt asks while the card is being hidden
        at = next((number for number, widget in enumerate(stops) if widget.hasFocus()), -1 if forward else 0)
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(_SHADOW - 0.5, 0.5, 0.5 - _SHADOW, 0.5 - _SHADOW)
        painter.setPen(Qt.PenStyle.NoPen)
        for spread in (5, 3, 1):
            painter.setBrush(QColor(10, 18, 30, 16))
            painter.drawRoundedRect(box.adjusted(-spread, spread - 2, spread, spread), 12 + spread, 12 + spread)
        painter.setPen(current.colour("line"))
        painter.setBrush(current.colour("panel"))
        painter.drawRoundedRect(box, 12, 12)


def is_bare(event: QKeyEvent) -> bool:
    """A key without Ctrl, Alt or Meta."""
    modifier = Qt.KeyboardModifier
    held = event.modifiers() & (modifier.ControlModifier | modifier.AltModifier | modifier.MetaModifier)
    return held == modifier.NoModifier
