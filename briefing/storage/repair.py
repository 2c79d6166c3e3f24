"""A damaged case made new: its log as far as it holds, then one edit to the last state that can be read."""

from __future__ import annotations

import shutil
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import apsw
import msgspec

from briefing.files import written_whole
from briefing.model.dossier import Key
from briefing.storage import log, rows, schema
from briefing.storage.connection import connect, inspect, settle
from briefing.storage.log import Kind, LogEntry, Tail
from briefing.storage.refusal import CaseError
from briefing.storage.rooting import rooted
from briefing.storage.salvage import LOG_COLUMNS, Row, Salvage, salvaged

_BROKEN = (apsw.Error, msgspec.MsgspecError, zlib.error, ValueError, IndexError, KeyError, TypeError, RecursionError)
State = dict[Key, str]


@dataclass(frozen=True, slots=True)
class Repaired:
    """`edits` rows of the log came over as they were, `lost` could not be; `notes` are sentences on single records."""

    records: int
    edits: int
    lost: int
    notes: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        return not self.lost and not self.notes


def repair(path: Path, to: Path, at: datetime, who: str = "", phrase: str = "") -> Repaired:
    """Read all that can be read of the case at `path` into a new one at `to`; `path` is not touched.

    Raises CaseError where there is nothing to read, or a case at `to`; OSError where that cannot be written.
    """
    if to.exists():
        raise CaseError(to, "There is a file of this name already.", "Choose another name for the repaired case.")
    with tempfile.TemporaryDirectory(dir=to.parent) as folder:
        copy = _copied(path, Path(folder), phrase)
        found = salvaged(copy, phrase)
        if not found.log and not found.records:
            raise CaseError(path, "Nothing can be read of it.", "Open a backup, or a copy that was mailed.")
        with written_whole(to) as whole:
            return _Mending(found, at, who).written(whole, phrase)


def _copied(path: Path, folder: Path, phrase: str) -> Path:
    """A copy with what a killed program left half-written taken back."""
    copy = folder / path.name
    shutil.copyfile(path, copy)
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        shutil.copyfile(journal, folder / journal.name)
    if phrase:
        inspect(copy, phrase)
    try:
        settle(copy, phrase)
    except apsw.Error:
        copy.with_name(journal.name).unlink(missing_ok=True)
    return copy


class _Mending:
    """Puts the new case together from what was found."""

    def __init__(self, found: Salvage, at: datetime, who: str) -> None:
        self._found, self._at, self._who = found, at, who
        self._notes: list[str] = []

    def written(self, path: Path, phrase: str) -> Repaired:
        db = connect(path, writing=True, phrase=phrase)
        try:
            schema.make(db)
            with db:
                state, tail = self._kept_log(db)
                final = self._final(db, state, tail)
                self._close_the_gap(db, state, final, tail)
                for (table, id_), body in sorted(final.items()):
                    source = rows.source_id_of(rows.record_of(table, body), (table, id_))
                    db.execute(f"INSERT INTO {table}(id, source_id, body) VALUES(?, ?, ?)", (id_, source, body))
                self._others(db, tail.seq)
        finally:
            db.close()
        lost = max(self._found.log, default=0) - tail.seq
        if "log" in self._found.torn and not lost and final != state:
            self._notes.append("The end of the log cannot be read; what it said last is kept as one.")
        return Repaired(len(final), tail.seq, lost, tuple(self._notes))

    def _kept_log(self, db: apsw.Connection) -> tuple[State, Tail]:
        """Take over the log up to the first row that is not as it was written, and follow it."""
        state, tail, steps = State(), Tail(), log.Steps()
        for number in range(1, max(self._found.log, default=0) + 1):
            row = self._found.log.get(number)
            try:
                entry, seal = _entry_of(row, tail)
                places = ", ".join("?" * len(LOG_COLUMNS.split(",")))
                db.execute(f"INSERT INTO log({LOG_COLUMNS}) VALUES({places})", row)
                steps.take(entry.seq, entry.kind, entry.label)
                _follow(state, log.rows_brought(db, number))
            except _BROKEN:
                db.execute("DELETE FROM log WHERE seq = ?", (number,))
                self._notes.append(
                    f"Entry {number} of the log cannot be read; what was done from there on is kept as one."
                )
                break
            tail = Tail(number, seal, entry.at)
        return state, tail

    def _final(self, db: apsw.Connection, state: State, tail: Tail) -> State:
        """The last state that can be known: the log's own where it is whole, else that of the tables over it."""
        records = {key: body for key, body in sorted(self._found.records.items()) if self._is_sound(key, body)}
        is_whole = "log" not in self._found.torn and tail.seq == max(self._found.log, default=0)
        if is_whole:
            for key in sorted(state.keys() | records.keys()):
                if records.get(key) != state.get(key) and not (key not in records and key[0] in self._found.torn):
                    self._notes.append(f"{key[0]} {key[1]} was not what the log says; the log is followed.")
            final = dict(state)
        else:
            kept = {key: body for key, body in state.items() if key[0] in self._found.torn}
            final = kept | dict(self._later(tail.seq)) | records
        made = rooted(final)
        self._notes += made.notes
        return made.records

    def _is_sound(self, key: Key, body: str) -> bool:
        try:
            rows.named(key[1], rows.record_of(key[0], body))
        except (msgspec.MsgspecError, ValueError, RecursionError):
            self._notes.append(f"{key[0]} {key[1]} cannot be read.")
            return False
        return True

    def _later(self, last: int) -> Iterator[tuple[Key, str]]:
        """What readable edits behind the gap left, of records in tables that cannot be read whole."""
        for number, row in sorted(self._found.log.items()):
            after = row[10]
            if number <= last or not isinstance(after, str | bytes):
                continue
            try:
                changed = log.unpacked(after)
            except _BROKEN:
                continue
            for table, id_, body in changed:
                if body is not None and table in self._found.torn and self._is_sound((table, id_), body):
                    yield (table, id_), body

    def _close_the_gap(self, db: apsw.Connection, state: State, final: State, tail: Tail) -> None:
        keys = [key for key in sorted(state.keys() | final.keys()) if state.get(key) != final.get(key)]
        if keys:
            entry = LogEntry(tail.seq + 1, self._at, self._who, "Repair the case", "", Kind.EDIT)
            before = [(*key, state.get(key)) for key in keys]
            log.append(db, tail, entry, before, [(*key, final.get(key)) for key in keys])

    def _others(self, db: apsw.Connection, last: int) -> None:
        for values in self._found.others.get("snapshots", ()):
            if isinstance(values[1], int) and values[1] <= last:
                db.execute("INSERT OR REPLACE INTO snapshots VALUES(?, ?, ?, ?)", values)


def _entry_of(row: Row | None, tail: Tail) -> tuple[LogEntry, str]:
    """Raises ValueError for a row that does not continue the chain, and what its words raise."""
    if row is None:
        raise ValueError("missing")
    seq, at, who, kind, target, label, why, previous, seal, before, after = row
    entry = msgspec.convert(
        {"seq": seq, "at": at, "who": who, "label": label, "why": why, "kind": kind, "target": target}, LogEntry
    )
    packed = [part if isinstance(part, str | bytes) else None for part in (before, after)]
    if previous != tail.hash or log.sealed(tail.hash, entry, *packed) != seal:
        raise ValueError("not as it was written")
    return entry, str(seal)


def _follow(state: State, changed: list[rows.Row]) -> None:
    for table, id_, body in changed:
        if body is not None:
            rows.named(id_, rows.record_of(table, body))  # raises before anything is taken over
    for table, id_, body in changed:
        if body is None:
            state.pop((table, id_), None)
        else:
            state[table, id_] = body
