"""The suggestion under review as a strip below the timeline."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from briefing.model.dossier import Dossier, Key
from ui.actions import Actions
from ui.review.bench import Bench
from ui.review.card import tally_words
from ui.review.decisions import Decisions
from ui.review.desk import Desk
from ui.review.done import Done
from ui.review.facts import Pill, pills, reasons
from ui.review.verbs import add_verbs
from ui.session import Session
from ui.widgets.chip import Chip
from ui.widgets.flow import Flow, clear
from ui.widgets.labels import Elided, hairline, label, row
from ui.widgets.states import ThinBar
from ui.widgets.when_seen import WhenSeen

_DECISIONS_WIDE, _DECISIONS_NARROW = 250, 196
_ROOMY = 800  # px from which all verbs stand in one line beside the wide list
_BAR_WIDE = 220


class Strip(QWidget):
    """At the left the suggestion, at the right the last decisions."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, Desk.of(session)
        self.setObjectName("reviewStrip")
        self.setAccessibleName(self.tr("Suggestion under review"))
        self.setProperty("kind", "panel")
        self._place = label("", "stripPlace", "title")
        self._bar = ThinBar()
        self._bar.setFixedWidth(_BAR_WIDE)
        self._tally = Elided("", "stripTally", "faint")
        self._bench = Bench(session, PillLine())
        self._done = Done(session)
        self._decisions = Decisions(session)
        self._lay_out()
        add_verbs(session, self, self._bench)
        self._decisions.add_verb(Actions.of(session))
        self._fresh = WhenSeen(self, self._show)
        self._desk.moved.connect(self._fresh.ask)
        self._fresh.ask()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._decisions.setFixedWidth(_DECISIONS_WIDE if self.width() >= _ROOMY else _DECISIONS_NARROW)

    def _lay_out(self) -> None:
        work = QWidget()
        column = QVBoxLayout(work)
        column.setContentsMargins(18, 12, 18, 12)
        column.setSpacing(8)
        head = row(self._place, self._bar, self._tally, spacing=12)
        head.setStretch(2, 1)
        column.addLayout(head)
        column.addWidget(self._bench)
        column.addStretch(1)
        left = QWidget()
        self._stack = QStackedLayout(left)
        self._stack.addWidget(work)
        self._stack.addWidget(self._done)
        self._decisions.setFixedWidth(_DECISIONS_WIDE)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(left, 1)
        across.addWidget(hairline(vertical=True))
        across.addWidget(self._decisions)

    def _show(self) -> None:
        tally = self._desk.tally
        at, of = self._desk.place()[0], self._desk.total
        self._place.setText(self.tr("Suggestion {0} of {1}").format(at, of))
        self._bar.setRange(0, max(1, tally.decided + tally.waiting))
        self._bar.setValue(tally.decided)
        self._tally.setText(tally_words(self._desk))
        self._stack.setCurrentIndex(0 if self._desk.current else 1)
        self._bench.show_current()


class PillLine(QWidget):
    """The facts as pills, and why the suggestion is made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pillLine")
        self._said: tuple[tuple[Pill, ...], str] = ((), "")
        self._pills = QWidget()
        self._flow = Flow(self._pills, 5)
        self._why = Elided("", "suggestionWhy", "second")  # one line: the inspector has the whole of it
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._pills)
        column.addWidget(self._why)

    def show_facts(self, dossier: Dossier, key: Key) -> None:
        found, why = tuple(pills(dossier, key)), reasons(dossier, key)
        if (found, why) == self._said:
            return
        self._said = (found, why)
        clear(self._flow)
        for pill in found:
            self._flow.addWidget(Chip(pill.text, pill.role))
        self._why.setText(why)
        self._why.setVisible(bool(why))
