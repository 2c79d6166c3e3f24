"""Saying a date oneself: the words, the reason, and what would be dated anew, said before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefing.edits.edit import Edit
from briefing.model.day import Day
from briefing.model.when import When
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.foretold import Foretold
from ui.widgets.labels import row


class Form(QWidget):
    """`given` comes with the date in `when` and the reason in `reason` and takes the place of what was read; `added`
    is said beside it. `edit` is what `given` would do, None for nothing."""

    given = Signal()
    added = Signal()
    left = Signal()

    def __init__(self, session: Session, edit: Callable[[], Edit | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dateForm")
        self.field = DateField("handDate", self.tr("The date in your own words"))
        self.setFocusProxy(self.field)
        self._reason = QLineEdit()
        self._reason.setObjectName("handReason")
        self._reason.setAccessibleName(self.tr("Why you say so"))
        self._reason.setPlaceholderText(self.tr("Why? It is kept with the date"))
        self._foretold = Foretold(session, self.field, edit)
        self._set = Button(self.tr("Set the date"), "setByHand", "primary", "⏎")
        self._set.setToolTip(self.tr("The date is this, whatever the words say. What was read can be gone back to."))
        self._add = Button(self.tr("Add to what was read"), "addAsFact", "")
        self._add.setToolTip(
            self.tr("What was read stays, and your date narrows it. Where both cannot be true, both are shown.")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.field, self._reason, self._foretold):
            column.addWidget(widget)
        column.addLayout(row(self._set, self._add, None))
        self.field.read.connect(self._show)
        self._reason.textEdited.connect(self._foretold.refresh)
        self.field.given.connect(self.given)
        self.field.left.connect(self.left)
        self._reason.returnPressed.connect(self._enter)
        self._set.clicked.connect(self._enter)
        self._add.clicked.connect(self.added)

    @property
    def when(self) -> When | None:
        return self.field.when

    @property
    def reason(self) -> str:
        """The analyst's reason, or the words of the date where none is given."""
        return self._reason.text().strip() or self.field.text

    def begin(self, created: Day | None, can_add: bool) -> None:
        """Empty; `created` is what "yesterday" would count from, `can_add` whether a date can stand beside the one
        that was read."""
        self._reason.clear()
        self._add.setVisible(can_add)
        self.field.begin("", created)

    def _enter(self) -> None:
        if self.when is not None:
            self.given.emit()

    def _show(self) -> None:
        self._set.setEnabled(self.when is not None)
        self._add.setEnabled(self.when is not None)
        self.updateGeometry()
