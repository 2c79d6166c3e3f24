"""The log of a case: every edit, undo and redo, each chained to the one before by its hash."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

import apsw
import msgspec

from briefing.model.dossier import Key
from briefing.storage.rows import Row

FIRST_HASH = "0" * 64
_MOST = 1 << 29  # bytes that one packed row may come to; a row of a hostile case might fill the memory
_LARGE = 4_096  # bytes; what is shorter stays readable for other programs, the rest is deflated


class Kind(StrEnum):
    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """`target` is the edit that an undo or redo speaks of; None for an edit itself."""

    seq: int
    at: datetime
    who: str
    label: str
    why: str
    kind: Kind
    target: int | None = None


@dataclass(slots=True)
class Steps:
    """What can be undone and redone: numbers of edits in the log and their labels, the next one last."""

    done: list[tuple[int, str]] = field(default_factory=list)
    undone: list[tuple[int, str]] = field(default_factory=list)

    def take(self, seq: int, kind: Kind, label: str) -> None:
        """Go one row of the log further. Raises IndexError for an undo or redo of nothing."""
        match kind:
            case Kind.EDIT:
                self.done.append((seq, label))
                self.undone.clear()
            case Kind.UNDO:
                self.undone.append(self.done.pop())
            case Kind.REDO:
                self.done.append(self.undone.pop())


@dataclass(frozen=True, slots=True)
class Tail:
    """The end of the chain, which the next row continues."""

    seq: int = 0
    hash: str = FIRST_HASH
    at: datetime | None = None


def entries(db: apsw.Connection) -> Iterator[LogEntry]:
    """All rows from the first on, without what they changed."""
    for seq, at, who, kind, target, label, why in db.execute(
        "SELECT seq, at, who, kind, target, label, why FROM log ORDER BY seq"
    ):
        yield LogEntry(seq, datetime.fromisoformat(at), who, label, why, Kind(kind), target)


def steps(db: apsw.Connection) -> Steps:
    """Raises ValueError or IndexError for a log that contradicts itself."""
    found = Steps()
    for seq, kind, label in db.execute("SELECT seq, kind, label FROM log ORDER BY seq"):
        found.take(seq, Kind(kind), label)
    return found


def tail(db: apsw.Connection) -> Tail:
    last = db.execute("SELECT seq, hash, at FROM log ORDER BY seq DESC LIMIT 1").get
    return Tail(last[0], last[1], datetime.fromisoformat(last[2])) if last else Tail()


def append(db: apsw.Connection, after: Tail, entry: LogEntry, old: list[Row], new: list[Row]) -> Tail:
    """Write one row; an undo or redo names its target and repeats nothing of it."""
    before, then = (_packed(old), _packed(new)) if entry.kind is Kind.EDIT else (None, None)
    seal = sealed(after.hash, entry, before, then)
    db.execute(
        "INSERT INTO log(seq, at, who, kind, target, label, why, prev_hash, hash, before, after) "
        "VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            *(entry.seq, entry.at.isoformat(), entry.who, entry.kind.value, entry.target, entry.label, entry.why),
            *(after.hash, seal, before, then),
        ),
    )
    return Tail(entry.seq, seal, entry.at)


def rows_before(db: apsw.Connection, seq: int) -> list[Row]:
    """The rows as they were before edit `seq`; None for the JSON of those it added."""
    return _rows(db, "before", seq)


def rows_after(db: apsw.Connection, seq: int) -> list[Row]:
    """The rows as edit `seq` left them; None for the JSON of those it removed."""
    return _rows(db, "after", seq)


def rows_taken_back(db: apsw.Connection, seq: int) -> list[Row]:
    """The rows as they were before row `seq` of the log, whatever its kind."""
    kind, target = db.execute("SELECT kind, target FROM log WHERE seq = ?", (seq,)).get
    match Kind(kind):
        case Kind.EDIT:
            return rows_before(db, seq)
        case Kind.UNDO:
            return rows_after(db, target)
        case Kind.REDO:
            return rows_before(db, target)


def rows_brought(db: apsw.Connection, seq: int) -> list[Row]:
    """The rows as row `seq` of the log left them, whatever its kind."""
    kind, target = db.execute("SELECT kind, target FROM log WHERE seq = ?", (seq,)).get
    match Kind(kind):
        case Kind.EDIT:
            return rows_after(db, seq)
        case Kind.UNDO:
            return rows_before(db, target)
        case Kind.REDO:
            return rows_after(db, target)


def keys_of(db: apsw.Connection) -> dict[int, tuple[Key, ...]]:
    """Which records each edit put or removed, by its number."""
    return {
        seq: tuple((table, id_) for table, id_, _ in _listed(after))
        for seq, after in db.execute("SELECT seq, after FROM log WHERE kind = ? ORDER BY seq", (Kind.EDIT.value,))
    }


def keys_since(db: apsw.Connection, seq: int, hash_: str) -> tuple[Key, ...] | None:
    """What was changed after row `seq`, in any order; None where this log has no such row with that hash."""
    if seq and db.execute("SELECT hash FROM log WHERE seq = ?", (seq,)).get != hash_:
        return None
    asked = (
        "SELECT coalesce(edit.after, log.after) FROM log LEFT JOIN log AS edit ON edit.seq = log.target"
        " WHERE log.seq > ? ORDER BY log.seq"
    )
    return tuple({(table, id_) for (after,) in db.execute(asked, (seq,)) for table, id_, _ in _listed(after)})


def lately(db: apsw.Connection, count: int) -> tuple[Key, ...]:
    """The records that the last `count` edits changed, oldest first; edits of many records at once are passed over."""
    rows = db.execute(
        "SELECT after FROM log WHERE kind = ? AND length(after) < ? ORDER BY seq DESC LIMIT ?",
        (Kind.EDIT.value, _LARGE, count),
    )
    return tuple((table, id_) for (after,) in reversed(list(rows)) for table, id_, _ in _listed(after))


def sealed(previous: str, entry: LogEntry, before: str | bytes | None, after: str | bytes | None) -> str:
    """The hash of a row: of the hash before it, of its words, and of the hashes of what it changed."""
    words = (previous, entry.seq, entry.at.isoformat(), entry.who, entry.kind.value, entry.target)
    parts = [*words, entry.label, entry.why, _digest(before), _digest(after)]
    return sha256(msgspec.json.encode(parts)).hexdigest()


def unpacked(stored: str | bytes) -> list[Row]:
    """Raises zlib.error or msgspec.MsgspecError for what no log holds."""
    return [(table, id_, _body(bytes(raw))) for table, id_, raw in _listed(stored)]


def _listed(stored: str | bytes) -> list[tuple[str, str, msgspec.Raw]]:
    return msgspec.json.decode(_plain(stored), type=list[tuple[str, str, msgspec.Raw]])


def _rows(db: apsw.Connection, column: str, seq: int) -> list[Row]:
    return unpacked(db.execute(f"SELECT {column} FROM log WHERE seq = ?", (seq,)).get)


def _body(raw: bytes) -> str | None:
    return None if raw == b"null" else raw.decode()


def _packed(rows: Iterable[Row]) -> str | bytes:
    listed = [(table, id_, msgspec.Raw(b"null" if body is None else body.encode())) for table, id_, body in rows]
    plain = msgspec.json.encode(listed)
    return zlib.compress(plain, 3) if len(plain) > _LARGE else plain.decode()


def _plain(stored: str | bytes) -> bytes:
    if isinstance(stored, str):
        return stored.encode()
    stream = zlib.decompressobj()
    plain = stream.decompress(stored, _MOST)
    if not stream.eof:
        raise zlib.error("cut short, or longer than any row of the log")
    return plain


def _digest(stored: str | bytes | None) -> str:
    # Of the plain words, so that packing them better one day breaks no chain.
    return "" if stored is None else sha256(_plain(stored)).hexdigest()
