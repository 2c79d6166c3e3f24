"""What a panel shows when it has nothing to show: empty, busy or failed, each one sentence and one action."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from ui.theme import current, icons
from ui.widgets.buttons import Button
from ui.widgets.labels import label

_WIDTH = 320


class State(QWidget):
    """Put it in place of the content. `asked` is emitted when the one action is wanted."""

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("state")
        self._icon_name, self._icon_role = "", "ink3"
        self._picture = label("", "statePicture")
        self._words = _Words()
        self._bar = ThinBar()
        self._bar.setFixedWidth(_WIDTH // 2)
        self._button = Button("", "stateAction")
        self._button.clicked.connect(self.asked)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(2)
        for widget in (self._picture, self._words, self._bar, self._button):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        current.changed.connect(self._tint)
        self.empty("")

    def empty(self, words: str, action: str = "", icon: str = "") -> None:
        """There is nothing yet: what to do, and the button that does it."""
        self._show(words, action, icon, "ink3")
        self._bar.hide()

    def busy(self, words: str, done: int = 0, total: int = 0, action: str = "") -> None:
        """Something is being done: what, how far (total 0 for not known) and how to stop it."""
        self._show(words, action, "", "ink3")
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()

    def failed(self, words: str, action: str = "") -> None:
        """It went wrong: what, why and what to do."""
        self._show(words, action, "triangle-alert", "question")
        self._bar.hide()

    def _show(self, words: str, action: str, icon: str, role: str) -> None:
        self._words.say(words)
        self.setAccessibleName(words)
        self._button.setText(action)
        self._button.setAccessibleName(action)
        self._button.updateGeometry()
        self._button.setVisible(bool(action))
        self._icon_name, self._icon_role = icon, role
        self._tint()

    def _tint(self) -> None:
        self._picture.setVisible(bool(self._icon_name))
        if self._icon_name:
            self._picture.setPixmap(icons.pixmap(self._icon_name, self._icon_role, 28, self.devicePixelRatioF()))


class _Words(QLabel):
    """As high as its lines: a layout that aligns a label never asks for its height at a width."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("stateWords")
        self.setProperty("kind", "second")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(_WIDTH)

    def say(self, words: str) -> None:
        self.setText(words)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(max(0, self.heightForWidth(_WIDTH)))  # -1 for no words


class ThinBar(QProgressBar):
    """How far something is, 4 px high; a range of 0 to 0 says: going on, no telling how long."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("progress")
        self.setAccessibleName(self.tr("Progress"))
        self.setTextVisible(False)
