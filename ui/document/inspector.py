"""Why this date: what the selected record's date rests on, and what the program asks."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from briefing.edits.edit import Edit
from briefing.edits.events import EditEvent, ReviewEvent, SetWhen
from briefing.edits.many import Together
from briefing.edits.sources import DateSource, LeaveOpen
from briefing.edits.statements import SayWhen
from briefing.model.dossier import Key
from briefing.model.event import Event
from briefing.model.source import Source
from ui.actions import Action, Actions, Menu
from ui.document.question import RightOrWrong, WhenPublished
from ui.document.reasons import Line, lines
from ui.session import Session
from ui.theme import current
from ui.widgets.buttons import Button
from ui.widgets.date_field import DateField
from ui.widgets.flow import clear
from ui.widgets.foretold import Foretold, push_dates
from ui.widgets.labels import SectionHeader, label, row
from ui.widgets.when_seen import WhenSeen

_LABELS_WIDE = 92


class Inspector(QWidget):
    """Follows the selection; asks and lets the date be set."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked_again = ""  # a source whose day was left open and is asked for now after all
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Why this date"))
        self.setProperty("kind", "panel")
        self._header = SectionHeader(self.tr("Why this date"))
        self._asks = SectionHeader(self.tr("Ask"))
        self._empty = label(
            self.tr("Select an event to see why it is dated as it is."), "inspectorEmpty", "second", wrap=True
        )
        self._lines = QWidget()
        self._grid = QGridLayout(self._lines)
        self._published = WhenPublished(session)
        self._doubt = RightOrWrong()
        self._explain = Button(self.tr("Explain the date"), "explainDate", "link")
        self._explain.setToolTip(self.tr("Shift+D"))
        self._change = Button(self.tr("Change the date"), "changeDate", "link")
        self._field = DateField("recordDate", self.tr("When was it? In your own words"))
        self._foretold = Foretold(session, self._field, self._dating)
        self._said: tuple[Line, ...] = ()  # what the lines say now
        self._fresh = WhenSeen(self, self._show)
        self._lay_out()
        self._connect()
        self._add_actions()
        self._fresh.ask()

    def _show(self) -> None:
        key = self._session.selection.key
        dossier = self._session.dossier
        record = dossier.get(key) if key else None
        said = lines(dossier, key) if key else ()
        if said != self._said:  # a file that came in says nothing new of what is looked at
            self._fill(said)
        self._empty.setVisible(not said)
        self._lines.setVisible(bool(said))
        titles = {"sources": self.tr("This source"), "actors": self.tr("This actor"), "claims": self.tr("This claim")}
        self._header.set_title(titles.get(key[0] if key else "", self.tr("Why this date")))
        self._explain.setVisible(key is not None and key[0] in ("events", "statements", "sources"))
        self._change.setVisible(key is not None and key[0] in ("events", "statements") and record is not None)
        self._field.hide()
        self._foretold.hide()
        self._show_asked(record if isinstance(record, Source) else None, self._doubted())

    def _show_asked(self, source: Source | None, doubted: str) -> None:
        is_put_aside = source is not None and source.left_open and source.id != self._asked_again
        asks = source is not None and source.created is None and not is_put_aside
        if source is not None and asks:
            self._published.ask_of(self._session.dossier, source)
        else:
            self._published.forget()
        self._published.setVisible(asks)
        self._doubt.setVisible(bool(doubted))
        self._asks.setVisible(asks or bool(doubted))
        if doubted:
            self._doubt.ask(self._question(doubted))

    def _fill(self, said: tuple[Line, ...]) -> None:
        self._said = said
        clear(self._grid)
        for number, line in enumerate(said):
            name = label(self.tr(line.label), "lineName", "faint")
            self._grid.addWidget(name, number, 0, Qt.AlignmentFlag.AlignTop)
            if line.ask is not None:
                button = Button(f"{line.question} {line.words}".strip(), f"ask:{line.ask[0]}:{line.ask[1]}", "link")
                button.setToolTip(self.tr("Say it there"))
                button.setStyleSheet(f"color: {current.palette()['question']};")
                button.clicked.connect(self._go_and_ask)
                name.setContentsMargins(0, 2, 0, 0)  # a button's words stand lower than a label's
                self._grid.addWidget(button, number, 1, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
                continue
            words = " ".join(part for part in (line.question, line.words) if part)
            self._grid.addWidget(label(words, "lineWords", "question" if line.question else "", wrap=True), number, 1)

    def _doubted(self) -> str:
        """The first doubt about the selected event's people, "" if there is none."""
        event = self._event()
        return next((p.doubt for p in event.participants if p.doubt), "") if event else ""

    def _question(self, doubted: str) -> str:
        """Whom the doubt is about, what it is, and the side that Yes would confirm."""
        event, actors = self._event(), self._session.dossier.actors
        about = [who for who in event.participants if who.doubt == doubted] if event else []
        known = [(who, actors[who.actor_id]) for who in about if who.actor_id in actors]
        names = ", ".join(actor.name for _, actor in known)
        sides = sorted({who.side or actor.side for who, actor in known} - {""})
        asked = self.tr("Is {0} right?").format(sides[0]) if len(sides) == 1 else self.tr("Right?")
        said = doubted.rstrip(".?")
        return f"{names}: {said}. {asked}" if names else f"{said}. {asked}"

    def _event(self) -> Event | None:
        key = self._session.selection.key
        record = self._session.dossier.get(key) if key else None
        return record if isinstance(record, Event) else None

    def _answer_doubt(self, is_right: bool) -> None:
        """Settle everybody the same doubt is about; the event's review stays what it was."""
        event, doubted = self._event(), self._doubted()
        if event is None or not doubted:
            return
        people = tuple(
            replace(who, doubt="", side=who.side if is_right else "") if who.doubt == doubted else who
            for who in event.participants
        )
        edits = (EditEvent(event.id, participants=people), ReviewEvent((event.id,), event.review))
        self._session.push(Together(self.tr("Answer a question"), edits))

    def _confirm(self) -> None:
        self._answer_doubt(True)

    def _deny(self) -> None:
        self._answer_doubt(False)

    def _date_source(self) -> None:
        key, day = self._session.selection.key, self._published.day
        if key is None or day is None:
            return
        push_dates(self._session, DateSource(key[1], day))

    def _leave_open(self) -> None:
        key = self._session.selection.key
        if key is not None:
            self._asked_again = ""
            self._session.push(LeaveOpen(key[1]))

    def _go_and_ask(self) -> None:
        sender = self.sender()
        if sender is not None:
            _, table, id_ = sender.objectName().split(":", 2)
            self._asked_again = id_
            self._session.select((table, id_))

    def _explain_date(self) -> None:
        key = self._session.selection.key
        if key is not None:
            self._session.explain(key)

    def _ask_date(self) -> None:
        self._field.begin("", None)
        self._field.show()
        self._field.setFocus()

    def _set_date(self) -> None:
        edit = self._dating()
        if edit is not None:
            push_dates(self._session, edit)

    def _dating(self) -> Edit | None:
        """What setting the date that stands in the field would do."""
        key: Key | None = self._session.selection.key
        when, words = self._field.when, self._field.text
        if key is None or when is None:
            return None
        return SetWhen(key[1], when, words) if key[0] == "events" else SayWhen(key[1], when, words)

    def _dress(self) -> None:
        self._said = ()
        self._fresh.ask()

    def _opened(self) -> None:
        self._asked_again = ""
        self._fresh.ask()

    def _connect(self) -> None:
        self._published.answered.connect(self._date_source)
        self._published.left_open.connect(self._leave_open)
        self._doubt.confirmed.connect(self._confirm)
        self._doubt.denied.connect(self._deny)
        self._explain.clicked.connect(self._explain_date)
        self._change.clicked.connect(self._ask_date)
        self._field.given.connect(self._set_date)
        self._field.left.connect(self._show)
        self._session.changed.connect(self._fresh.ask)
        self._session.selected.connect(self._fresh.ask)
        self._session.opened.connect(self._opened)
        current.changed.connect(self._dress)

    def _add_actions(self) -> None:
        actions = Actions.of(self._session)
        yes = Action("inspector.yes", self.tr("Yes, it is read rightly"), Menu.REVIEW, ("Y",), group=3, everywhere=True)
        no = Action("inspector.no", self.tr("No, it is read wrongly"), Menu.REVIEW, ("N",), group=3, everywhere=True)
        actions.add(yes, owner=self, run=self._confirm, refusal=self._nothing_asked)
        actions.add(no, owner=self, run=self._deny, refusal=self._nothing_asked)

    def _nothing_asked(self) -> str:
        return "" if self._doubted() else self.tr("nothing is asked about it")

    def _lay_out(self) -> None:
        self._grid.setContentsMargins(14, 0, 14, 4)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnMinimumWidth(0, _LABELS_WIDE)
        self._grid.setColumnStretch(1, 1)
        inner = QWidget()
        inner.setProperty("kind", "panel")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(4)
        column.addWidget(self._header)
        column.addWidget(self._lines)
        own = QVBoxLayout()
        own.setContentsMargins(14, 0, 14, 0)
        own.addWidget(self._empty)
        own.addLayout(row(self._explain, self._change, None, spacing=16))
        own.addWidget(self._field)
        own.addWidget(self._foretold)
        column.addLayout(own)
        column.addWidget(self._asks)
        cards = QVBoxLayout()
        cards.setContentsMargins(14, 2, 14, 0)
        cards.addWidget(self._published)
        cards.addWidget(self._doubt)
        column.addLayout(cards)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("inspectorScroll")
        area.setAccessibleName(self.tr("Why this date"))
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)
