"""The index of the open case, kept up to date and asked in a thread while the window goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from threading import Condition, Event, Thread
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from briefing.model.dossier import Changes, Dossier, Key
from briefing.storage import log
from briefing.storage.index.index import Index
from briefing.storage.log import Tail
from briefing.storage.refusal import CaseError
from briefing.storage.transaction import worded
from ui.session import Session

_PATIENCE_S = 0.012  # an answer that comes at once is shown in the same frame
_MEMORY = Path(":memory:")
_END = object()
T = TypeVar("T")


class Seeker(QObject):
    """One for each session: `Seeker.of(session)`. Answers are of the case as it was a moment ago; `renewed` says when
    they may be others."""

    renewed = Signal()
    told = Signal(int)  # from the thread: this question has its answer
    stood = Signal(int, str)  # from the thread: an index was opened that is true of this row of the log
    caught_up = Signal()  # from the thread

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._desk: _Desk | None = None
        self._is_up = False  # before that, what changes comes in with all the log has to say
        self._questions: dict[str, _Question[object]] = {}
        self._number = 0
        self.told.connect(self._take)
        self.stood.connect(self._bring_up)
        self.caught_up.connect(self.renewed)
        session.opened.connect(self._open)
        session.changed.connect(self._follow)
        self._open()

    @staticmethod
    def of(session: Session) -> Seeker:
        """That of this session's window, made on first asking."""
        found = session.findChild(Seeker)
        return found if isinstance(found, Seeker) else Seeker(session)

    @property
    def is_busy(self) -> bool:
        """True while changes have not come in yet, or a whole case is gone through."""
        return self._desk is not None and self._desk.is_busy

    @property
    def is_asked(self) -> bool:
        """True while somebody waits for an answer."""
        return bool(self._questions)

    def ask(self, who: str, question: Callable[[Index], T], taken: Callable[[T], None]) -> None:
        """`taken` gets the answer, at once where it comes at once. What `who` asked before needs no answer any more."""
        self._number += 1
        asked = _Question(self._number, question, taken)
        self._questions[who] = asked  # type: ignore[assignment]  # who asks takes what was asked for
        if self._desk is None:
            return
        self._desk.ask(who, asked)
        if not self._desk.is_busy and asked.is_answered.wait(_PATIENCE_S):
            self._take(asked.number)

    def now(self, question: Callable[[Index], T]) -> T | None:
        """The answer, waited for; None where no case is open."""
        if self._desk is None:
            return None
        asked = _Question(0, question, _dropped)
        self._desk.ask("now", asked)
        asked.is_answered.wait()
        return asked.answer

    def _open(self) -> None:
        if self._desk is not None:
            self._desk.close()
        case = self._session.case
        self._desk = _Desk(self, case.path, case.phrase, case.read_only) if case is not None else None
        self._is_up = False
        self._questions.clear()

    def _bring_up(self, seq: int, hash_: str) -> None:
        """Let an index that stands earlier in the log take over what came after it, any other be made anew."""
        case = self._session.case
        if case is None or self._desk is None:
            return
        self._is_up = True
        keys = case.ask(partial(log.keys_since, seq=seq, hash_=hash_)) if seq >= 0 else None
        self._desk.follow(case.dossier, keys, case.tail)

    def _follow(self, changes: Changes) -> None:
        case = self._session.case
        if case is not None and self._desk is not None and self._is_up:
            self._desk.follow(case.dossier, tuple(changes.keys), case.tail)

    def _take(self, number: int) -> None:
        for who, asked in self._questions.items():
            if asked.number == number:
                del self._questions[who]
                asked.taken(asked.answer)
                return


def _dropped(_answer: object) -> None:
    """Whoever waits takes the answer himself."""


@dataclass
class _Question(Generic[T]):
    number: int
    question: Callable[[Index], T]
    taken: Callable[[T], None]
    answer: T | None = None
    is_answered: Event = field(default_factory=Event)


class _Desk:
    """The thread of one open case. Questions go before changes; of those of one asker only the last is answered."""

    def __init__(self, seeker: Seeker, case: Path, phrase: str, read_only: bool) -> None:
        self._seeker, self._case = seeker, case
        # Who may not write the case may not write beside it: another program does.
        self._made = partial(Index, _MEMORY) if read_only else partial(Index.beside, case, phrase)
        self._waiting: dict[str, _Question[object]] = {}
        self._changes: deque[tuple[Dossier, tuple[Key, ...] | None, Tail]] = deque()
        self._steps: Iterator[None] | None = None
        self._coming: Tail | None = None  # the end of the log once these steps are done
        self._tail: Tail | None = None  # of what has come in
        self._is_open = True
        self._bell = Condition()
        self._thread = Thread(target=self._work, daemon=True, name="index")
        self._thread.start()

    @property
    def is_busy(self) -> bool:
        """True while not all has come in."""
        with self._bell:
            return self._tail is None or bool(self._changes) or self._steps is not None

    def ask(self, who: str, question: _Question[T]) -> None:
        with self._bell:
            self._waiting[who] = question  # type: ignore[assignment]
            self._bell.notify()

    def follow(self, dossier: Dossier, keys: tuple[Key, ...] | None, tail: Tail) -> None:
        """Take these records over, all of the case anew for None."""
        with self._bell:
            self._changes.append((dossier, keys, tail))
            self._bell.notify()

    def close(self) -> None:
        with self._bell:
            self._is_open = False
            self._bell.notify()
        self._thread.join()

    def _work(self) -> None:
        index = self._made()
        self._say(partial(self._seeker.stood.emit, index.seq, index.hash))
        while self._is_open:
            try:
                self._turn(index)
            except CaseError:  # the drive is full or gone: without a file it goes on in the memory
                index = Index(_MEMORY)
                self._steps = None
                self._say(partial(self._seeker.stood.emit, -1, ""))
        index.close(None if self.is_busy else self._tail)

    def _turn(self, index: Index) -> None:
        with worded(self._case):
            is_done = not self._answer(index) and not self._go_on(index)
        if is_done:
            with self._bell:
                self._bell.wait_for(lambda: not self._is_open or bool(self._waiting) or bool(self._changes))

    def _answer(self, index: Index) -> bool:
        """Answer one question; False where there is none."""
        with self._bell:
            if not self._waiting:
                return False
            question = self._waiting.pop(next(iter(self._waiting)))
        try:
            question.answer = question.question(index)
        finally:
            question.is_answered.set()
        self._say(partial(self._seeker.told.emit, question.number))
        return True

    def _go_on(self, index: Index) -> bool:
        """One step further with what comes in; False where all has."""
        with self._bell:
            if self._steps is None:
                if not self._changes:
                    return False
                dossier, keys, self._coming = self._changes.popleft()
                self._steps = index.build(dossier) if keys is None else index.follow(dossier, keys)
            steps = self._steps
        if next(steps, _END) is _END:
            with self._bell:
                self._steps, self._tail = None, self._coming
                if not self._changes:
                    self._say(self._seeker.caught_up.emit)
        return True

    def _say(self, deed: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # the window was closed meanwhile
            deed()
