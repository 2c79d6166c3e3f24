"""Files on their way into the case: read in processes of their own, added one by one as they are done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from briefing.intake.adding import known_hashes
from briefing.intake.consent import Consent
from briefing.intake.outcome import Outcome, Refused
from briefing.intake.rereading import file_of
from briefing.model.day import day_from
from briefing.model.source import Source
from briefing.storage.case import Case
from ui.intake.arrival import AGAIN, Arrival, Stage, read_in_part
from ui.intake.consents import Consents
from ui.intake.errands import Hashed, Hashing, Listed, Listing
from ui.intake.keeper import Keeper
from ui.intake.reader import Landed, Reader
from ui.intake.roll import Roll
from ui.intake.turns import Turns
from ui.session import Session, Tone

_SAY_MS = 60  # many changes are told as one


class Intake(QObject):
    """What `reader` finds is pushed as one edit a file, and every file given to the open case has its Arrival.

    Files come in as they were given, so that the same files are numbered alike each time. What is still to be read
    stands in the case as well: reading goes on when it is opened again. What is read for a case that has been closed
    in the meantime is dropped.
    """

    changed = Signal()
    landed = Signal(Landed)
    listed = Signal(Listed)
    hashed = Signal(Hashed)

    def __init__(
        self,
        session: Session,
        reader: Reader,
        consents: Consents,
        parent: QObject | None = None,
        patience_ms: int = 5000,
    ) -> None:
        super().__init__(parent)
        self.consents = consents
        self._session, self._reader = session, reader
        self._roll = Roll()
        self._tickets: dict[int, int] = {}
        self._turns: Turns[Landed] = Turns(self._settle, self._waits_before, patience_ms, self)
        self._keeper = Keeper(session, self._roll.new, self)
        self._say = QTimer(self, singleShot=True, interval=_SAY_MS)
        self._say.timeout.connect(self.changed)
        self.landed.connect(self._land)
        self.listed.connect(self._list)
        self.hashed.connect(self._tell_apart)
        session.opened.connect(self._begin)
        self._begin()

    @property
    def isolation(self) -> str:
        """Which protection is active, in words."""
        return self._reader.isolation

    def arrivals(self) -> list[Arrival]:
        """All files given since the case was opened, as they came, with those refused before."""
        return [self._now(arrival) for arrival in self._roll]

    def arrival(self, number: int) -> Arrival | None:
        found = self._roll.get(number)
        return self._now(found) if found is not None else None

    @property
    def going(self) -> int:
        """How many files are not done yet."""
        return len(self._roll.going)

    @property
    def progress(self) -> tuple[int, int]:
        """How many files of this run are done, and of how many."""
        run = self._roll.run
        return sum(not arrival.is_going for arrival in run), len(run)

    @property
    def run(self) -> list[Arrival]:
        """The files given since nothing was being read."""
        return self._roll.run

    def take(self, paths: Iterable[Path]) -> None:
        """Files and folders, read in the order given. Raises RuntimeError while no case is open."""
        if self._session.case is None:
            raise RuntimeError("no case is open")
        QThreadPool.globalInstance().start(Listing(tuple(paths), self._session.case, self.listed.emit))

    def cancel(self, number: int) -> None:
        """Stop reading one file; nothing of it is added."""
        self._cancel((number,))

    def cancel_all(self) -> None:
        self._cancel([arrival.number for arrival in self._roll.going])

    def retry(self, number: int, consent: Consent | None = None) -> None:
        """Read a file again that was not taken in whole; `consent` goes for this once."""
        arrival, case = self._roll.get(number), self._session.case
        if arrival is None or case is None or arrival.stage not in AGAIN:
            return
        self._roll.drop_parts(arrival.path)
        rereads = arrival.source_id if arrival.stage is Stage.PARTIAL else arrival.rereads
        again = Arrival(number, arrival.path, sha256=arrival.sha256, rereads=rereads)
        self._put(again)
        self._submit(again, case, consent)
        self._note()

    def reread(self, source: Source, path: Path | None = None) -> None:
        """Read a source of the case again, from where it was recorded or from `path`. RuntimeError without a case."""
        case = self._session.case
        if case is None:
            raise RuntimeError("no case is open")
        again = replace(self._roll.new(path or file_of(source)), rereads=source.id)
        self._put(again)
        self._submit(again, case)

    def offer(self, source: Source, path: Path) -> int:
        """List a source that was read in part, with what would help; the number is for the report."""
        listed = next((a.number for a in self._roll if a.stage is Stage.PARTIAL and a.source_id == source.id), 0)
        if not listed:
            arrival = read_in_part(self._roll.new(path), source, self._session.dossier.texts[source.id])
            self._put(arrival)
        return listed or arrival.number

    def retry_all(self) -> None:
        """All that were stopped or refused, each file once."""
        again = {a.path: a.number for a in self._roll if a.stage in AGAIN - {Stage.PARTIAL}}
        for number in sorted(again.values()):
            self.retry(number)

    def dismiss(self, number: int) -> None:
        """Take a file that is not going on off the list, and out of what the case remembers as refused."""
        arrival = self._roll.get(number)
        if arrival is None or arrival.is_going:
            return
        self._roll.drop(number)
        if arrival.stage is Stage.REFUSED:
            self._keeper.forget(arrival)
        self._say.start()

    def close(self) -> None:
        """End the reading processes; returns when they have ended. What is left is read when the case opens."""
        self._roll.clear()
        self._turns.clear()
        self._reader.close()

    # From the files given to the reader

    def _begin(self) -> None:
        """Another case: what was on its way belonged to the old one; what this one waits for is read."""
        for ticket in self._tickets.values():
            self._reader.cancel(ticket)
        self._tickets.clear()
        self._roll.clear()
        self._turns.clear()
        case = self._session.case
        if case is not None and not case.read_only:
            self._recall(case)
        self._say.start()

    def _recall(self, case: Case) -> None:
        for arrival in self._keeper.recalled(case):
            self._put(arrival)
        left = case.expected()
        if left:
            self._session.tell(self.tr("Reading goes on where it was: {0} files.").format(len(left)))
            self._list(Listed(tuple(Path(path) for path in left), case))

    def _list(self, listed: Listed) -> None:
        if listed.case is not self._session.case:
            return
        if not listed.files:
            self._session.tell(self.tr("There is no file in there."), Tone.QUESTION)
            return
        new = [self._roll.new(path) for path in listed.files]
        for arrival in new:
            self._put(arrival)
        self._note()
        files = tuple((arrival.number, arrival.path) for arrival in new)
        QThreadPool.globalInstance().start(Hashing(files, listed.case, self.hashed.emit))

    def _tell_apart(self, hashed: Hashed) -> None:
        """Files whose bytes are in the case, or on their way already, are not read again."""
        if hashed.case is not self._session.case:
            return
        known = known_hashes(self._session.dossier)
        going = {a.sha256: a.number for a in self._roll.going if a.sha256}
        for number, sha256 in hashed.found:
            arrival = self._roll.get(number)
            if arrival is None or arrival.stage is not Stage.WAITING:
                continue
            arrival = replace(arrival, sha256=sha256)
            if sha256 in known or sha256 in going:
                self._put(replace(arrival, stage=Stage.SAME, source_id=known.get(sha256, "")))
                continue
            if sha256:
                going[sha256] = number
                self._roll.drop_before(arrival)
            self._put(arrival)
            self._submit(arrival, hashed.case)
        self._end_if_done()

    def _submit(self, arrival: Arrival, case: Case, consent: Consent | None = None) -> None:
        done, allowed = partial(self._done, arrival.number, case), consent or self.consents.always
        ticket = self._reader.submit(arrival.path, day_from(date.today()), None, done, consent=allowed)
        self._tickets[arrival.number] = ticket

    def _cancel(self, numbers: Sequence[int]) -> None:
        for number in numbers:
            arrival = self._roll.get(number)
            if arrival is None or not arrival.is_going:
                continue
            self._put(replace(arrival, stage=Stage.CANCELLED, reason=self.tr("Reading was stopped by you.")))
            if number in self._tickets:
                self._reader.cancel(self._tickets.pop(number))
        self._note()
        self._turns.look()

    # From the reader into the case

    def _done(self, number: int, case: Case, outcome: Outcome) -> None:
        """Called in a thread of the reader: only hands on."""
        self.landed.emit(Landed(number, outcome, case))

    def _land(self, landed: Landed) -> None:
        arrival = self._roll.get(landed.number)
        if landed.case is not self._session.case or arrival is None or not arrival.is_going:
            return
        self._tickets.pop(landed.number, None)
        if isinstance(landed.outcome, Refused):
            self._settle(landed)
            self._turns.look()
        else:
            self._turns.keep(landed.number, landed)

    def _waits_before(self, number: int) -> bool:
        return any(a.number < number and not self._turns.holds(a.number) for a in self._roll.going)

    def _settle(self, landed: Landed) -> None:
        arrival = self._roll.get(landed.number)
        if arrival is None or not arrival.is_going or landed.case is not self._session.case:
            return
        for one in self._keeper.keep(arrival, landed.outcome):
            self._put(one)
        self._end_if_done()

    def _put(self, arrival: Arrival) -> None:
        self._roll.put(arrival)
        if not self._say.isActive():
            self._say.start()

    def _now(self, arrival: Arrival) -> Arrival:
        """The arrival with what is being done with it at this moment."""
        ticket = self._tickets.get(arrival.number)
        step = self._reader.stage(ticket) if ticket is not None else None
        return replace(arrival, stage=Stage(step.value)) if step is not None else arrival

    def _end_if_done(self) -> None:
        if not self.going:
            self._note()
            self._say_known()

    def _say_known(self) -> None:
        same = [arrival for arrival in self._roll.run if arrival.stage is Stage.SAME]
        if len(same) == 1:
            words = self.tr("%1 is in the case already; it was not added again.")
            self._session.tell(words.replace("%1", same[0].path.name))
            if same[0].source_id:
                self._session.select(("sources", same[0].source_id))
        elif same:
            words = self.tr("%1 files are in the case already; they were not added again.")
            self._session.tell(words.replace("%1", str(len(same))))

    def _note(self) -> None:
        """Write into the case which files are still to be read."""
        left = tuple(str(arrival.path) for arrival in self._roll.going)
        self._keeper.write(lambda case: case.expect(left))
        self._say.start()
