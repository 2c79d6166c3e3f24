"""What the program asks of a source and of an event, and how it is answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from briefing.edits.edit import Edit
from briefing.edits.sources import DateSource
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.source import DateClue, Source
from briefing.temporal.words import day_words
from ui.session import Session
from ui.widgets.amber import AmberCard
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.flow import Flow, clear
from ui.widgets.foretold import Foretold
from ui.widgets.labels import label, row


class WhenPublished(AmberCard):
    """Asks for the publication day of a source. Nothing is chosen beforehand: not a clue, not today.

    `answered` comes with the day in `day`; `left_open` when the analyst leaves it unknown.
    """

    answered = Signal()
    left_open = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("whenPublished", parent)
        self.day: Day | None = None
        self._source_id = ""
        self._clues: tuple[DateClue, ...] = ()
        self._found = QWidget()
        self._flow = Flow(self._found, 6)
        self._why = label("", "publishedClues", "second", wrap=True)
        self._field = DateField("publicationDate", self.tr("Day of publication, in your own words"), exact=True)
        self._foretold = Foretold(session, self._field, self._dating)
        self._set = Button(self.tr("Set date"), "setPublication", "primary")
        self._leave = Button(self.tr("Leave open"), "leavePublication", "quiet")
        self._field.given.connect(self._set_typed)
        self._set.clicked.connect(self._set_typed)
        self._leave.clicked.connect(self.left_open)
        for widget in (self._why, self._found, self._field, self._foretold):
            self.column.addWidget(widget)
        self.column.addLayout(row(self._set, self._leave, None))

    def ask_of(self, dossier: Dossier, source: Source) -> None:
        """Ask about this source; what is half typed stays while it is the same one."""
        if source.id == self._source_id and source.clues == self._clues:
            return
        self._source_id, self._clues = source.id, source.clues
        waiting = sum(t.anchor == "created" and t.passage.source_id == source.id for t in dossier.timexes.values())
        hangs = self.tr("{0} dates wait for it.").format(waiting) if waiting > 1 else ""
        self.ask(" ".join(part for part in (self.tr("When was it published?"), hangs) if part))
        self._why.setText(
            self.tr("Clues, none of them certain:") if self._clues else self.tr("The file gives no clue.")
        )
        clear(self._flow)
        for number, clue in enumerate(self._clues):
            button = Button(f"{day_words(clue.day, short=True)} · {clue.where or clue.basis.value}", f"clue{number}")
            button.clicked.connect(self._set_clue)
            self._flow.addWidget(button)
        self._field.begin("", None)

    def forget(self) -> None:
        """The question is answered or no longer asked."""
        self._source_id = ""

    def _set_clue(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.day = self._clues[int(sender.objectName().removeprefix("clue"))].day
            self.answered.emit()

    def _typed(self) -> Day | None:
        return self._field.when.earliest if self._field.when else None

    def _dating(self) -> Edit | None:
        day = self._typed()
        return DateSource(self._source_id, day) if day and self._source_id else None

    def _set_typed(self) -> None:
        day = self._typed()
        if day is not None:
            self.day = day
            self.answered.emit()


class RightOrWrong(AmberCard):
    """A reading the program is not sure of: `confirmed` with Y, `denied` with N."""

    confirmed = Signal()
    denied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("rightOrWrong", parent)
        yes = Button(self.tr("Yes"), "answerYes", key="Y")
        no = Button(self.tr("No"), "answerNo", key="N")
        yes.clicked.connect(self.confirmed)
        no.clicked.connect(self.denied)
        self.column.addLayout(row(yes, no, None))
