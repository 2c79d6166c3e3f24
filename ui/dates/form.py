"""Setting a date by hand: the words, the reason, and what would be dated anew, said before it is done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefing.model.day import Day
from briefing.model.when import When
from ui.dates.effects import Effect
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.labels import label, row

_SHOWN = 6  # effects that are named; the rest are counted

Foretold = Callable[[When, str], tuple[Effect, ...]]


class Form(QWidget):
    """`given` comes with the date in `when` and the reason in `reason`. `foretell` says what they would change."""

    given = Signal()
    left = Signal()

    def __init__(self, foretell: Foretold, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foretell = foretell
        self.setObjectName("dateForm")
        self.field = DateField("handDate", self.tr("The date in your own words"))
        self.setFocusProxy(self.field)
        self._reason = QLineEdit()
        self._reason.setObjectName("handReason")
        self._reason.setAccessibleName(self.tr("Why you say so"))
        self._reason.setPlaceholderText(self.tr("Why? It is kept with the date"))
        self._count = label("", "effectsCount", "title")
        self._list = label("", "effectsList", "second", wrap=True)
        self._set = Button(self.tr("Set the date"), "setByHand", "primary", "⏎")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.field, self._reason, self._count, self._list):
            column.addWidget(widget)
        column.addLayout(row(self._set, None))
        self.field.read.connect(self._show)
        self._reason.textEdited.connect(self._show)
        self.field.given.connect(self.given)
        self.field.left.connect(self.left)
        self._reason.returnPressed.connect(self._enter)
        self._set.clicked.connect(self._enter)

    @property
    def when(self) -> When | None:
        return self.field.when

    @property
    def reason(self) -> str:
        """The analyst's reason, or the words of the date where none is given."""
        return self._reason.text().strip() or self.field.text

    def begin(self, created: Day | None) -> None:
        """Empty; `created` is what "yesterday" would count from."""
        self._reason.clear()
        self.field.begin("", created)

    def _enter(self) -> None:
        if self.when is not None:
            self.given.emit()

    def _show(self) -> None:
        when = self.when
        found = self._foretell(when, self.reason) if when is not None else ()
        self._set.setEnabled(when is not None)
        self._count.setVisible(when is not None)
        self._list.setVisible(bool(found))
        one = len(found) == 1
        said = self.tr("1 date will change:") if one else self.tr("{0} dates will change:").format(len(found))
        self._count.setText(said if found else self.tr("No date will change."))
        lines = [effect.words for effect in found[:_SHOWN]]
        if len(found) > _SHOWN:
            lines.append(self.tr("and {0} more").format(len(found) - _SHOWN))
        self._list.setText("\n".join(lines))
        self.updateGeometry()
