"""A one-line field for a day that may be left unsaid."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from briefing.extraction.timexes.typed import understand
from briefing.model.day import Day
from briefing.temporal.words import day_words


class DayLine(QLineEdit):
    """`settled` is emitted when the field is left with a day, or empty, that differs; `day` has it.

    What is not understood as one day is put back as it was: nothing is guessed.
    """

    settled = Signal()

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.day: Day | None = None
        self.setObjectName(f"outline{name.capitalize()}")
        self.setAccessibleName(spoken)
        self.setPlaceholderText(self.tr("not stated"))
        self.editingFinished.connect(self._settle)
        self.textEdited.connect(self._read)

    def show_day(self, day: Day | None) -> None:
        if self.hasFocus() and self.isModified():
            return
        self.day = day
        self.setText(day_words(day) if day else "")
        self.setCursorPosition(0)
        self.setToolTip("")

    def _read(self) -> None:
        day = self._typed()
        self.setToolTip(day_words(day) if day else self.tr("Not a single day yet"))

    def _typed(self) -> Day | None:
        when = understand(self.text()) if self.text().strip() else None
        return when.earliest if when is not None and when.earliest == when.latest else None

    def _settle(self) -> None:
        day = self._typed()
        is_empty = not self.text().strip()
        self.setModified(False)
        if (day is not None or is_empty) and day != self.day:
            self.day = day
            self.settled.emit()
        else:
            self.show_day(self.day)
