"""The place Review: the queue at the left, the source in the middle with the card under its words."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedLayout, QVBoxLayout, QWidget

from briefing.model.span import Span
from ui.review.card import Card
from ui.review.coverage_bar import CoverageBar
from ui.review.desk import Desk
from ui.review.done import Done
from ui.review.queue_list import QueueList
from ui.review.source_choice import SourceChoice
from ui.review.verbs import add_bulk, add_verbs
from ui.session import Session
from ui.widgets.buttons import Button
from ui.widgets.labels import label, row
from ui.widgets.reading.marks import marks, passages_of, timex_at
from ui.widgets.reading.view import Reading

_COLUMN = 640  # px a line is wide at most: about 75 characters
_QUEUE_WIDE = 330


class ReviewPlace(QWidget):
    """Shows the desk's current suggestion in its source."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._desk = session, Desk.of(session)
        self.setObjectName("reviewPlace")
        self.setAccessibleName(self.tr("Review"))
        self.setProperty("kind", "ground")
        self._reading = Reading("article", _COLUMN, faded=True)
        self._reading.setObjectName("reviewText")
        self._reading.setAccessibleName(self.tr("The source, with the words of the suggestion marked"))
        self._coverage = CoverageBar()
        self._card = Card(session)
        self._list = QueueList(session)
        self._weak = Button("", "weakSuggestions", "quiet", "W")
        self._reading.hold(self._card, None)
        self._stack = QStackedLayout()
        self._lay_out(session)
        add_verbs(session, self, self._card.bench)
        add_bulk(session, self, self._card.bench, self._list.seen_alike)
        self._weak.clicked.connect(self._desk.turn_weak)
        self._coverage.wanted.connect(self._look_at)
        self._reading.pointed.connect(self._explain)
        # Many moves in one turn of the event loop cost one drawing.
        self._due = QTimer(self, singleShot=True, interval=0)
        self._due.timeout.connect(self.show_current)
        self._desk.moved.connect(self._due.start)
        self._due.start()

    def show_current(self) -> None:
        """Draw what is under review now; nothing while out of sight."""
        if not self.isVisible():
            return
        self._weak.setText(self._weak_words())
        self._weak.setVisible(bool(self._desk.weak_waiting) or self._desk.shows_weak)
        self._weak.updateGeometry()
        key = self._desk.current
        self._stack.setCurrentIndex(0 if key else 1)
        if key is None:
            return
        source_id, dossier = self._desk.source_of(key), self._session.dossier
        spans = [passage.span for passage in passages_of(dossier, key) if passage.source_id == source_id]
        span = spans[0] if spans else Span(0, 0)
        self._reading.show_text(dossier.texts.get(source_id), span.start)
        self._reading.set_marks(marks(dossier, source_id, key))
        self._reading.light(span)
        self._card.show_current()
        self._reading.hold(self._card, span)
        self._reading.reveal(span, 0.16)
        self._coverage.show_source(dossier, source_id, key)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.setFocus()
        self._due.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Space is no shortcut: a button or a box that has the focus needs it for itself.
        if event.key() == Qt.Key.Key_Space and not event.modifiers() and not self._card.bench.refusal():
            self._desk.skip()
            return
        super().keyPressEvent(event)

    def _look_at(self, offset: int) -> None:
        self._reading.reveal(Span(offset, offset), 0.3)

    def _explain(self) -> None:
        key = self._desk.current
        source_id = self._desk.source_of(key) if key else ""
        timex = timex_at(self._session.dossier, source_id, self._reading.place_pointed)
        if timex is not None:
            self._session.explain(("timexes", timex.id))

    def _weak_words(self) -> str:
        if self._desk.shows_weak:
            return self.tr("Hide the weak ones")
        weak = self._desk.weak_waiting
        return self.tr("1 weak one waits below") if weak == 1 else self.tr("{0} weak ones wait below").format(weak)

    def _lay_out(self, session: Session) -> None:
        left = QWidget()
        left.setProperty("kind", "panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 10, 0, 8)
        column.setSpacing(4)
        head = row(label(self.tr("To review"), "queueTitle", "title"), None, SourceChoice(session))
        head.setContentsMargins(14, 0, 6, 2)
        column.addLayout(head)
        column.addWidget(self._list, 1)
        foot = row(self._weak, None)
        foot.setContentsMargins(6, 0, 6, 0)
        column.addLayout(foot)
        text = QWidget()
        across = QHBoxLayout(text)
        across.setContentsMargins(12, 24, 0, 0)
        across.addWidget(self._coverage)
        across.addWidget(self._reading, 1)
        middle = QWidget()
        middle.setLayout(self._stack)
        self._stack.addWidget(text)
        self._stack.addWidget(Done(session))
        split = QSplitter()
        split.setObjectName("reviewSplit")
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(middle)
        split.setSizes([_QUEUE_WIDE, 1000])
        split.setStretchFactor(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)
