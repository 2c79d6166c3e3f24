"""What became of the files that were read for a case, beside the records: so that none is read twice in vain."""

from __future__ import annotations

from dataclasses import dataclass, replace

import apsw
import msgspec

# Not among the tables that every case must have: a case in which nothing was ever refused needs no ledger.
_TABLE = """CREATE TABLE IF NOT EXISTS reading(
  sha256 TEXT PRIMARY KEY NOT NULL, path TEXT NOT NULL, gave TEXT NOT NULL, refused TEXT NOT NULL) STRICT"""
_LATER = ("kinds", "parts")  # columns that came with time; a ledger gets them when it is next written

_WAITING = "CREATE TABLE IF NOT EXISTS waiting(place INTEGER PRIMARY KEY, path TEXT NOT NULL) STRICT"


@dataclass(frozen=True, slots=True)
class Handled:
    """A file by its bytes: `gave` are the sources that came out of it, `refused` the reasons why something did not.

    `kinds` are those of the reasons, in their order, and `parts` the places inside the file of what was refused, "" for
    the file itself; () in ledgers that did not keep them.
    """

    sha256: str
    path: str
    gave: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()

    def without(self, part: str) -> Handled:
        """The same where nothing is said of this part any more."""
        kept = [at for at, place in enumerate(self.parts) if place != part]
        refused = tuple(self.refused[at] for at in kept)
        return replace(
            self,
            refused=refused,
            kinds=tuple(self.kinds[at] for at in kept),
            parts=tuple(self.parts[at] for at in kept),
        )


_names = msgspec.json.Decoder(tuple[str, ...])


def entries(db: apsw.Connection) -> dict[str, Handled]:
    """All that is remembered, by sha256."""
    if not _has(db, "reading"):
        return {}
    kept = _columns(db)
    later = ", ".join(name if name in kept else "'[]'" for name in _LATER)
    rows = db.execute(f"SELECT sha256, path, gave, refused, {later} FROM reading ORDER BY sha256")
    return {row[0]: Handled(*row[:2], *map(_names.decode, row[2:])) for row in rows}


def remember(db: apsw.Connection, handled: Handled) -> None:
    """Takes the place of what was remembered of the same bytes."""
    db.execute(_TABLE)
    for name in _LATER:
        if name not in _columns(db):
            db.execute(f"ALTER TABLE reading ADD COLUMN {name} TEXT NOT NULL DEFAULT '[]'")
    lists = (handled.gave, handled.refused, handled.kinds, handled.parts)
    row = (handled.sha256, handled.path, *map(_json, lists))
    db.execute(
        "INSERT OR REPLACE INTO reading(sha256, path, gave, refused, kinds, parts) VALUES(?, ?, ?, ?, ?, ?)", row
    )


def forget(db: apsw.Connection, sha256: str) -> None:
    """Nothing is remembered of these bytes any more."""
    if _has(db, "reading"):
        db.execute("DELETE FROM reading WHERE sha256 = ?", (sha256,))


def expected(db: apsw.Connection) -> tuple[str, ...]:
    """The files that were still to be read when this was last noted, in their order."""
    if not _has(db, "waiting"):
        return ()
    return tuple(str(path) for (path,) in db.execute("SELECT path FROM waiting ORDER BY place"))


def expect(db: apsw.Connection, paths: tuple[str, ...]) -> None:
    """Note which files are still to be read, in place of what was noted before."""
    db.execute(_WAITING)
    db.execute("DELETE FROM waiting")
    db.executemany("INSERT INTO waiting(path) VALUES(?)", [(path,) for path in paths])


def _has(db: apsw.Connection, table: str) -> bool:
    return bool(db.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = ?", (table,)).get)


def _columns(db: apsw.Connection) -> set[str]:
    return {str(name) for (name,) in db.execute("SELECT name FROM pragma_table_info('reading')")}


def _json(words: tuple[str, ...]) -> str:
    return msgspec.json.encode(words).decode()
