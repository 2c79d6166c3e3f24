"""After a date was moved: is it known now, or still about then?"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme import current
from ui.theme.tokens import BUTTON_RADIUS
from ui.widgets.buttons import Button
from ui.widgets.floating import is_bare
from ui.widgets.labels import label, row

_MARGIN = 12


class Chooser(QFrame):
    """Stands by what was moved, inside the canvas, whose keys still work: `known` and `about` say it, `left` takes
    it back."""

    known = Signal()
    about = Signal()
    left = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("dateChooser")
        self._date = label("", "chooserDate", "title")
        self._known = Button(self.tr("It is known"), "chooseKnown", "primary", "K")
        self._about = Button(self.tr("Still about then"), "chooseAbout", "", "A")
        self._leave = Button(self.tr("Leave it as it was"), "chooseLeave", "", "Esc")
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(8)
        column.addWidget(self._date)
        column.addLayout(row(self._known, self._about, self._leave))
        self._known.clicked.connect(self.known)
        self._about.clicked.connect(self.about)
        self._leave.clicked.connect(self.left)
        self.hide()

    def ask(self, date: str, is_about: bool, at: QPoint) -> None:
        """Beside `at`; Return answers with what the date was so far."""
        self._date.setText(date)
        self.setAccessibleName(self.tr("Now {0}. Is that known?").format(date))
        self.adjustSize()
        over = self.parentWidget()
        size = over.size() if over is not None else self.size()
        self.move(
            max(_MARGIN, min(at.x(), size.width() - self.width() - _MARGIN)),
            max(_MARGIN, min(at.y(), size.height() - self.height() - _MARGIN)),
        )
        is_new = not self.isVisible()
        self.show()
        self.raise_()
        if is_new or not self.isAncestorOf(self.focusWidget() or self):
            (self._about if is_about else self._known).setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(current.colour("accent"))
        painter.setBrush(current.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), BUTTON_RADIUS, BUTTON_RADIUS)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and is_bare(event):
            event.accept()  # bare keys answer the question, whatever they do elsewhere
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {
            Qt.Key.Key_K: self.known,
            Qt.Key.Key_A: self.about,
            Qt.Key.Key_Escape: self.left,
            Qt.Key.Key_Return: self.about if self._about.hasFocus() else self.known,
            Qt.Key.Key_Enter: self.about if self._about.hasFocus() else self.known,
        }
        key = Qt.Key(event.key())
        if self._leave.hasFocus() and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        elif key in deeds and is_bare(event):
            deeds[key].emit()
        else:
            super().keyPressEvent(event)
