"""The suggestion under review with all that can be done to it; the review and the strip each have one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from briefing.crosscheck.headlines import headline
from briefing.edits.edit import Edit
from briefing.edits.sources import DateSource
from briefing.model.dossier import Dossier, Key
from briefing.model.review import Review, State
from ui.actions import Actions
from ui.review.deeds import dated, words_to_edit
from ui.review.desk import Desk
from ui.review.heading import Heading
from ui.review.why_not import WhyNot
from ui.session import Session, Tone
from ui.widgets.buttons import Verb
from ui.widgets.date_field import DateField
from ui.widgets.flow import Flow
from ui.widgets.foretold import Foretold, push_dates

_VERBS = (
    ("review.accept", "primary"),
    ("review.edit", ""),
    ("review.date", ""),
    ("review.reject", ""),
    ("review.skip", ""),
)
_ASKED = {
    "events": "A title for the event",
    "actors": "The actor’s name",
    "statements": "Who said it",
    "claims": "Your note on it",
}
_DATED = ("events", "statements")


class Facts(Protocol):
    """Shows what is known of a suggestion."""

    def show_facts(self, dossier: Dossier, key: Key) -> None: ...


class Bench(QWidget):
    """Heading, facts and a row that holds the verbs, the reasons for rejecting or the field for a date."""

    def __init__(
        self, session: Session, facts: QWidget, foot: QLayout | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._desk = session, Desk.of(session)
        self._facts = facts
        self._shown: Key | None = None
        self._rejected: tuple[Key, ...] = ()  # asked about together, () for the current one alone
        self.setObjectName("bench")
        self.heading = Heading()
        self._why_not = WhyNot()
        self._date = DateField("suggestionDate", self.tr("When was it? In your own words"))
        self._published = DateField("reportDate", self.tr("When was the report published?"), exact=True)
        self._verbs, self._buttons = QWidget(), QWidget()
        across = QHBoxLayout(self._verbs)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self._buttons, 1)
        if foot is not None:
            across.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._dating = _asking(self._date, Foretold(session, self._date, self._dated))
        self._publishing = _asking(self._published, Foretold(session, self._published, self._dated_report))
        for widget in (self.heading, facts, self._verbs, self._why_not, self._dating, self._publishing):
            column.addWidget(widget)
        self._turn(self._verbs)
        self._connect()

    def add_verbs(self, actions: Actions) -> None:
        """Put the buttons in, once the actions are known."""
        flow = Flow(self._buttons, 8)
        for id_, kind in _VERBS:
            flow.addWidget(Verb(actions, id_, kind))

    @property
    def asks(self) -> bool:
        """True while a reason, words or a date are asked for."""
        return self._verbs.isHidden() or self.heading.is_editing

    def show_current(self) -> None:
        """Show the suggestion under review anew; a half-typed answer stays while it is the same one."""
        key = self._desk.current
        if key is None:
            return
        dossier = self._session.dossier
        if key != self._shown or not self.asks:
            self._shown = key
            self._turn(self._verbs)
            self.heading.show_title(headline(dossier, key))
        facts: Facts = self._facts  # type: ignore[assignment]  # a widget that has the method
        facts.show_facts(dossier, key)

    def accept(self) -> None:
        self._desk.accept()

    def skip(self) -> None:
        self._desk.skip()

    def ask_words(self) -> None:
        key = self._desk.current
        if key is not None:
            self.heading.edit(words_to_edit(self._session.dossier, key), self.tr(_ASKED[key[0]]))

    def ask_reason(self, of_all: Sequence[Key] = ()) -> None:
        """Why the current suggestion is rejected, or why all of these are."""
        self._rejected = tuple(of_all)
        self._turn(self._why_not)
        self._why_not.setFocus()

    def ask_date(self) -> None:
        key = self._desk.current
        if key is None:
            return
        source = self._session.dossier.sources.get(self._desk.source_of(key))
        self._date.begin("", source.created if source else None)
        self._turn(self._dating)
        self._date.setFocus()

    def ask_published(self) -> None:
        """The day of the report itself: what in it says "yesterday" counts from that."""
        self._published.begin("", None)
        self._turn(self._publishing)
        self._published.setFocus()

    def refusal(self) -> str:
        """Why nothing can be decided now, "" if it can."""
        if self._desk.current is None:
            return self.tr("nothing waits for review")
        if self._session.read_only:
            return self.tr("the case can only be read")
        return self.tr("answer what is asked first, or press Esc") if self.asks else ""

    def date_refusal(self) -> str:
        key = self._desk.current
        if key is not None and key[0] not in _DATED:
            return self.tr("only events and quotations have a date")
        return self.refusal()

    def announce(self, words: str) -> None:
        """Tell a screen reader; only the bench in sight speaks."""
        if self.isVisible():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _turn(self, page: QWidget) -> None:
        """Show the verbs, the reasons or the date; hidden pages take no room, as those of a stack would."""
        for known in (self._verbs, self._why_not, self._dating, self._publishing):
            known.setVisible(known is page)

    def _connect(self) -> None:
        self.heading.entered.connect(self._enter_words)
        self.heading.left.connect(self._leave)
        self._why_not.chosen.connect(self._choose)
        self._why_not.left.connect(self._leave)
        self._date.given.connect(self._enter_date)
        self._date.left.connect(self._leave)
        self._published.given.connect(self._enter_published)
        self._published.left.connect(self._leave)
        self._desk.decided.connect(self.announce)

    def _enter_words(self) -> None:
        words = self.heading.text
        try:
            self._desk.edit(words)
        except ValueError as error:
            self._session.tell(str(error).capitalize() + ".", Tone.QUESTION)
            return
        self._leave()

    def _choose(self) -> None:
        if self._rejected:
            self._desk.decide_all(self._rejected, Review(State.REJECTED, self._why_not.reason))
        else:
            self._desk.reject(self._why_not.reason)
        self._leave()

    def _enter_date(self) -> None:
        self._desk.date(self._date.when, self._date.text)
        self._leave()

    def _enter_published(self) -> None:
        edit = self._dated_report()
        if edit is not None:
            push_dates(self._session, edit)
        self._leave()

    def _dated(self) -> Edit | None:
        key, when = self._desk.current, self._date.when
        return dated(self._session.dossier, key, when, self._date.text) if key and when else None

    def _dated_report(self) -> Edit | None:
        """The day is said of the report in which the suggestion stands."""
        key, when = self._desk.current, self._published.when
        return DateSource(self._desk.source_of(key), when.earliest) if key and when and when.earliest else None

    def _leave(self) -> None:
        self._shown = None
        self.show_current()
        self.setFocus()
        Actions.of(self._session).refresh()


def _asking(field: DateField, foretold: Foretold) -> QWidget:
    """A field for a date above what it would change."""
    page = QWidget()
    page.setFocusProxy(field)
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(field)
    column.addWidget(foretold)
    return page
