"""The card of the suggestion under review, as it lies under its words in the source."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from briefing.crosscheck.headlines import kind_words
from briefing.crosscheck.queue import reviewed
from briefing.model.dossier import Dossier, Key
from ui.review.bench import Bench
from ui.review.desk import Desk
from ui.review.facts import Fact, facts, sureness
from ui.session import Session
from ui.theme import current, fonts
from ui.widgets.buttons import Button
from ui.widgets.chip import Chip, KeyCap
from ui.widgets.flow import Flow, clear
from ui.widgets.labels import label, row

_RADIUS = 12
_LABELS_WIDE = 92
_LINE = 22


class Card(QWidget):
    """Head line, bench and tally on a raised card."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, Desk.of(session)
        self.setObjectName("suggestionCard")
        self._where = label("", "suggestionPlace", "faint")
        self._sure = Sureness()
        self._tally = label("", "reviewTally", "faint")
        self._undo = KeyCap("Ctrl Z")
        self._undo.setToolTip(self.tr("Take back what was done last"))
        foot = row(self._tally, self._undo, spacing=6)
        lines = FactLines()
        lines.explained.connect(self._explain)
        self.bench = Bench(session, lines, foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(6)
        column.addLayout(row(self._where, None, self._sure))
        column.addWidget(self.bench)
        current.changed.connect(self.update)

    def show_current(self) -> None:
        key = self._desk.current
        record = reviewed(self._session.dossier, key) if key else None
        if key is None or record is None:
            return
        at, of = self._desk.place()[0], self._desk.total
        said = self.tr("Suggestion {0} of {1} · {2}").format(at, of, kind_words(self._session.dossier, key))
        state = self._desk.state(key)
        self._where.setText(said if state == "proposed" else f"{said} · {state.value}")
        self._sure.show_word(*sureness(record))
        self._tally.setText(short_tally_words(self._desk))
        self._tally.setToolTip(tally_words(self._desk))
        self._undo.setVisible(bool(self._tally.text()))
        self.bench.show_current()

    def _explain(self) -> None:
        key = self._desk.current
        if key is not None:
            self._session.explain(key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1.5, 0.5, -1.5, -3.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(20, 30, 45, 14))
        painter.drawRoundedRect(box.translated(0, 2), _RADIUS, _RADIUS)
        painter.setPen(QPen(current.colour("line"), 1))
        painter.setBrush(current.colour("panel"))
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)


class FactLines(QWidget):
    """The facts, one a line, what they are about at the left; `explained` when the words of a date are clicked."""

    explained = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("factLines")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 2)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _LABELS_WIDE)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, dossier: Dossier, key: Key) -> None:
        clear(self._grid)
        for number, fact in enumerate(facts(dossier, key)):
            name = label(self.tr(fact.label), "factName", "faint")
            name.setMinimumHeight(_LINE)
            self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(self._line(fact), number, 1)

    def _line(self, fact: Fact) -> QWidget:
        line = fact_line(fact)
        for button in line.findChildren(Button, "explainFact"):
            button.clicked.connect(self.explained)
        return line


class Sureness(QWidget):
    """How sure the program is: a word and three dots."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._word, self._dots = "", 0
        self.setObjectName("sureness")
        self.setFixedHeight(18)
        self.setMinimumWidth(110)
        current.changed.connect(self.update)

    def show_word(self, word: str, dots: int) -> None:
        self._word, self._dots = word, dots
        self.setAccessibleName(self.tr("The program is {0}").format(word))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = current.colour("good" if self._dots > 1 else "question")
        painter.setFont(fonts.font("small"))
        painter.setPen(ink)
        wide = 3 * 12
        words = self.rect().adjusted(0, 0, -wide - 4, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._word)
        painter.setPen(QPen(ink, 1.4))
        for number in range(3):
            painter.setBrush(ink if number < self._dots else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(self.width() - wide + 12 * number + 1, self.height() / 2 - 4, 8, 8))


def fact_line(fact: Fact) -> QWidget:
    """One fact's words: what is open in amber, what is known, pills, and the key that changes it."""
    line = QWidget()
    flow = Flow(line, 5)
    if fact.question:
        asked = label(fact.question, "factQuestion", "question")
        asked.setFont(fonts.font("base", 500))
        asked.setMinimumHeight(_LINE)
        flow.addWidget(asked)
    if fact.words and fact.explains:
        why = Button(fact.words, "explainFact", "link")
        why.setToolTip(why.tr("Why this date (Shift+D)"))
        why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        flow.addWidget(why)
    elif fact.words:
        said = label(f"· {fact.words}" if fact.question else fact.words, "factWords", wrap=len(fact.words) > 70)
        said.setMinimumHeight(_LINE)
        flow.addWidget(said)
    for pill in fact.pills:
        flow.addWidget(Chip(pill.text, pill.role))
    if fact.key:
        flow.addWidget(KeyCap(fact.key))
    return line


def tally_words(desk: Desk) -> str:
    """ "11 accepted · 2 edited · 1 rejected"; "" before the first decision."""
    tally = desk.tally
    counts = ((tally.accepted, "accepted"), (tally.edited, "edited"), (tally.rejected, "rejected"))
    return " · ".join(f"{count} {word}" for count, word in counts if count)


def short_tally_words(desk: Desk) -> str:
    """ "13 kept · 1 rejected": beside the verbs there is no room for more."""
    tally = desk.tally
    counts = ((tally.accepted + tally.edited, "kept"), (tally.rejected, "rejected"))
    return " · ".join(f"{count} {word}" for count, word in counts if count)
