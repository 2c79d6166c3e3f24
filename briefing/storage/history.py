"""What was done to a case, step by step, and the case as it was at any of them."""

from __future__ import annotations

from dataclasses import dataclass

import apsw

from briefing.model.dossier import Dossier, Key
from briefing.storage import log, rows
from briefing.storage.log import LogEntry
from briefing.storage.rows import Row


@dataclass(frozen=True, slots=True)
class Step:
    """A row of the log with the records it touched; those of an undo or redo are its target's."""

    entry: LogEntry
    keys: tuple[Key, ...]


@dataclass(frozen=True, slots=True)
class GoBack:
    """Makes the case what it was before some steps, as an edit like any other: `rows` are what it changes."""

    label: str
    rows: tuple[Row, ...]

    def apply(self, dossier: Dossier) -> Dossier:
        there = [row for row in self.rows if row[2] is not None or dossier.get(row[:2]) is not None]
        return rows.with_rows(dossier, there)


def steps(db: apsw.Connection) -> tuple[Step, ...]:
    """All of them, oldest first."""
    keys = log.keys_of(db)
    return tuple(Step(entry, keys.get(entry.target or entry.seq, ())) for entry in log.entries(db))


def rows_at(db: apsw.Connection, seq: int) -> tuple[Row, ...]:
    """What to change now to be back where row `seq` of the log left the case, sorted; 0 is the empty case."""
    found: dict[Key, str | None] = {}
    last = log.tail(db).seq
    for number in range(last, seq, -1):
        found |= {(table, id_): body for table, id_, body in log.rows_taken_back(db, number)}
    return tuple((table, id_, found[table, id_]) for table, id_ in sorted(found))


def between(db: apsw.Connection, first: int, last: int) -> tuple[Key, ...]:
    """The records that the rows of the log after `first` up to `last` touched, sorted."""
    found: set[Key] = set()
    for step in steps(db):
        if first < step.entry.seq <= last:
            found.update(step.keys)
    return tuple(sorted(found))
