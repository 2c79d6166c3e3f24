"""The reasons for rejecting, each on a digit."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing.model.review import Reason
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.labels import label


class WhyNot(QWidget):
    """Takes the focus while a reason is chosen: a digit or Enter answers (`chosen`), Escape leaves (`left`)."""

    chosen = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reason: Reason | None = None
        self.setObjectName("rejectReasons")
        self.setAccessibleName(self.tr("Why is it rejected? Choose by digit, or press Enter for no reason"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        flow = Flow(self, 8)
        flow.addWidget(label(self.tr("Why?"), "rejectWhy", "second"))
        for number, reason in enumerate(Reason, 1):
            button = Button(reason.value.capitalize(), f"reject{number}", key=str(number))
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(self._clicked)
            flow.addWidget(button)
        plain = Button(self.tr("No reason"), "reject0", key="⏎")
        plain.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plain.clicked.connect(self._clicked)
        flow.addWidget(plain)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_0):
            self._answer(0)
        elif event.text().isdecimal() and 1 <= int(event.text()) <= len(Reason):
            self._answer(int(event.text()))
        else:
            super().keyPressEvent(event)

    def _clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._answer(int(sender.objectName().removeprefix("reject")))

    def _answer(self, number: int) -> None:
        self.reason = list(Reason)[number - 1] if number else None
        self.chosen.emit()
