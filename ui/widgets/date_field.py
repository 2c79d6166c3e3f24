"""A field for a date in free words that shows at once how it is understood."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from briefing.extraction.timexes.typed import Typed, reading
from briefing.model.day import Day
from briefing.model.when import When
from briefing.temporal.words import words
from ui.theme import current
from ui.widgets.labels import label
from ui.widgets.window_bar import WindowBar


class DateField(QWidget):
    """`given` is emitted when Enter is pressed on a date that is understood, `left` on Escape, `read` while typing.

    `exact` accepts one day of the calendar and nothing wider.
    """

    read = Signal()
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
        self._typed = Typed(None)
        self._bar = WindowBar()
        self._line.textChanged.connect(self._read)
        self._line.returnPressed.connect(self._give)
        self._line.escaped.connect(self.left)
        self.setFocusProxy(self._line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addWidget(self._line)
        column.addWidget(self._reading)
        column.addWidget(self._bar)
        current.changed.connect(self._read)
        self._read()

    @property
    def when(self) -> When | None:
        """What the words mean; None while they are not understood."""
        when = self._typed.when
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
        self._typed = reading(self.text, self._created) if self.text else Typed(None)
        when = self.when
        self._reading.setText(self._words(when))
        self._bar.show_when(when)
        asks = bool(self.text) and (when is None or self._typed.other is not None)
        kind = "question" if asks else "faint"
        if self._reading.property("kind") != kind:
            self._reading.setProperty("kind", kind)
            self._reading.style().polish(self._reading)
        self.read.emit()

    def _words(self, when: When | None) -> str:
        """How it is understood, what is doubtful about it, or what would be understood."""
        if not self.text:
            return (
                self.tr("Type the day it was published.") if self._exact else self.tr("Type a date in your own words.")
            )
        if when is not None and self._typed.other is not None:
            said = self.tr(
                "Understood as {0}, day first. If the month comes first it is {1}: write the month as a word."
            )
            return said.format(_sure(when), _sure(self._typed.other))
        if when is not None:
            return self.tr("Understood as {0}").format(words(when))
        if self._typed.lacks_anchor:
            return self.tr("A date of which year? No day is known here that it could count from. Add the year.")
        if self._exact:
            return self.tr("Not a single day yet. Try “3 May 2024”.")
        return self.tr("Not understood yet. Try “early December 2025”, “before 3 Dec 2025”, “c. 1204” or “184X”.")

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


def _sure(when: When) -> str:
    return words(replace(when, uncertain=False))
