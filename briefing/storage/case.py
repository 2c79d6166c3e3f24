"""An open case: the dossier, its file, and the way back."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

import apsw

from briefing.edits.edit import Edit, Reasoned
from briefing.files import written_whole
from briefing.model.dossier import Changes, Dossier
from briefing.storage import backups, history, ledger, log, opening, rows
from briefing.storage.ledger import Handled
from briefing.storage.lock import Lock, login
from briefing.storage.log import Kind, LogEntry, Steps
from briefing.storage.refusal import CaseError
from briefing.storage.snapshots import Snapshot, keep
from briefing.storage.transaction import transaction, worded

Clock = Callable[[], datetime]

_NOW: Clock = partial(datetime.now, UTC)
_IN_SIGHT = 5_000  # rows written before the garbage collector looks through them once and then never again
T = TypeVar("T")


class Case:
    """Each `apply`, `undo` and `redo` is one transaction: on the disk when the call returns, or not done at all.

    `barred` is "" for a case that can be written, else the reason why not; `holder` names the other program where that
    is the reason. What is read then is the case as it was when it was opened. `was_left` is True where the program
    that had the case before died with it open: nothing is lost by that, but a check does no harm.
    """

    def __init__(self, path: Path, db: apsw.Connection, who: str, clock: Clock, lock: Lock | None, phrase: str) -> None:
        """Use `Case.open`."""
        self.path = path
        self.barred = ""
        self.holder = ""
        self.was_left = lock is not None and lock.was_left
        self.unsaved_backup = ""  # why the last backup was not made, "" where it was
        self.phrase = phrase
        self._is_edited = False
        self._db = db
        self._who = who
        self._clock = clock
        self._lock = lock
        self._dossier = Dossier()
        self._steps = Steps()
        self._tail = log.Tail()
        self._in_sight = 0

    @classmethod
    def open(cls, path: Path, who: str = "", clock: Clock = _NOW, phrase: str = "") -> Case:
        """The case at `path`, made if nothing is there. `who` stands in the log; the login name where it is not given.

        `phrase` opens a sealed case, or seals a new one. Raises CaseError for what is no case, what a newer Dateline
        made, and what is damaged or may not be read; SealedError where the pass phrase is missing or wrong.
        """
        who = who or login()
        path = path.resolve()  # a case and a link to it are one case, with one lock
        lock, reason, holder = opening.taken(path, who)
        with ExitStack() as undone:
            if lock is not None:
                undone.callback(lock.release)
            db, barred = opening.database(path, lock is not None, phrase)
            undone.callback(db.close)
            case = cls(path, db, who, clock, lock, phrase)
            case._read()
            undone.pop_all()
        case.barred, case.holder = reason or barred, holder
        return case

    @property
    def read_only(self) -> bool:
        return self.barred != ""

    @property
    def dossier(self) -> Dossier:
        return self._dossier

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back; None where there is nothing."""
        return self._steps.done[-1][1] if self._steps.done else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again; None where there is nothing."""
        return self._steps.undone[-1][1] if self._steps.undone else None

    @property
    def saved_at(self) -> datetime | None:
        """When the last edit reached the disk; None in a new case."""
        return self._tail.at

    @property
    def tail(self) -> log.Tail:
        """The end of the log: what was read or done last."""
        return self._tail

    def apply(self, edit: Edit) -> Changes:
        """Do it and save it; an edit that changes nothing leaves no trace.

        Raises CaseError where it cannot be saved, and what the edit itself raises.
        """
        self._writable()
        before = self._dossier
        after = edit.apply(before)
        keys = sorted(key for key in after.touched if before.get(key) != after.get(key))
        if not keys:
            return Changes(frozenset())
        old: list[rows.Row] = [(*key, rows.body_of(before, key)) for key in keys]
        new: list[rows.Row] = [(*key, rows.body_of(after, key)) for key in keys]
        entry = self._entry(Kind.EDIT, edit.label, edit.why if isinstance(edit, Reasoned) else "", None)
        return self._save(entry, after, old, new)

    def undo(self) -> Changes | None:
        """Take the last edit back; None where there is nothing to take back. Raises CaseError as `apply` does."""
        if not self._steps.done:
            return None
        return self._retrace(Kind.UNDO, *self._steps.done[-1])

    def redo(self) -> Changes | None:
        """Do again what was taken back last; None where there is nothing. Raises CaseError as `apply` does."""
        if not self._steps.undone:
            return None
        return self._retrace(Kind.REDO, *self._steps.undone[-1])

    def log(self) -> list[LogEntry]:
        """Everything that was ever done, undone and done again, oldest first."""
        return self.ask(lambda db: list(log.entries(db)))

    def handled(self) -> dict[str, Handled]:
        """What is remembered of the files that were read for this case, by their sha256."""
        return self.ask(ledger.entries)

    def remember(self, handled: Handled) -> None:
        """Keep what became of a file; no edit, so nothing to take back. Raises CaseError where it cannot be saved."""
        self.note(partial(ledger.remember, handled=handled))

    def forget(self, sha256: str) -> None:
        """Remember nothing of a file any more. Raises CaseError where that cannot be saved."""
        self.note(partial(ledger.forget, sha256=sha256))

    def expected(self) -> tuple[str, ...]:
        """The paths of files that are still to be read for this case."""
        return self.ask(ledger.expected)

    def expect(self, paths: tuple[str, ...]) -> None:
        """Note which files are still to be read, so that reading can go on after a crash. Raises CaseError."""
        self.note(partial(ledger.expect, paths=paths))

    def ask(self, question: Callable[[apsw.Connection], T]) -> T:
        """Read something else of the file: `case.ask(history.steps)`. Raises CaseError where it is damaged."""
        with worded(self.path):
            return question(self._db)

    def note(self, words: Callable[[apsw.Connection], None]) -> None:
        """Keep something that is no edit, as `case.note(partial(snapshots.drop, name=…))`. Raises CaseError."""
        self._writable()
        with worded(self.path), transaction(self._db):
            words(self._db)

    def name_point(self, name: str, seq: int | None = None) -> Snapshot:
        """Give a point of the log a name, the present one where none is given. Raises CaseError."""
        snapshot = Snapshot(name, self._tail.seq if seq is None else seq, self._clock(), self._who)
        self.note(partial(keep, snapshot=snapshot))
        return snapshot

    def at(self, seq: int) -> Dossier:
        """The dossier as row `seq` of the log left it. Raises CaseError where the log is damaged."""
        with worded(self.path):
            back = history.GoBack("", history.rows_at(self._db, seq))
            return back.apply(self._dossier).settled()

    def go_back(self, seq: int, label: str) -> Changes:
        """Make the case what row `seq` of the log left, as a new edit that can itself be undone. Raises CaseError."""
        return self.apply(history.GoBack(label, self.ask(partial(history.rows_at, seq=seq))))

    def copy_to(self, path: Path) -> None:
        """Write a whole copy, sealed as this case is. Raises CaseError, or OSError where it cannot be written."""
        with worded(self.path), written_whole(path) as whole:
            backups.copy_into(self._db, whole, self.phrase)

    def back_up(self) -> Path | None:
        """Keep a copy of the case as it is, however new the last one is; None where nothing was ever done to it.

        Raises CaseError, or OSError where it cannot be written.
        """
        return self.ask(lambda db: backups.back_up(db, self.path, self._tail, self.phrase))

    def close(self) -> None:
        """Nothing is lost by not calling it, but others may write only after it."""
        if self._is_edited:
            self._back_up_if_due()
        self._db.close()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _back_up_if_due(self) -> None:
        """Keep the case as it is now, where the last backup is old. An edit matters more than that, so it may fail."""
        self.unsaved_backup = ""
        try:
            if backups.is_due(self.path, self._tail):
                backups.back_up(self._db, self.path, self._tail, self.phrase)
        except (OSError, apsw.Error) as error:
            self.unsaved_backup = str(error)

    def _retrace(self, kind: Kind, target: int, label: str) -> Changes:
        self._writable()
        rows_of = log.rows_before if kind is Kind.UNDO else log.rows_after
        with worded(self.path):
            new = rows_of(self._db, target)
            after = rows.with_rows(self._dossier, new)
        return self._save(self._entry(kind, label, "", target), after, [], new)

    def _entry(self, kind: Kind, label: str, why: str, target: int | None) -> LogEntry:
        return LogEntry(self._tail.seq + 1, self._clock(), self._who, label, why, kind, target)

    def _save(self, entry: LogEntry, after: Dossier, old: list[rows.Row], new: list[rows.Row]) -> Changes:
        if not self._is_edited:
            self._back_up_if_due()
            self._is_edited = True
        with worded(self.path), transaction(self._db):
            if log.tail(self._db) != self._tail:
                reason = "Another program has changed the case in the meantime."
                raise CaseError(self.path, reason, "Nothing was changed; open the case again.")
            rows.write(self._db, new, after)
            tail = log.append(self._db, self._tail, entry, old, new)
        self._tail = tail
        self._steps.take(entry.seq, entry.kind, entry.label)
        self._dossier = after.settled()
        self._put_out_of_sight(len(new))
        return Changes(frozenset((table, id_) for table, id_, _ in new))

    def _put_out_of_sight(self, count: int) -> None:
        """Else the collector's rounds walk all that was added: a second each at 3,000 short reports, and growing."""
        self._in_sight += count
        if self._in_sight >= _IN_SIGHT and gc.isenabled():
            gc.collect()
            gc.freeze()
            self._in_sight = 0

    def _writable(self) -> None:
        if self.barred:
            raise CaseError(self.path, self.barred, "Nothing was changed.")

    def _read(self) -> None:
        # Records hold no circles, so the garbage collector never has anything to do with them; yet with a hundred
        # thousand events it would walk them for half a second while they are read, and for a second now and then later.
        collecting = gc.isenabled()
        gc.disable()
        try:
            with worded(self.path), self._db:  # one moment of the file, even while another program writes to it
                self._dossier = rows.load(self._db)
                self._steps = log.steps(self._db)
                self._tail = log.tail(self._db)
        finally:
            gc.freeze()
            if collecting:
                gc.enable()
