"""The source pane: the text or the page a record rests on, with its words marked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from briefing.crosscheck.headlines import headline, shortened
from briefing.model.dossier import Changes, Dossier, Key
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage, Span
from ui.actions import Action, Actions, Menu
from ui.document.making import Making, Picked
from ui.document.places import boxes_on_pages, marks_on_pages, place_words, span_drawn, timex_on_page
from ui.session import Selection, Session
from ui.widgets.buttons import IconButton, Verb
from ui.widgets.flow import Flow
from ui.widgets.labels import SectionHeader
from ui.widgets.pages import Pages
from ui.widgets.reading.marks import Ink, Mark, marks, passages_of, timex_at
from ui.widgets.reading.view import Reading
from ui.widgets.states import State
from ui.widgets.when_seen import WhenSeen

_LONGEST_HEADER = 28


class SourcePane(QWidget):
    """Follows the selection through all its passages; a PDF shows its page while its file is where it was."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source_id = ""
        self._passages: tuple[Passage, ...] = ()
        self._number = 0
        self._picked: Span | None = None
        self._as_text = False
        self.setObjectName("sourcePane")
        self.setAccessibleName(self.tr("Source"))
        self.setProperty("kind", "panel")
        self._header = SectionHeader("")
        self._back = IconButton("chevron-left", self.tr("Passage before"), "passageBefore")
        self._on = IconButton("chevron-right", self.tr("Next passage"), "passageAfter")
        self._switch = IconButton("file-text", self.tr("Page or text"), "pageOrText")
        self._text = Reading()
        self._text.setObjectName("sourceText")
        self._text.setAccessibleName(self.tr("Text of the source"))
        self._pages = Pages("sourcePages", self.tr("Pages of the source"))
        self._state = State()
        self._stack = QStackedLayout()
        self._offer = QWidget()
        self._fresh = WhenSeen(self, self._show)
        self._add_actions()
        self._lay_out()
        self._connect()
        self._follow(session.selection)

    def _follow(self, selection: Selection) -> None:
        dossier, key = self._session.dossier, selection.key
        if selection.passage is not None:
            self._passages = (selection.passage,)
        else:
            self._passages = tuple(sorted(passages_of(dossier, key), key=lambda p: (_number(dossier, p), p.span)))
        self._number = 0
        if self._passages:
            self._source_id = self._passages[0].source_id
        elif key is not None and key[0] == "sources":
            self._source_id = key[1]
        self._fresh.ask()

    def _show(self) -> None:
        """Show the passage that is stood on, in its source."""
        dossier = self._session.dossier
        here = self._passages[self._number] if self._passages else None
        source, text = dossier.sources.get(self._source_id), dossier.texts.get(self._source_id)
        self._say_where(source, text, here)
        self._pick(None)
        if source is None or text is None:
            self._state.empty(self._nothing_words(), icon="book-open-text")
            self._stack.setCurrentWidget(self._state)
            return
        span = here.span if here else Span(0, 0)
        if self._shows_pages(source, text):
            self._show_pages(text, span if here else None)
        else:
            self._show_text(source, text, span, here is not None)

    def _show_text(self, source: Source, text: SourceText, span: Span, is_passage: bool) -> None:
        self._stack.setCurrentWidget(self._text)
        self._text.show_text(text, span.start)
        self._text.set_marks(self._marks())
        self._text.reveal(span, 0.2 if is_passage else 0.0)

    def _show_pages(self, text: SourceText, span: Span | None) -> None:
        self._stack.setCurrentWidget(self._pages)
        self._pages.set_marks(marks_on_pages(text, self._marks()))
        if span is not None:
            mine = boxes_on_pages(text, [span])
            for page in sorted(mine):
                self._pages.reveal(page, mine[page][0])
                break

    def _marks(self, picked: Span | None = None) -> tuple[Mark, ...]:
        """What is marked in the source in sight: what is looked at, or was picked, with all times and people."""
        spans = [picked] if picked else [p.span for p in self._passages if p.source_id == self._source_id]
        known = marks(self._session.dossier, self._source_id, None)
        return (*(Mark(span, Ink.MARKER, "mark") for span in spans), *known)

    def _shows_pages(self, source: Source, text: SourceText) -> bool:
        """True where the page itself can be shown and is wanted; loads it if it is another one."""
        path = Path(source.path)
        is_there = text.media_type == "application/pdf" and bool(text.boxes) and path.is_file()
        self._switch.setVisible(is_there)
        if not is_there or self._as_text:
            return False
        if self._loaded != path:
            self._loaded = path if self._pages.load_file(path) else None
        return self._loaded == path

    _loaded: Path | None = None

    def _say_where(self, source: Source | None, text: SourceText | None, here: Passage | None) -> None:
        title = (
            shortened(headline(self._session.dossier, ("sources", source.id)), _LONGEST_HEADER)
            if source
            else self.tr("Source")
        )
        place = place_words(text, here.span) if text and here else ""
        self._header.set_title(" · ".join(part for part in (title, place) if part))
        count = len(self._passages)
        self._header.set_note(self.tr("{0} of {1}").format(self._number + 1, count) if count > 1 else "")
        self._back.setVisible(count > 1)
        self._on.setVisible(count > 1)

    def _nothing_words(self) -> str:
        if self._session.selection.key is not None and self._session.dossier.sources:
            return self.tr("Made by hand: no source says it.")
        return self.tr("Select an event or a source to read the words it rests on.")

    def _step(self, by: int) -> None:
        if self._passages:
            self._number = (self._number + by) % len(self._passages)
            self._source_id = self._passages[self._number].source_id
            self._show()

    def _before(self) -> None:
        self._step(-1)

    def _after(self) -> None:
        self._step(1)

    def _turn(self) -> None:
        self._as_text = not self._as_text
        self._show()

    def _text_picked(self) -> None:
        self._pick(self._text.picked_span())

    def _explain(self) -> None:
        """One click on a marked time says what it means."""
        timex = timex_at(self._session.dossier, self._source_id, self._text.place_pointed)
        if timex is not None:
            self._session.explain(("timexes", timex.id))

    def _explain_on_page(self) -> None:
        dossier, place = self._session.dossier, self._pages.place_pointed
        text = dossier.texts.get(self._source_id)
        self._pick(None)
        timex = timex_on_page(dossier, self._source_id, text, *place) if text and place else None
        if timex is not None:
            self._session.explain(("timexes", timex.id))

    def _explained(self, about: Selection) -> None:
        """Go along while the dates of a source are walked through on the card."""
        timex = self._session.dossier.timexes.get(about.key[1]) if about.key else None
        if timex is not None:
            self._follow(Selection(about.key, timex.passage))

    def _page_picked(self) -> None:
        text, drawn = self._session.dossier.texts.get(self._source_id), self._pages.drawn
        span = span_drawn(text, *drawn) if text and drawn else None
        self._pick(span)
        if text is not None and span is not None:
            self._pages.set_marks(marks_on_pages(text, self._marks(span)))

    def _pick(self, span: Span | None) -> None:
        self._picked = span
        self._offer.setVisible(span is not None)
        Actions.of(self._session).refresh()

    def _picked_words(self) -> Picked | None:
        text = self._session.dossier.texts.get(self._source_id)
        return Picked(self._source_id, text, self._picked) if text and self._picked else None

    def _one_refusal(self) -> str:
        return "" if len(self._passages) > 1 else self.tr("there is no other passage")

    def _changed(self, changes: Changes) -> None:
        key: Key | None = self._session.selection.key
        if key in changes.keys or changes.of("texts") or changes.of("timexes") or changes.of("actors"):
            number = self._number
            self._follow(self._session.selection)
            if 0 < number < len(self._passages):
                self._step(number)

    def _opened(self) -> None:
        self._source_id, self._loaded = "", None
        self._follow(self._session.selection)

    def _add_actions(self) -> None:
        actions = Actions.of(self._session)
        Making(self._session, self, self._picked_words)
        after = Action("document.next", self.tr("Next passage"), Menu.VIEW, ("]",), group=4)
        before = Action("document.previous", self.tr("Passage before"), Menu.VIEW, ("[",), group=4)
        actions.add(after, owner=self, run=self._after, refusal=self._one_refusal)
        actions.add(before, owner=self, run=self._before, refusal=self._one_refusal)

    def _connect(self) -> None:
        self._back.clicked.connect(self._before)
        self._on.clicked.connect(self._after)
        self._switch.clicked.connect(self._turn)
        self._text.picked.connect(self._text_picked)
        self._text.pointed.connect(self._explain)
        self._pages.dragged.connect(self._page_picked)
        self._pages.pointed.connect(self._explain_on_page)
        self._session.explained.connect(self._explained)
        self._session.selected.connect(self._follow)
        self._session.changed.connect(self._changed)
        self._session.opened.connect(self._opened)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 6, 8, 0)
        head.setSpacing(0)
        head.addWidget(self._header, 1)
        for button in (self._back, self._on, self._switch):
            head.addWidget(button)
        for page in (self._state, self._text, self._pages):
            self._stack.addWidget(page)
        across = QHBoxLayout(self._offer)
        across.setContentsMargins(14, 6, 14, 8)
        actions, flow = Actions.of(self._session), Flow()
        flow.addWidget(Verb(actions, "document.make_event", "primary"))
        flow.addWidget(Verb(actions, "document.make_statement", text=self.tr("Statement")))
        flow.addWidget(Verb(actions, "document.make_claim", text=self.tr("Claim")))
        flow.addWidget(Verb(actions, "document.make_actor", text=self.tr("Actor")))
        across.addLayout(flow, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)
        column.addWidget(self._offer)


def _number(dossier: Dossier, passage: Passage) -> int:
    source = dossier.sources.get(passage.source_id)
    return source.number if source else 0
