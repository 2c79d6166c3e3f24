"""The date card: why a date is what it is, what else hangs on it, and every way to say otherwise."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.headlines import shortened
from briefing.edits.edit import Edit
from briefing.model.day import Day
from briefing.model.dossier import Key, timexes_of
from ui.actions import Action, Actions, Menu
from ui.dates.deeds import Choice, adding, choices, joining, restoring, setting
from ui.dates.form import Form
from ui.dates.hanging import hanging
from ui.dates.page import DatePage
from ui.dates.parts import Heading
from ui.dates.subject import Subject, subject
from ui.session import Selection, Session, Tone
from ui.widgets.buttons import Button
from ui.widgets.chip import KeyCap
from ui.widgets.floating import Floating, is_bare
from ui.widgets.foretold import push_dates
from ui.widgets.labels import label, row

_LONGEST = 44  # characters of a title on a button
_TABLES = ("events", "statements", "sources", "timexes")  # whose records have a date


class DateCard(Floating):
    """For the record that the session was asked to explain. 1 to 9 choose a reading, D types a date, B goes back to
    what was read, T says that it was at the time of another, Left and Right go to the expressions beside it, Escape
    closes."""

    def __init__(self, session: Session, over: QWidget) -> None:
        super().__init__("dateCard", "", over)
        self.head.setText(self.tr("Why this date"))
        self.setAccessibleName(self.tr("Why this date"))
        self._session = session
        self.key: Key | None = None
        self._choices: tuple[Choice, ...] = ()
        self._hanging: tuple[Key, ...] = ()
        self._page = DatePage()
        self._form = Form(session, self._set_now)
        self._held: Key | None = None  # what another record is to be at one time with
        self._together = Button("", "atOneTime", key="T")
        self.inside.addWidget(self._page)
        self.inside.addLayout(row(Heading(self.tr("Set it by hand"), "handTitle"), KeyCap("D"), None))
        self.inside.addWidget(self._form)
        self.inside.addLayout(row(self._together, None))
        self.inside.addLayout(
            row(None, KeyCap("←"), KeyCap("→"), label(self.tr("dates beside it"), "keysBeside", "faint"))
        )
        self._connect()
        explain = Action("dates.explain", self.tr("Explain the date"), Menu.EDIT, ("Shift+D",), "calendar", group=2)
        Actions.of(session).add(explain, owner=over, run=self._explain_selected, refusal=self._refusal)

    def open(self, selection: Selection) -> None:
        """Explain the date of a record."""
        self.key = selection.key
        self._show()
        if self.key is not None:
            self._begin()
            self.open_card()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._page.spoken()))

    def close_card(self) -> None:
        self.key = None
        super().close_card()

    def _forget(self) -> None:
        self._held = None
        self.close_card()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        deeds = {
            Qt.Key.Key_D: self._form.setFocus,
            Qt.Key.Key_B: self._restore,
            Qt.Key.Key_T: self._join,
            Qt.Key.Key_Left: self._before,
            Qt.Key.Key_Right: self._after,
        }
        if event.text().isdecimal() and is_bare(event):
            self._choose(int(event.text()) - 1)
        elif Qt.Key(event.key()) in deeds and is_bare(event):
            deeds[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def _about(self) -> Subject | None:
        return subject(self._session.dossier, self.key) if self.key else None

    def _show(self, *_: object) -> None:
        """Say it anew, after any change; a record that is gone takes the card with it."""
        about = self._about()
        if about is None:
            if self.key is not None:
                self.close_card()
            return
        dossier = self._session.dossier
        self._choices, self._hanging = choices(dossier, about.key), hanging(dossier, about.key)
        self.head.setText(about.title)
        self._page.show_subject(dossier, about, self._choices, self._hanging, restoring(dossier, about.key) is not None)
        self.setAccessibleDescription(self._page.spoken())
        self._show_together()

    def _show_together(self) -> None:
        other = subject(self._session.dossier, self._held) if self._held and self._held != self.key else None
        if other is None:
            self._together.setText(self.tr("At the same time as another…"))
        else:
            self._together.setText(self.tr("At the same time as {0}").format(shortened(other.title, _LONGEST)))
        self._together.setToolTip(
            self.tr("Say it of two things: then each is counted with what is known of the other.")
        )

    def _join(self) -> None:
        """The first time the record is held, at another record both are said to be at one time."""
        if self.key is None:
            return
        held = self._held if self._held and self._session.dossier.get(self._held) is not None else None
        if held is None or held == self.key:
            self._held = self.key
            self._session.tell(self.tr("Now open the other date, and press T there."), Tone.QUESTION)
            return
        self._held = None
        self._push(joining(self._session.dossier, held, self.key))

    def _push(self, edit: Edit) -> None:
        if push_dates(self._session, edit):
            self.setFocus()

    def _choose(self, number: int) -> None:
        if 0 <= number < min(9, len(self._choices)):
            self._push(self._choices[number].edit)

    def _choose_pressed(self) -> None:
        self._choose(self._page.others.number)

    def _restore(self) -> None:
        edit = restoring(self._session.dossier, self.key) if self.key else None
        if edit is not None:
            self._push(edit)

    def _set(self) -> None:
        self._give(self._set_now())

    def _add(self) -> None:
        when = self._form.when
        self._give(adding(self._session.dossier, self.key, when, self._form.reason) if self.key and when else None)

    def _give(self, edit: Edit | None) -> None:
        if edit is not None:
            self._push(edit)
            self._begin()

    def _begin(self) -> None:
        self._form.begin(self._created(), can_add=self.key is not None and self.key[0] != "timexes")

    def _set_now(self) -> Edit | None:
        """What setting the date that stands in the form would do."""
        when = self._form.when
        return setting(self._session.dossier, self.key, when, self._form.reason) if self.key and when else None

    def _go(self, key: Key) -> None:
        """Explain another record, and look at it where it can be selected."""
        if key[0] != "timexes":
            self._session.select(key)
        self._session.explain(key)

    def _follow(self) -> None:
        self._go(self._hanging[self._page.hanging.number])

    def _go_asked(self) -> None:
        if self._page.reasons.asked is not None:
            self._go(self._page.reasons.asked)

    def _place_words(self) -> None:
        about = self._about()
        if about is not None and about.passage is not None:
            key = about.key if about.key[0] != "timexes" else ("sources", about.passage.source_id)
            self._session.select(key, about.passage)

    def _step(self, by: int) -> None:
        """To the expression before or after this one in the same source; it stops at both ends."""
        about = self._about()
        if about is None or (about.passage is None and about.key[0] != "sources"):
            return
        source_id, here = (about.passage.source_id, about.passage.span.start) if about.passage else (about.key[1], -1)
        found = timexes_of(self._session.dossier, source_id)
        starts = [timex.passage.span.start for timex in found]
        wanted = [at for at, start in enumerate(starts) if (start > here if by > 0 else start < here)]
        if wanted:
            self._session.explain(("timexes", found[wanted[0] if by > 0 else wanted[-1]].id))

    def _before(self) -> None:
        self._step(-1)

    def _after(self) -> None:
        self._step(1)

    def _explain_selected(self) -> None:
        key = self._session.selection.key
        if key is not None:
            self._session.explain(key)

    def _refusal(self) -> str:
        key = self._session.selection.key
        return "" if key is not None and key[0] in _TABLES else self.tr("select something that has a date")

    def _created(self) -> Day | None:
        """The day that "yesterday" would count from: that of the source the record stands in."""
        about = self._about()
        source = self._session.dossier.sources.get(about.passage.source_id) if about and about.passage else None
        return source.created if source else None

    def _connect(self) -> None:
        self._session.explained.connect(self.open)
        self._session.changed.connect(self._show)
        self._session.opened.connect(self._forget)
        self._page.chosen.connect(self._choose_pressed)
        self._page.followed.connect(self._follow)
        self._page.wanted.connect(self._go_asked)
        self._page.restored.connect(self._restore)
        self._page.placed.connect(self._place_words)
        self._form.given.connect(self._set)
        self._form.added.connect(self._add)
        self._together.clicked.connect(self._join)
        self._form.left.connect(self.setFocus)
