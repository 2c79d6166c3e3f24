"""All that can still be read of a damaged case: through SQLite as far as it goes, else out of the pages themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import apsw
import msgspec

from briefing.model.dossier import Key
from briefing.storage import rows
from briefing.storage.carving import Value, carved
from briefing.storage.connection import connect
from briefing.storage.header import Form, form_of

LOG_COLUMNS = "seq, at, who, kind, target, label, why, prev_hash, hash, before, after"
_HASH = re.compile(r"[0-9a-f]{64}")
_OTHERS = ("snapshots", "reading", "waiting")  # tables that are neither records nor the log

Row = tuple[Value, ...]


@dataclass(slots=True)
class Salvage:
    """`log` by number, `records` by table and id; `torn` are the tables of which rows could not be reached."""

    log: dict[int, Row] = field(default_factory=dict)
    records: dict[Key, str] = field(default_factory=dict)
    others: dict[str, list[Row]] = field(default_factory=dict)
    torn: set[str] = field(default_factory=set)


def salvaged(path: Path, phrase: str = "") -> Salvage:
    """Never raises for damage: what cannot be read is not there."""
    found = Salvage()
    try:
        db = connect(path, writing=False, phrase=phrase)
    except apsw.Error:
        found.torn = {"log", *rows.KINDS}
    else:
        _read_all(db, found)
        db.close()
    if found.torn and form_of(path) is not Form.SEALED:
        _carve(path, found)
    return found


def _read_all(db: apsw.Connection, found: Salvage) -> None:
    for row in _reached(db, "log", LOG_COLUMNS, found):
        if isinstance(row[0], int):
            found.log[row[0]] = row
    for table in rows.KINDS:
        for id_, body in _reached(db, table, "id, body", found):
            if isinstance(id_, str) and isinstance(body, str):
                found.records[table, id_] = body
    for table in _OTHERS:
        held = list(_reached(db, table, "*", found))
        if held:
            found.others[table] = held


def _reached(db: apsw.Connection, table: str, columns: str, found: Salvage) -> Iterator[Row]:
    try:
        last = db.execute(f"SELECT max(rowid) FROM {table}").get
    except apsw.SQLError:
        return  # a layout of before this table, which lacks nothing
    except apsw.Error:
        found.torn.add(table)
        return
    waiting = [(1, last)] if isinstance(last, int) else []
    while waiting:
        first, end = waiting.pop()
        try:
            words = f"SELECT {columns} FROM {table} NOT INDEXED WHERE rowid BETWEEN ? AND ?"
            yield from db.execute(words, (first, end)).fetchall()
        except (apsw.Error, UnicodeError):
            found.torn.add(table)
            if first < end:  # half of it may stand in sound pages
                middle = (first + end) // 2
                waiting += [(middle + 1, end), (first, middle)]


def _carve(path: Path, found: Salvage) -> None:
    """Add what SQLite did not reach; what it did reach is newer than anything in a page that was given up."""
    loose: list[tuple[str, str]] = []
    for rowid, values in carved(path):
        match values:
            # SQLite keeps the number of a row for the column `seq` and nothing in its place.
            case (None, str(), str(), str(), _, str(), str(), str(previous), str(seal), _, _) if _HASH.fullmatch(
                previous
            ) and _HASH.fullmatch(seal):
                found.log.setdefault(rowid, (rowid, *values[1:]))
            case (str(id_), None | str(), str(body)):
                loose.append((id_, body))
    for id_, body in loose:
        for table in sorted(found.torn & rows.KINDS.keys()):
            if _is_one(table, id_, body):
                found.records.setdefault((table, id_), body)


def _is_one(table: str, id_: str, body: str) -> bool:
    """True where these words are a record of that table and no other: they come out as they went in."""
    try:
        return rows.words_of(rows.named(id_, rows.record_of(table, body))) == body
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return False
