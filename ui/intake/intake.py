"""Files on their way into the case: read in processes of their own, added one by one as they are done."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QRunnable, QThreadPool, QTimer, Signal

from briefing.intake.adding import added, fresh, known_hashes
from briefing.intake.batch import expanded
from briefing.intake.outcome import Outcome, Refused, Taken, Unpacked, each
from briefing.model.day import Day, day_from
from briefing.model.refusal import Refusal
from briefing.storage.case import Case
from briefing.storage.refusal import CaseError
from ui.session import Session, Tone


class Reader(Protocol):
    """What reads files: briefing.intake.supervisor.Supervisor."""

    def submit(
        self, path: Path, accessed: Day | None, published: Day | None, on_done: Callable[[Outcome], None]
    ) -> int: ...

    def cancel(self, ticket: int) -> None: ...

    def close(self) -> None: ...


class Stage(StrEnum):
    WAITING = "waiting"
    READING = "reading"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that is not in the case: on its way, or refused with a reason and advice.

    `part` is the place of a refused document inside the file, "" for the file itself.
    """

    number: int
    path: Path
    stage: Stage
    reason: str = ""
    advice: str = ""
    part: str = ""

    @property
    def name(self) -> str:
        return self.path.name + self.part


@dataclass(frozen=True, slots=True)
class _Landed:
    number: int
    outcome: Outcome
    case: Case


@dataclass(frozen=True, slots=True)
class _Listed:
    files: tuple[Path, ...]
    case: Case


class Intake(QObject):
    """`reader` may read `lanes` files at a time; what it finds is pushed as one edit a file.

    Files come in as they were given, so that the same files are numbered alike each time: one that is done early waits
    for those before it, but no longer than `patience_ms`. What is read for a case that has been closed in the meantime
    is dropped.
    """

    changed = Signal()
    landed = Signal(_Landed)  # from the reader's threads into the window's
    listed = Signal(_Listed)

    def __init__(
        self, session: Session, reader: Reader, lanes: int, parent: QObject | None = None, patience_ms: int = 5000
    ) -> None:
        super().__init__(parent)
        self._session, self._reader, self._lanes = session, reader, lanes
        self._arrivals: dict[int, Arrival] = {}
        self._tickets: dict[int, int] = {}
        self._held: dict[int, _Landed] = {}
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._let_all_in)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._let_in)
        self._is_impatient = False
        self._numbers = itertools.count(1)
        self._known: list[str] = []
        self.landed.connect(self._land)
        self.listed.connect(self._submit)
        session.opened.connect(self._forget)

    def arrivals(self) -> list[Arrival]:
        """Files on their way and refused ones, as they came; the first ones not yet done are being read."""
        going = [a.number for a in self._arrivals.values() if a.stage is not Stage.REFUSED]
        reading = set([number for number in going if number not in self._held][: self._lanes])
        return [replace(a, stage=Stage.READING) if a.number in reading else a for a in self._arrivals.values()]

    @property
    def going(self) -> int:
        """How many files are not done yet."""
        return sum(a.stage is not Stage.REFUSED for a in self._arrivals.values())

    def take(self, paths: Iterable[Path]) -> None:
        """Files and folders, read in the order given. Raises RuntimeError while no case is open."""
        case = self._session.case
        if case is None:
            raise RuntimeError("no case is open")
        # Walking a folder on a slow drive must not hold the window.
        QThreadPool.globalInstance().start(_Listing(tuple(paths), case, self))

    def cancel(self, number: int) -> None:
        """Stop reading one file; nothing of it is added."""
        if number in self._tickets:
            self._reader.cancel(self._tickets[number])

    def cancel_all(self) -> None:
        for number in sorted(self._tickets):
            self.cancel(number)

    def retry(self, number: int) -> None:
        """Read a refused file again."""
        arrival = self._arrivals.pop(number, None)
        if arrival is not None:
            self.changed.emit()
            self.take([arrival.path])

    def explain(self, arrival: Arrival) -> None:
        """Say why a file was refused and what to do."""
        self._session.tell(f"{arrival.name}: {arrival.reason} {arrival.advice}".strip(), Tone.BAD)

    def dismiss(self, number: int) -> None:
        """Take a refused file off the list."""
        if self._arrivals.pop(number, None) is not None:
            self.changed.emit()

    def close(self) -> None:
        """End the reading processes; returns when they have ended."""
        self._arrivals.clear()
        self._reader.close()

    def _submit(self, listed: _Listed) -> None:
        if listed.case is not self._session.case:
            return
        if not listed.files:
            self._session.tell(self.tr("There is no file in there."), Tone.QUESTION)
        for path in listed.files:
            number = next(self._numbers)
            self._arrivals[number] = Arrival(number, path, Stage.WAITING)
            self._tickets[number] = self._reader.submit(path, _today(), None, partial(self._done, number, listed.case))
        self.changed.emit()

    def _done(self, number: int, case: Case, outcome: Outcome) -> None:
        """Called in a thread of the reader: only hands on."""
        self.landed.emit(_Landed(number, outcome, case))

    def _land(self, landed: _Landed) -> None:
        self._tickets.pop(landed.number, None)
        if not isinstance(landed.outcome, Refused) and landed.number in self._arrivals:
            self._held[landed.number] = landed
            self._patience.start()
        else:
            self._settle(landed)
        self._let_in()

    def _let_in(self) -> None:
        """The first one that nothing given before it is still being read for, then the next ones.

        One for each turn of the event loop, so that the window answers in between.
        """
        number = min(self._held, default=None)
        if number is None:
            self._is_impatient = False
        elif self._is_impatient or not any(earlier < number for earlier in self._tickets):
            self._settle(self._held.pop(number))
            self._turn.start()

    def _let_all_in(self) -> None:
        self._is_impatient = True
        self._let_in()

    def _settle(self, landed: _Landed) -> None:
        arrival = self._arrivals.pop(landed.number, None)
        if arrival is None or landed.case is not self._session.case:
            return
        match landed.outcome:
            case Taken() | Unpacked() as whole:
                self._add(whole, arrival)
            case Refused(kind=Refusal.CANCELLED):
                pass
            case Refused() as refused:
                self._refuse(arrival, refused.reason, refused.advice)
        self.changed.emit()
        if not self.going:
            self._say_known()

    def _add(self, whole: Taken | Unpacked, arrival: Arrival) -> None:
        """All documents of the file as one edit; those of its parts that were refused are listed on their own."""
        new = fresh(whole, self._session.dossier)
        refused = [one for one in each(whole) if isinstance(one, Refused)]
        if not new and not refused:
            self._known.append(arrival.path.name)
            hashes = known_hashes(self._session.dossier)
            sha256 = whole.source.sha256 if isinstance(whole, Taken) else whole.sha256
            if sha256 in hashes:
                self._session.select(("sources", hashes[sha256]))
            return
        try:
            if new:
                self._session.push(added(new, arrival.path.name))
        except CaseError as error:
            self._refuse(arrival, error.reason, error.advice)
            return
        for one in refused:
            place = one.path.removeprefix(str(arrival.path))
            part = Arrival(next(self._numbers), arrival.path, Stage.REFUSED, one.reason, one.advice, place)
            self._arrivals[part.number] = part

    def _refuse(self, arrival: Arrival, reason: str, advice: str) -> None:
        self._arrivals[arrival.number] = replace(arrival, stage=Stage.REFUSED, reason=reason, advice=advice)

    def _say_known(self) -> None:
        known, self._known = self._known, []
        if len(known) == 1:
            self._session.tell(self.tr("%1 is in the case already; it was not added again.").replace("%1", known[0]))
        elif known:
            words = self.tr("%1 files are in the case already; they were not added again.")
            self._session.tell(words.replace("%1", str(len(known))))

    def _forget(self) -> None:
        """Another case: what was on its way belonged to the old one."""
        self.cancel_all()
        self._arrivals.clear()
        self._held.clear()
        self._known.clear()
        self.changed.emit()


class _Listing(QRunnable):
    """Finds the files in folders, in a thread of the pool."""

    def __init__(self, paths: tuple[Path, ...], case: Case, intake: Intake) -> None:
        super().__init__()
        self._paths, self._case, self._intake = paths, case, intake

    def run(self) -> None:
        self._intake.listed.emit(_Listed(tuple(expanded(self._paths)), self._case))


def _today() -> Day:
    return day_from(date.today())
