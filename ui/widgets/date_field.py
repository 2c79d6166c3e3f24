"""A field for a date in free words that shows at once how it is understood."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefing.extraction.timexes.typed import understand
from briefing.model.day import Day
from briefing.model.when import When
from briefing.temporal.words import words
from ui.theme import current
from ui.widgets.labels import label


class DateField(QWidget):
    """`given` is emitted when Enter is pressed on a date that is understood, `left` on Escape.

    `exact` accepts one day of the calendar and nothing wider.
    """

    given = Signal()
    left = Signal()

    def __init__(self, name: str, spoken: str, exact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._exact = exact
        self._created: Day | None = None
        self.setObjectName(f"{name}Field")
        self._line = _Line()
        self._line.setObjectName(name)
        self._line.setAccessibleName(spoken)
        self._line.setPlaceholderText(
            self.tr("for example 3 May 2024") if exact else self.tr("early December 2025, before 3 Dec 2025, c. 1204 …")
        )
        self._reading = label("", f"{name}Reading", "faint", wrap=True)
        self._line.textChanged.connect(self._read)
        self._line.returnPressed.connect(self._give)
        self._line.escaped.connect(self.left)
        self.setFocusProxy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._line)
        column.addWidget(self._reading)
        current.changed.connect(self._read)
        self._read()

    @property
    def when(self) -> When | None:
        """What the words mean; None while they are not understood."""
        when = understand(self._line.text(), self._created) if self._line.text().strip() else None
        if self._exact and when is not None and (when.earliest is None or when.earliest != when.latest):
            return None
        return when

    @property
    def text(self) -> str:
        """The words as typed."""
        return self._line.text().strip()

    def begin(self, text: str, created: Day | None) -> None:
        """Start with these words; `created` is what "yesterday" would count from."""
        self._created = created
        self._line.setText(text)
        self._line.selectAll()
        self._read()

    def _read(self) -> None:
        when = self.when
        if not self.text:
            asks = (
                self.tr("Type the day it was published.") if self._exact else self.tr("Type a date in your own words.")
            )
            self._reading.setText(asks)
        elif when is not None:
            self._reading.setText(self.tr("Understood as {0}").format(words(when)))
        elif self._exact:
            self._reading.setText(self.tr("Not a single day yet. Try “3 May 2024”."))
        else:
            self._reading.setText(self.tr("Not understood yet. Try “early December 2025” or “before 3 Dec 2025”."))
        kind = "faint" if when is not None or not self.text else "question"
        if self._reading.property("kind") != kind:
            self._reading.setProperty("kind", kind)
            self._reading.style().polish(self._reading)

    def _give(self) -> None:
        if self.when is not None:
            self.given.emit()


class _Line(QLineEdit):
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return
        super().keyPressEvent(event)
