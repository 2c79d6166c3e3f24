"""Where the review stands: which suggestion is looked at, what comes next, what was decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain

from PySide6.QtCore import QObject, Signal

from briefing.crosscheck.headlines import headline
from briefing.crosscheck.queue import REVIEWED, Queue, review_of
from briefing.edits.edit import Edit
from briefing.model.dossier import Changes, Dossier, Key
from briefing.model.review import ACCEPTED, PROPOSED, Reason, Review, State
from briefing.model.when import When
from briefing.storage import log
from ui.review.deeds import dated, edited, reviewing, reviewing_all
from ui.session import Selection, Session
from ui.widgets.slices import Slices

_STEP = 200  # records whose states are read in one step
_UNKNOWN = (State.PROPOSED, False)
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
    current if it can be reviewed; what becomes current here is selected everywhere. A large case is gone through in
    slices after it is opened; until then nothing is under review.
    """

    moved = Signal()  # another suggestion is current, or its record, the queue or the tally changed
    decided = Signal(str)  # a decision was made or taken back; the words say which

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._queue = Queue()
        self._states: dict[Key, tuple[State, bool]] = {}  # and whether the suggestion is weak
        self._counts: Counter[tuple[State, bool]] = Counter()
        self._slices = Slices(self)
        self._slices.done.connect(self._begin)
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
        return self._counts[State.PROPOSED, True]

    @property
    def tally(self) -> Tally:
        of = {state: self._counts[state, False] + self._counts[state, True] for state in State}
        return Tally(of[State.ACCEPTED], of[State.EDITED], of[State.REJECTED], of[State.PROPOSED])

    @property
    def decisions(self) -> tuple[Key, ...]:
        """The last decisions, the newest first."""
        return tuple(reversed(self._decisions[-KEPT_DECISIONS:]))

    def place(self) -> tuple[int, int]:
        """Which of how many the current suggestion is, counted from 1; 0 where it is not among them."""
        return self._at(self.current) + 1, len(self.keys)

    def state(self, key: Key) -> State:
        return self._states.get(key, _UNKNOWN)[0]

    def source_of(self, key: Key) -> str:
        """The id of the source a suggestion comes from, "" for none."""
        return self._queue.source_of(key)

    def accept(self) -> None:
        self._decide(ACCEPTED)

    def reject(self, reason: Reason | None) -> None:
        self._decide(Review(State.REJECTED, reason))

    def decide_all(self, keys: Sequence[Key], review: Review) -> None:
        """Give all of these the same answer by one edit, and go on behind the last of them."""
        if keys:
            edit = reviewing_all(self.dossier, keys, review)
            self._session.push(edit)
            self._last_was_decision = True
            self.go(self._next_waiting(keys[-1]))
            self.decided.emit(edit.label)

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
        here = self._at(self.current)
        at = here + by if here >= 0 else 0
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
        at, keys = self._at(key) + 1, self.keys
        round_ = chain(range(at, len(keys)), range(at))
        return next((keys[n] for n in round_ if self.state(keys[n]) is State.PROPOSED), None)

    def _at(self, key: Key | None) -> int:
        """Where a key stands among those gone through, -1 where it does not."""
        if self.source_id:
            return self.keys.index(key) if key is not None and key in self.keys else -1
        found = self._queue.at(key)
        return found if found < len(self.keys) else -1

    def _open(self) -> None:
        self._decisions, self.current, self.source_id, self.shows_weak = [], None, "", False
        self._queue, self._states, self._counts, self.keys, self.total = Queue(), {}, Counter(), (), 0
        self._slices.walk(self._read())

    def _read(self) -> Iterator[None]:
        """What the dossier holds, step by step."""
        yield from self._queue.gather(self.dossier)
        for number, key in enumerate(self._queue.keys):
            self._put(key)
            if number % _STEP == _STEP - 1:
                yield

    def _begin(self) -> None:
        case = self._session.case
        lately = case.ask(partial(log.lately, count=4 * KEPT_DECISIONS)) if case else ()
        decided = [key for key in lately if key in self._states and self.state(key) is not State.PROPOSED]
        self._decisions = list(dict.fromkeys(reversed(decided)))[::-1]
        self._gather()
        self._settle()

    def _gather(self) -> None:
        keys, strong = self._queue.keys, self._queue.strong
        if self.source_id:
            keys = tuple(key for key in keys if self._queue.source_of(key) == self.source_id)
            strong = sum(not self._queue.is_weak(key) for key in keys)
        self.keys = keys if self.shows_weak else keys[:strong]
        self.total = len(keys)

    def _settle(self) -> None:
        """Stand on something that waits, unless what is looked at is still in sight."""
        if self._at(self.current) < 0:
            self.current = self._next_waiting(None)
        if self.current is not None and self._session.selection.key is None:
            self._session.select(self.current)
        self.moved.emit()

    def _change(self, changes: Changes) -> None:
        self._last_was_decision = False
        self._slices.finish()
        touched = sorted(key for key in changes.keys if key[0] in REVIEWED)
        has_moved = self._queue.follow(self.dossier, touched)
        for key in touched:
            self._note(key)
        self._decisions = [key for key in self._decisions if key in self._states]
        if has_moved:
            self._gather()
        self._settle()

    def _note(self, key: Key) -> None:
        """Keep the states and the list of decisions true to what became of a record."""
        before, now = self._states.get(key), self._put(key)
        if before is not None and before[0] is not now:
            self._decisions = [known for known in self._decisions if known != key]
            if now is not None and now is not State.PROPOSED:
                self._decisions.append(key)

    def _put(self, key: Key) -> State | None:
        """Count a suggestion where it stands now; None for one that is not in the queue any more."""
        before, review = self._states.pop(key, None), review_of(self.dossier, key)
        if before is not None:
            self._counts[before] -= 1
        if review is None or not self._queue.source_of(key):
            return None
        self._states[key] = review.state, self._queue.is_weak(key)
        self._counts[self._states[key]] += 1
        return review.state

    def _select(self, selection: Selection) -> None:
        key = selection.key
        if key is None or key == self.current or key not in self._states:
            return
        if self._at(key) < 0:
            self.source_id = ""
            self.shows_weak = self.shows_weak or self._queue.is_weak(key)
            self._gather()
        self.current = key
        self.moved.emit()
