"""The cells of the matrix of positions."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from briefing.crosscheck.headlines import shortened, speaker_name
from briefing.model.dossier import Dossier, Key
from briefing.model.position import Held
from briefing.model.review import State
from briefing.model.statement import Statement
from briefing.temporal.words import day_words, short
from ui.theme import current, fonts
from ui.widgets.certainty import with_sign
from ui.widgets.labels import label

_LONGEST = 240  # characters of a quotation in a cell


class Quote(QWidget):
    """A statement in its own words, or a position by hand; a click or Enter chooses it (`chosen`)."""

    chosen = Signal()

    def __init__(self, dossier: Dossier, key: Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = key
        self.is_chosen = False
        self.setObjectName(f"quote:{key[1]}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        record = dossier.get(key)
        words = label(_words(record), "quoteWords", wrap=True)
        words.setFont(fonts.reading_font("reading"))
        said = label(_said(dossier, record), "quoteSaid", "faint", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 6, 10, 6)
        column.setSpacing(2)
        column.addWidget(words)
        column.addWidget(said)
        self.setAccessibleName(f"{words.text()} {said.text()}")
        current.changed.connect(self.update)

    def choose(self, is_chosen: bool) -> None:
        self.is_chosen = is_chosen
        self.update()

    def mousePressEvent(self, _event: QMouseEvent) -> None:
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.chosen.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Right):
            self.focusNextChild()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Left):
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.is_chosen and not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.colour("accent"), 1.4) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(current.colour("accent-tint") if self.is_chosen else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


class Cell(QWidget):
    """Quotes below one another between hairlines; one without any is hatched and says so."""

    def __init__(self, empty_words: str, is_gap: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("positionCell")
        self._is_gap = is_gap
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(6, 6, 6, 8)
        self.column.setSpacing(2)
        if empty_words:
            said = label(empty_words, "emptyCell", "question" if is_gap else "faint", wrap=True)
            said.setContentsMargins(10, 6, 10, 6)
            self.column.addWidget(said)
        self.column.addStretch(1)
        current.changed.connect(self.update)

    def add(self, quote: Quote) -> None:
        self.column.insertWidget(self.column.count() - 1, quote)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), current.colour("panel"))
        if self._is_gap:
            painter.fillRect(self.rect(), QBrush(current.colour("line"), Qt.BrushStyle.FDiagPattern))
        painter.setPen(QPen(current.colour("line"), 1))
        painter.drawLine(0, 0, 0, self.height())
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)


class Head(QWidget):
    """The name of a side with its colour, or of a time of speaking."""

    def __init__(self, words: str, role: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("positionHead")
        self.setAccessibleName(words)
        self._role = role
        name = label(words, "positionHeadWords", "title", wrap=not role)
        column = QVBoxLayout(self)
        column.setContentsMargins(30 if role else 16, 10, 10, 10)
        column.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        current.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), current.colour("panel"))
        painter.setPen(QPen(current.colour("line"), 1))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        if self._role:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.colour(self._role))
            painter.drawEllipse(QRectF(15, self.height() / 2 - 4.5, 9, 9))


def _words(record: object) -> str:
    match record:
        case Statement():
            return f"“{shortened(record.content.exact, _LONGEST)}”"
        case Held():
            return f"{record.stance.value.capitalize()} {record.issue}"
        case _:
            return ""


def _said(dossier: Dossier, record: object) -> str:
    match record:
        case Statement():
            return _said_words(dossier, record)
        case Held():
            since = f"since {day_words(record.since, short=True)}" if record.since else ""
            until = f"until {day_words(record.until, short=True)}" if record.until else ""
            return " · ".join(part for part in ("by hand", since, until, record.basis) if part)
        case _:
            return ""


def _said_words(dossier: Dossier, statement: Statement) -> str:
    source = dossier.sources.get(statement.passage.source_id)
    label_ = f"{source.label}{' · ' + source.grade if source.grade else ''}" if source else ""
    waits = "to review" if statement.review.state is State.PROPOSED else ""
    key = ("statements", statement.id)
    day = with_sign(short(statement.said), dossier, key) if statement.said else "day unknown"
    return " · ".join(part for part in (speaker_name(dossier, statement), day, label_, waits) if part)
