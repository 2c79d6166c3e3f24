"""One file of the report: what became of it, what to do, and what stands behind it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui.intake.arrival import AGAIN, Arrival, Stage
from ui.intake.intake import Intake
from ui.intake.offered import Offered
from ui.intake.words import role_of, stage_words
from ui.session import Session
from ui.theme import current
from ui.widgets.buttons import Button
from ui.widgets.flow import clear
from ui.widgets.labels import label, row

_KINDS = {"question": "question", "bad": "bad"}
_LABELS_WIDE = 92


class Reason(QScrollArea):
    """Shows an arrival, and reads it again, stops it, or goes to its source."""

    def __init__(self, session: Session, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reason")
        self.setAccessibleName(self.tr("What became of the file"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._session, self._intake = session, intake
        self._shown: Arrival | None = None
        self._name = label("", "reasonName", "headline", wrap=True)
        self._stage = label("", "reasonStage", "second")
        self._why = label("", "reasonWhy", wrap=True)
        self._advice = label("", "reasonAdvice", wrap=True)
        self._to_do = label(self.tr("What to do"), "reasonToDo", "title")
        self._offered = Offered(intake.consents)
        self._again = Button(self.tr("Try again"), "reasonAgain")
        self._stop = Button(self.tr("Stop reading"), "reasonStop")
        self._go = Button(self.tr("Show the source"), "reasonGo")
        self._behind = label(self.tr("Technical detail"), "reasonBehind", "title")
        self._grid = QGridLayout()
        self._offered.given.connect(self._try_offer)
        self._again.clicked.connect(self._try_again)
        self._stop.clicked.connect(self._stop_it)
        self._go.clicked.connect(self._show_source)
        self._lay_out()
        self.show_one(None)

    def show_one(self, arrival: Arrival | None) -> None:
        """None where no file is chosen."""
        before, self._shown = self._shown, arrival
        said: tuple[QWidget, ...] = (self._stage, self._why, self._behind)
        for widget in said:
            widget.setVisible(arrival is not None)
        self._name.setText(arrival.name if arrival else self.tr("Choose a file to see what became of it."))
        clear(self._grid)
        if arrival is None:
            for widget in (self._advice, self._to_do, self._offered, self._again, self._stop, self._go):
                widget.hide()
            return
        self._say(arrival)
        if before is None or (before.number, before.offer) != (arrival.number, arrival.offer):
            self._offered.offer(arrival.offer)
        self._fill(arrival)

    def focus_offer(self) -> None:
        """Go to where the offer is answered."""
        if self._offered.isVisible():
            self._offered.focus()

    def _say(self, arrival: Arrival) -> None:
        self._stage.setText(stage_words(arrival.stage).rstrip("…").capitalize())
        self._stage.setStyleSheet(f"color: {current.palette()[role_of(arrival.stage).replace('ink3', 'ink2')]}")
        self._why.setText(arrival.reason)
        self._why.setVisible(bool(arrival.reason))
        self._advice.setText(arrival.advice)
        self._advice.setVisible(bool(arrival.advice))
        self._again.setVisible(arrival.stage in AGAIN)
        self._stop.setVisible(arrival.is_going)
        self._go.setVisible(bool(arrival.source_id) and arrival.source_id in self._session.dossier.sources)
        self._to_do.setVisible(bool(arrival.advice) or arrival.stage in AGAIN)

    def _fill(self, arrival: Arrival) -> None:
        kind = arrival.kind.value if arrival.kind else ""
        lines = (
            (self.tr("File"), str(arrival.path) + arrival.part),
            (self.tr("Kind of fault"), kind),
            ("SHA-256", arrival.sha256),
            (self.tr("Protection"), self._intake.isolation),
        )
        for at, (name, words) in enumerate(line for line in lines if line[1]):
            self._grid.addWidget(label(name, "reasonLineName", "faint"), at, 0, Qt.AlignmentFlag.AlignTop)
            told = label("\u200b".join(words[i : i + 16] for i in range(0, len(words), 16)), "reasonLine", "second")
            told.setText(words if " " in words else told.text())
            told.setWordWrap(True)
            told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            told.setAccessibleName(f"{name}: {words}")
            self._grid.addWidget(told, at, 1)

    def _try_offer(self) -> None:
        if self._shown is not None:
            self._intake.retry(self._shown.number, self._offered.consent)

    def _try_again(self) -> None:
        if self._shown is not None:
            self._intake.retry(self._shown.number)

    def _stop_it(self) -> None:
        if self._shown is not None:
            self._intake.cancel(self._shown.number)

    def _show_source(self) -> None:
        if self._shown is not None and self._shown.stage is not Stage.REFUSED:
            self._session.select(("sources", self._shown.source_id))

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setProperty("kind", "panel")
        inner.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(inner)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(8)
        for widget in (self._name, self._stage, self._why, self._to_do, self._advice, self._offered):
            column.addWidget(widget)
        column.addLayout(row(self._again, self._stop, self._go, None))
        column.addSpacing(8)
        column.addWidget(self._behind)
        column.addLayout(self._grid)
        column.addStretch(1)
        self._to_do.setContentsMargins(0, 8, 0, 0)
        self._grid.setColumnMinimumWidth(0, _LABELS_WIDE)
        self._grid.setColumnStretch(1, 1)
        self._grid.setVerticalSpacing(6)
        self.setWidget(inner)
