"""The report of files: every file that was given, how far it is, why it was not taken in, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QDialog, QSplitter, QVBoxLayout, QWidget

from ui.intake.arrival import AGAIN, GOING, Arrival, Stage
from ui.intake.intake import Intake
from ui.intake.reason import Reason
from ui.intake.words import head_words, row_of, sum_words, tip_of
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.flow import Flow
from ui.widgets.labels import hairline, label, row
from ui.widgets.rowmodel import Entry, RowModel
from ui.widgets.rows import RowView
from ui.widgets.states import ThinBar

_ALL = frozenset(Stage)
_SIZE = (940, 620)


class Report(QDialog):
    """The window goes on beside it. Delete stops a file or takes it off the list, Return goes to what is offered."""

    def __init__(self, session: Session, intake: Intake, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("intakeReport")
        self.setWindowTitle(self.tr("Files of this case"))
        self.resize(*_SIZE)
        self._intake = intake
        self._head = label("", "reportHead", "headline")
        self._sum = label("", "reportSum", "second")
        self._bar = ThinBar()
        self._stop = Button(self.tr("Stop all"), "reportStop")
        self._again = Button(self.tr("Try all again"), "reportAgain")
        self._rows = RowModel(self)
        self._list = RowView("reportFiles", self.tr("Files"))
        self._list.setModel(self._rows)
        self._reason = Reason(session, intake)
        self._shown = _ALL
        self._choices = self._filters()
        self._lay_out()
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.activated.connect(self._answer)
        self._stop.clicked.connect(intake.cancel_all)
        self._again.clicked.connect(intake.retry_all)
        intake.changed.connect(self._read)
        self._read()

    def show_file(self, number: int) -> None:
        """Choose this file; 0 for the first that was not taken in, or the first of all."""
        for stages in (self._shown, _ALL):
            self._show_only(stages)
            index = self._rows.at(str(number or self._first_trouble()))
            if index.isValid():
                self._list.setCurrentIndex(index)
                break
        self._list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        arrival = self._current()
        if event.key() == Qt.Key.Key_Delete and arrival is not None and self._list.hasFocus():
            (self._intake.cancel if arrival.is_going else self._intake.dismiss)(arrival.number)
        else:
            super().keyPressEvent(event)

    def _read(self) -> None:
        arrivals = self._intake.arrivals()
        done, total = self._intake.progress
        self._head.setText(head_words(done, total))
        self._sum.setText(sum_words(self._intake.run))
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._stop.setEnabled(done < total)
        self._again.setEnabled(any(a.stage in AGAIN - {Stage.PARTIAL} for a in arrivals))
        for stages, button in self._choices:
            count = sum(arrival.stage in stages for arrival in arrivals)
            button.setText(f"{button.property('words')} {count}")
            button.setVisible(count > 0 or stages == _ALL)
        self._show_only(self._shown)

    def _show_only(self, stages: frozenset[Stage]) -> None:
        self._shown = stages
        kept = self._rows.key(self._list.currentIndex())
        found = [arrival for arrival in self._intake.arrivals() if arrival.stage in stages]
        self._rows.show([Entry(str(a.number), row_of(a), tip_of(a)) for a in found])
        if kept and self._rows.key(self._list.currentIndex()) != kept:
            self._list.setCurrentIndex(self._rows.at(kept))
        self._reason.show_one(self._current())

    def _first_trouble(self) -> int:
        arrivals = self._intake.arrivals()
        trouble = [arrival for arrival in arrivals if arrival.stage in AGAIN]
        return next((arrival.number for arrival in [*trouble, *arrivals]), 0)

    def _current(self) -> Arrival | None:
        key = self._rows.key(self._list.currentIndex())
        return self._intake.arrival(int(key)) if key else None

    def _choose(self, _index: QModelIndex) -> None:
        self._reason.show_one(self._current())

    def _answer(self, _index: QModelIndex) -> None:
        self._reason.focus_offer()

    def _filter(self) -> None:
        self._show_only(next(stages for stages, button in self._choices if button.isChecked()))

    def _filters(self) -> list[tuple[frozenset[Stage], Button]]:
        titles = (
            (_ALL, self.tr("All")),
            (GOING, self.tr("Being read")),
            (frozenset({Stage.DONE}), self.tr("Read")),
            (frozenset({Stage.PARTIAL}), self.tr("In part")),
            (frozenset({Stage.REFUSED}), self.tr("Not taken in")),
            (frozenset({Stage.SAME}), self.tr("In the case already")),
            (frozenset({Stage.CANCELLED}), self.tr("Stopped")),
        )
        group = QButtonGroup(self)
        made = []
        for at, (stages, words) in enumerate(titles):
            button = Button(words, f"filter{at}", "quiet")
            button.setProperty("words", words)
            button.setCheckable(True)
            button.setChecked(stages == _ALL)
            button.clicked.connect(self._filter)
            group.addButton(button)
            made.append((stages, button))
        return made

    def _lay_out(self) -> None:
        chips = QWidget()
        flow = Flow(chips, 4)
        for _, button in self._choices:
            flow.addWidget(button)
        body = QSplitter()
        body.setObjectName("reportBody")
        body.setHandleWidth(1)
        body.addWidget(self._list)
        body.addWidget(self._reason)
        body.setSizes([_SIZE[0] * 5 // 11, _SIZE[0] * 6 // 11])
        top = QVBoxLayout()
        top.setContentsMargins(18, 16, 18, 10)
        top.setSpacing(8)
        top.addLayout(row(self._head, None, self._again, self._stop))
        top.addWidget(self._sum)
        top.addWidget(self._bar)
        top.addWidget(chips)
        close = Button(self.tr("Close"), "reportClose", "primary")
        close.clicked.connect(self.accept)
        walls = self.tr("Readers isolated: {0}").format(self._intake.isolation.partition(":")[0])
        foot = row(label(walls, "reportWalls", "faint"), None, close)
        foot.setContentsMargins(18, 10, 18, 12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(hairline())
        column.addWidget(body, 1)
        column.addWidget(hairline())
        column.addLayout(foot)
