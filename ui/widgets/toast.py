"""A notice that floats over the window for a while and goes away by itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.actions import Actions
from ui.session import Notice, Tone
from ui.theme import current, icons
from ui.widgets.buttons import Button, IconButton
from ui.widgets.labels import label

_SHOWN_MS = 6_000
_MARGIN = 40
_ICONS = {Tone.PLAIN: "info", Tone.GOOD: "circle-check", Tone.QUESTION: "circle-help", Tone.BAD: "triangle-alert"}
_INKS = {Tone.PLAIN: "ink2", Tone.GOOD: "good", Tone.QUESTION: "question", Tone.BAD: "bad"}


class Toast(QWidget):
    """One at a time, at the bottom middle of `over`; bad news stays until it is closed."""

    def __init__(self, actions: Actions, over: QWidget) -> None:
        super().__init__(over)
        self._actions, self._over, self._notice = actions, over, Notice("")
        self.setObjectName("toast")
        self.setAccessibleName(self.tr("Notice"))
        self._picture = label("", "toastPicture")
        self._words = label("", "toastWords")
        self._button = Button("", "toastAction", "link")
        self._button.setAccessibleName(self.tr("What the notice offers"))
        self._button.clicked.connect(self._act)
        close = IconButton("x", self.tr("Close the notice"), "toastClose")
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.setSpacing(10)
        for widget in (self._picture, self._words, self._button, close):
            row.addWidget(widget)
        self._clock = QTimer(self, singleShot=True, interval=_SHOWN_MS)
        self._clock.timeout.connect(self.hide)
        over.installEventFilter(self)
        self.hide()

    def tell(self, notice: Notice) -> None:
        self._notice = notice
        self._words.setText(notice.text)
        # A long sentence is broken rather than pushed out of the window.
        self._words.setWordWrap(len(notice.text) > 90)
        self._words.setMinimumWidth(420 if len(notice.text) > 90 else 0)
        self._picture.setPixmap(icons.pixmap(_ICONS[notice.tone], _INKS[notice.tone], 16, self.devicePixelRatioF()))
        self._button.setVisible(bool(notice.action))
        if notice.action:
            self._button.setText(self._actions.spec(notice.action).text)
        self._place()
        self.show()
        self.raise_()
        self._clock.stop() if notice.tone is Tone.BAD else self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, notice.text))

    def text(self) -> str:
        return self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(2.5, 1.5, -2.5, -3.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 26))
        painter.drawRoundedRect(box.translated(0, 2), 8, 8)
        painter.setPen(current.colour("line"))
        painter.setBrush(current.colour("panel"))
        painter.drawRoundedRect(box, 8, 8)

    def _act(self) -> None:
        self.hide()
        self._actions.run(self._notice.action)

    def _place(self) -> None:
        self.adjustSize()
        size = self.size()
        self.move((self._over.width() - size.width()) // 2, self._over.height() - size.height() - _MARGIN)
