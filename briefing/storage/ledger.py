"""What became of the files that were read for a case, beside the records: so that none is read twice in vain."""

from __future__ import annotations

from dataclasses import dataclass

import apsw
import msgspec

# Not among the tables that every case must have: a case in which nothing was ever refused needs no ledger.
_TABLE = """CREATE TABLE IF NOT EXISTS reading(
  sha256 TEXT PRIMARY KEY NOT NULL, path TEXT NOT NULL, gave TEXT NOT NULL, refused TEXT NOT NULL) STRICT"""


@dataclass(frozen=True, slots=True)
class Handled:
    """A file by its bytes: `gave` are the sources that came out of it, `refused` the reasons why something did not."""

    sha256: str
    path: str
    gave: tuple[str, ...] = ()
    refused: tuple[str, ...] = ()


_names = msgspec.json.Decoder(tuple[str, ...])


def entries(db: apsw.Connection) -> dict[str, Handled]:
    """All that is remembered, by sha256."""
    if not db.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'reading'").get:
        return {}
    rows = db.execute("SELECT sha256, path, gave, refused FROM reading ORDER BY sha256")
    return {
        sha256: Handled(sha256, path, _names.decode(gave), _names.decode(said)) for sha256, path, gave, said in rows
    }


def remember(db: apsw.Connection, handled: Handled) -> None:
    """Takes the place of what was remembered of the same bytes."""
    db.execute(_TABLE)
    row = (handled.sha256, handled.path, _json(handled.gave), _json(handled.refused))
    db.execute("INSERT OR REPLACE INTO reading VALUES(?, ?, ?, ?)", row)


def _json(words: tuple[str, ...]) -> str:
    return msgspec.json.encode(words).decode()
