"""Where the review stands: which suggestion is looked at, what comes next, what was decided."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from briefing.crosscheck.headlines import headline
from briefing.crosscheck.queue import REVIEWED, Queue, queue, review_of, reviewed
from briefing.edits.edit import Edit
from briefing.model.dossier import Changes, Dossier, Key
from briefing.model.review import ACCEPTED, PROPOSED, Reason, Review, State
from briefing.model.when import When
from ui.review.deeds import dated, edited, reviewing
from ui.session import Selection, Session

KEPT_DECISIONS = 10


@dataclass(frozen=True, slots=True)
class Tally:
    """How many suggestions were given which answer."""

    accepted: int = 0
    edited: int = 0
    rejected: int = 0
    waiting: int = 0

    @property
    def decided(self) -> int:
        return self.accepted + self.edited + self.rejected


class Desk(QObject):
    """One for each session, shared by the review and the strip under the timeline: `Desk.of(session)`.

    `current` is the suggestion under review, None when nothing waits. What the analyst selects elsewhere becomes
    current if it can be reviewed; what becomes current here is selected everywhere.
    """

    moved = Signal()  # another suggestion is current, or its record, the queue or the tally changed
    decided = Signal(str)  # a decision was made or taken back; the words say which

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._queue = Queue()
        self._states: dict[Key, State] = {}
        self._decisions: list[Key] = []
        self._last_was_decision = False
        self.current: Key | None = None
        self.keys: tuple[Key, ...] = ()  # gone through now: of one source or all, with or without the weak ones
        self.total = 0  # of them, the weak ones out of sight counted too, so that all counts in the window agree
        self.source_id = ""
        self.shows_weak = False
        session.opened.connect(self._open)
        session.changed.connect(self._change)
        session.selected.connect(self._select)
        self._open()

    @staticmethod
    def of(session: Session) -> Desk:
        """The desk of this session, made on first asking."""
        found = session.findChild(Desk)
        return found if isinstance(found, Desk) else Desk(session)

    @property
    def dossier(self) -> Dossier:
        return self._session.dossier

    @property
    def weak_waiting(self) -> int:
        """How many weak suggestions wait out of sight."""
        if self.shows_weak:
            return 0
        weak = self._queue.keys[self._queue.strong :]
        return sum(self._states.get(key) is State.PROPOSED for key in weak)

    @property
    def tally(self) -> Tally:
        counts = Counter(self._states.values())
        return Tally(counts[State.ACCEPTED], counts[State.EDITED], counts[State.REJECTED], counts[State.PROPOSED])

    @property
    def decisions(self) -> tuple[Key, ...]:
        """The last decisions, the newest first."""
        return tuple(reversed(self._decisions[-KEPT_DECISIONS:]))

    def place(self) -> tuple[int, int]:
        """Which of how many the current suggestion is, counted from 1; 0 where it is not among them."""
        keys = self.keys
        return (keys.index(self.current) + 1 if self.current in keys else 0), len(keys)

    def state(self, key: Key) -> State:
        return self._states.get(key, State.PROPOSED)

    def source_of(self, key: Key) -> str:
        """The id of the source a suggestion comes from."""
        record = reviewed(self.dossier, key)
        passages = getattr(record, "passages", ()) or getattr(record, "mentions", ())
        first = passages[0] if passages else getattr(record, "passage", None)
        return first.source_id if first else ""

    def accept(self) -> None:
        self._decide(ACCEPTED)

    def reject(self, reason: Reason | None) -> None:
        self._decide(Review(State.REJECTED, reason))

    def edit(self, words: str) -> None:
        """Give the current suggestion other words and go on."""
        if self.current is not None:
            self._do(edited(self.dossier, self.current, words), self.tr("Edited: {0}"))

    def date(self, when: When | None, why: str) -> None:
        """Say when it was and go on."""
        if self.current is not None:
            self._do(dated(self.dossier, self.current, when, why), self.tr("Dated: {0}"))

    def skip(self) -> None:
        self.go(self._next_waiting(self.current))

    def step(self, by: int) -> None:
        """To the next (1) or previous (-1) suggestion, decided or not; stops at both ends."""
        keys = self.keys
        if not keys:
            return
        at = keys.index(self.current) + by if self.current in keys else 0
        self.go(keys[max(0, min(len(keys) - 1, at))])

    def first(self) -> None:
        self.go(next(iter(self.keys), None))

    def last(self) -> None:
        self.go(next(iter(self.keys[::-1]), None))

    def go(self, key: Key | None) -> None:
        """Look at this suggestion, here and everywhere."""
        if key != self.current:
            self.current = key
            self.moved.emit()
        if key is not None:
            self._session.select(key)

    def take_back(self, key: Key | None = None) -> None:
        """Put a decision back for review, the last one if none is named, and look at it."""
        wanted = key or next(iter(self.decisions), None)
        if wanted is None:
            return
        if self._last_was_decision and self._decisions[-1:] == [wanted]:
            self._session.undo()
        else:
            self._session.push(reviewing(self.dossier, wanted, PROPOSED))
        self.go(wanted)
        self.decided.emit(self.tr("Taken back: {0}").format(headline(self.dossier, wanted)))

    def turn_weak(self) -> None:
        self.show_weak(not self.shows_weak)

    def show_weak(self, shown: bool) -> None:
        self.shows_weak = shown
        self._gather()
        self._settle()

    def show_source(self, source_id: str) -> None:
        """Go through the suggestions of one source, "" for all."""
        self.source_id = source_id
        self._gather()
        self._settle()

    def _decide(self, review: Review) -> None:
        if self.current is not None:
            words = self.tr("Accepted: {0}") if review.kept else self.tr("Rejected: {0}")
            self._do(reviewing(self.dossier, self.current, review), words)

    def _do(self, edit: Edit, words: str) -> None:
        key = self.current
        if key is None:
            return
        title = headline(self.dossier, key)
        self._session.push(edit)
        self._last_was_decision = True
        self.go(self._next_waiting(key))
        self.decided.emit(words.format(title))

    def _next_waiting(self, key: Key | None) -> Key | None:
        """The first one that waits after `key`, then from the top; `key` itself last; None if nothing waits."""
        keys = self.keys
        at = keys.index(key) + 1 if key in keys else 0
        return next((k for k in (*keys[at:], *keys[:at]) if self._states.get(k) is State.PROPOSED), None)

    def _open(self) -> None:
        self._decisions, self.current, self.source_id, self.shows_weak = [], None, "", False
        self._read_all()
        self._settle()

    def _read_all(self) -> None:
        self._queue = queue(self.dossier)
        self._gather()
        self._states = {key: _state(review_of(self.dossier, key)) for key in self._queue.keys}

    def _gather(self) -> None:
        wanted = self.source_id
        strong, weak = self._queue.keys[: self._queue.strong], self._queue.keys[self._queue.strong :]
        if wanted:
            strong = tuple(key for key in strong if self.source_of(key) == wanted)
            weak = tuple(key for key in weak if self.source_of(key) == wanted)
        self.keys = strong + weak if self.shows_weak else strong
        self.total = len(strong) + len(weak)

    def _settle(self) -> None:
        """Stand on something that waits, unless what is looked at is still in sight."""
        if self.current not in self.keys:
            self.current = self._next_waiting(None)
        if self.current is not None and self._session.selection.key is None:
            self._session.select(self.current)
        self.moved.emit()

    def _change(self, changes: Changes) -> None:
        self._last_was_decision = False
        before = dict(self._states) if len(changes.keys) > len(self._states) else self._states
        touched = [key for key in changes.keys if key[0] in REVIEWED]
        if changes.of("sources") or any(
            (key in before) != (reviewed(self.dossier, key) is not None) for key in touched
        ):
            self._note(before, touched)
            self._read_all()
        else:
            self._note(before, touched)
        self._settle()

    def _note(self, before: dict[Key, State], touched: list[Key]) -> None:
        """Keep the list of decisions and the states true to what changed."""
        for key in sorted(touched):
            state = _state(review_of(self.dossier, key))
            if key in before and before[key] is not state:
                self._decisions = [known for known in self._decisions if known != key]
                if state is not State.PROPOSED:
                    self._decisions.append(key)
                self._states[key] = state
        self._decisions = [key for key in self._decisions if reviewed(self.dossier, key) is not None]

    def _select(self, selection: Selection) -> None:
        key = selection.key
        if key is None or key == self.current or key not in self._states:
            return
        if key not in self.keys:
            self.source_id = ""
            self.shows_weak = self.shows_weak or key in self._queue.keys[self._queue.strong :]
            self._gather()
        self.current = key
        self.moved.emit()


def _state(review: Review | None) -> State:
    return review.state if review else State.PROPOSED
