"""Points of a case that the analyst gave a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import apsw


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The case as row `seq` of its log left it; `at` is when it was named."""

    name: str
    seq: int
    at: datetime
    who: str


def snapshots(db: apsw.Connection) -> tuple[Snapshot, ...]:
    """All of them, by their place in the log, then by name."""
    found = db.execute("SELECT name, seq, at, who FROM snapshots ORDER BY seq, name")
    return tuple(Snapshot(name, seq, datetime.fromisoformat(at), who) for name, seq, at, who in found)


def keep(db: apsw.Connection, snapshot: Snapshot) -> None:
    """Takes the place of one of the same name."""
    row = (snapshot.name, snapshot.seq, snapshot.at.isoformat(), snapshot.who)
    db.execute("INSERT OR REPLACE INTO snapshots VALUES(?, ?, ?, ?)", row)


def drop(db: apsw.Connection, name: str) -> None:
    """Forget a name; the point itself stays in the log."""
    db.execute("DELETE FROM snapshots WHERE name = ?", (name,))
