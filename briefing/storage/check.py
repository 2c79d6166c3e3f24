"""The integrity of a case: the file, the chain of its log, and every passage against the text it was cut from."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import apsw
import msgspec

from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Key
from briefing.model.event import Event
from briefing.model.source import SourceText
from briefing.model.span import Passage
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.storage import connection, log, rows, schema
from briefing.storage.log import Kind, LogEntry, Steps
from briefing.storage.refusal import refusal

_CONTRADICTION = (apsw.Error, msgspec.MsgspecError, zlib.error, ValueError, IndexError, KeyError, RecursionError)


@dataclass(frozen=True, slots=True)
class Report:
    """`problems` in plain sentences, empty for a sound case; the numbers say how much was looked at."""

    problems: tuple[str, ...]
    records: int
    passages: int
    edits: int

    @property
    def is_sound(self) -> bool:
        return not self.problems


def check(path: Path, phrase: str = "") -> Report:
    """Reads every page, every row of the log and every record; changes nothing but what was left half-written.

    Raises CaseError for what is no case at all.
    """
    try:
        connection.inspect(path, phrase)
        connection.settle(path, phrase)
        db = connection.connect(path, writing=False, phrase=phrase)
        try:
            schema.admit(db, path)
            schema.imagine(db, schema.due(db))
            return _checked(db)
        finally:
            db.close()
    except apsw.Error as error:
        raise refusal(path, error) from error


def _checked(db: apsw.Connection) -> Report:
    damage = tuple(
        f"The file is damaged: {words}." for (words,) in db.execute("PRAGMA integrity_check") if words != "ok"
    )
    if damage:
        return Report(damage, 0, 0, 0)
    replay, count = _Replay(db), _Count()
    problems = (*replay.problems(), *_strays(db, replay), *_misplaced(db, count))
    return Report(problems, count.records, count.passages, replay.edits)


@dataclass(slots=True)
class _Count:
    records: int = 0
    passages: int = 0


class _Replay:
    """Goes through the log and keeps what each record was left as, by the hash of its JSON."""

    def __init__(self, db: apsw.Connection) -> None:
        self.left: dict[Key, str] = {}
        self.edits = 0
        self._db = db
        self._steps = Steps()

    def problems(self) -> Iterator[str]:
        previous, due = log.FIRST_HASH, 1
        for values in self._db.execute(
            "SELECT seq, at, who, kind, target, label, why, prev_hash, hash, before, after FROM log ORDER BY seq"
        ):
            seq, at, who, kind, target, label, why, prev_hash, seal, before, after = values
            try:
                entry = LogEntry(seq, datetime.fromisoformat(at), who, label, why, Kind(kind), target)
                if prev_hash != previous or seq != due or log.sealed(previous, entry, before, after) != seal:
                    yield f"Entry {seq} of the log was changed, or one before it is missing."
                self._follow(entry, after)
            except _CONTRADICTION:
                yield f"Entry {seq} of the log cannot be read."
            previous, due = seal, seq + 1

    def _follow(self, entry: LogEntry, after: str | bytes | None) -> None:
        self.edits += 1
        match entry.kind:
            case Kind.EDIT if after is not None:
                changed = log.unpacked(after)
            case Kind.UNDO if self._steps.done[-1][0] == entry.target:
                changed = log.rows_before(self._db, entry.target)
            case Kind.REDO if self._steps.undone[-1][0] == entry.target:
                changed = log.rows_after(self._db, entry.target)
            case _:
                raise ValueError("an entry out of turn")
        self._steps.take(entry.seq, entry.kind, entry.label)
        for table, id_, body in changed:
            self.left.pop((table, id_), None)
            if body is not None:
                self.left[table, id_] = _digest(body)


def _strays(db: apsw.Connection, replay: _Replay) -> Iterator[str]:
    """Records that differ from what the log left them as."""
    left = dict(replay.left)
    for table in rows.KINDS:
        for id_, body in db.execute(f"SELECT id, body FROM {table} ORDER BY id"):
            if left.pop((table, id_), "") != _digest(body):
                yield f"{table} {id_} is not what the log says it is."
    for table, id_ in sorted(left):
        yield f"{table} {id_} is missing."


def _misplaced(db: apsw.Connection, count: _Count) -> Iterator[str]:
    """Passages whose words do not stand in their source where they say; and records that are none."""
    texts: dict[str, str] = {}
    # The texts come first: all other records are held against them.
    for table in sorted(rows.KINDS, key=lambda name: name != "texts"):
        for id_, body in db.execute(f"SELECT id, body FROM {table} ORDER BY id"):
            count.records += 1
            try:
                record = rows.named(id_, rows.record_of(table, body))
            except (msgspec.MsgspecError, ValueError, RecursionError):
                yield f"{table} {id_} cannot be read."
                continue
            if isinstance(record, SourceText):
                texts[id_] = record.text
            for passage in passages_of(record):
                count.passages += 1
                if not passage.is_lost and passage.span.of(texts.get(passage.source_id, "")) != passage.exact:
                    yield f"{table} {id_}: “{passage.exact}” does not stand in its source where it should."


def passages_of(record: rows.Stored) -> tuple[Passage, ...]:
    """All words of sources that a record rests on."""
    match record:
        case Timex() | Claim():
            return (record.passage,)
        case Statement():
            return (record.passage, record.content)
        case Actor():
            return (*record.mentions, *(role.passage for role in record.roles))
        case Event():
            return record.passages
        case _:
            return ()


def _digest(body: str) -> str:
    return sha256(body.encode()).hexdigest()
