"""The layout of a case file, of every version there was, and which of them this program may read and write."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import apsw

from briefing.storage.header import APPLICATION
from briefing.storage.refusal import CaseError
from briefing.storage.rows import KINDS

_LOG = """CREATE TABLE log(
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, target INTEGER,
  label TEXT NOT NULL, why TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL,
  before ANY, after ANY) STRICT"""
_META = "CREATE TABLE meta(min_reader INTEGER NOT NULL, min_writer INTEGER NOT NULL) STRICT"
_SNAPSHOTS = """CREATE TABLE snapshots(
  name TEXT PRIMARY KEY NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL) STRICT"""


def _table(name: str) -> str:
    # A text is nothing without its source. The other records may outlive theirs: an event rests on several.
    keys = "REFERENCES sources(id) DEFERRABLE INITIALLY DEFERRED" if name == "texts" else ""
    return f"CREATE TABLE {name}(id TEXT PRIMARY KEY NOT NULL, source_id TEXT {keys}, body TEXT NOT NULL) STRICT"


TABLES = {name: _table(name) for name in KINDS} | {"log": _LOG, "meta": _META, "snapshots": _SNAPSHOTS}


@dataclass(frozen=True, slots=True)
class Migration:
    """To layout `version`: `adds` are its new tables. Programs below `min_writer` would not keep what they hold in step
    with the rest, and may only read from then on."""

    version: int
    adds: tuple[str, ...]
    min_writer: int


# In order, from the second layout on. A new kind of record is a line here and one in rows.KINDS.
MIGRATIONS = (
    Migration(2, ("anchors",), 2),
    Migration(3, ("links", "conflicts", "offices", "populations", "snapshots"), 3),
    Migration(4, ("editions", "styles"), 4),
    Migration(5, ("positions", "comments", "attachments"), 5),
    Migration(6, ("views",), 6),
)
VERSION = MIGRATIONS[-1].version
_MIN_WRITER = MIGRATIONS[-1].min_writer
_ADDED = frozenset(name for migration in MIGRATIONS for name in migration.adds)

_Found = dict[str, tuple[str, str]]  # kind and SQL of what stands in a file, by name


def is_new(path: Path) -> bool:
    """True where a case is to be made: nothing is there, or the empty file that a making cut short leaves behind."""
    return not path.exists() or (path.is_file() and path.stat().st_size == 0 and path.suffix == ".dateline")


def make(db: apsw.Connection) -> None:
    """Lay out an empty case as one transaction."""
    # One file that can be copied and mailed at any time: no write-ahead log beside it.
    db.execute("PRAGMA journal_mode = DELETE")
    with db:
        db.execute(f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {VERSION}")
        for statement in TABLES.values():
            db.execute(statement)
        db.execute("INSERT INTO meta VALUES(1, ?)", (_MIN_WRITER,))


def admit(db: apsw.Connection, path: Path) -> bool:
    """True if this program may write the case. Raises CaseError for what is no case, or one it must not even read."""
    if db.pragma("application_id") != APPLICATION:
        raise CaseError(path, "This is a database of another program.", "Choose a file that ends in .dateline.")
    found: _Found = {
        name: (kind, sql or "") for kind, name, sql in db.execute("SELECT type, name, sql FROM sqlite_schema")
    }
    _trusted(found, path)
    _present(found, {"meta"}, path)
    min_reader, min_writer = db.execute("SELECT min_reader, min_writer FROM meta").get or (VERSION, VERSION)
    if min_reader > VERSION:
        reason = "The case was made by a newer Dateline, which this one cannot read."
        raise CaseError(path, reason, "Install the newest Dateline and open it again.")
    _present(found, TABLES.keys() - _ADDED, path)
    return bool(min_writer <= VERSION)


def due(db: apsw.Connection) -> tuple[Migration, ...]:
    """The migrations that the case has not gone through, each with the tables that are not there."""
    there = {name for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    lacking = (replace(m, adds=tuple(name for name in m.adds if name not in there)) for m in MIGRATIONS)
    return tuple(migration for migration in lacking if migration.adds)


def migrate(db: apsw.Connection, migrations: tuple[Migration, ...]) -> None:
    """Bring the case to the newest layout, each step as one transaction."""
    for migration in migrations:
        with db:
            for name in migration.adds:
                db.execute(TABLES[name])
            db.pragma("user_version", max(migration.version, db.pragma("user_version")))
            db.execute("UPDATE meta SET min_writer = max(min_writer, ?)", (migration.min_writer,))


def imagine(db: apsw.Connection, migrations: tuple[Migration, ...]) -> None:
    """Give a case that is only read the tables it lacks, for as long as it is open."""
    for migration in migrations:
        for name in migration.adds:
            db.execute(TABLES[name].replace("CREATE TABLE", "CREATE TEMP TABLE", 1))


def _trusted(found: _Found, path: Path) -> None:
    """A case may come from a mail: nothing in it may compute, and our tables are exactly ours."""
    for name, (kind, sql) in sorted(found.items()):
        # An index without words is SQLite's own. A table that computes is a virtual one, or has its words changed.
        is_plain = not sql if kind == "index" else kind == "table" and sql.startswith("CREATE TABLE ")
        is_as_made = name not in TABLES or _plain(sql) == _plain(TABLES[name])
        if not (is_plain and is_as_made):
            reason = f"The case carries program code (“{name}”), which Dateline never writes."
            raise CaseError(path, reason, "Do not trust this copy; ask for another one.")


def _present(found: _Found, wanted: set[str], path: Path) -> None:
    missing = sorted(wanted - found.keys())
    if missing:
        words = f"The case is damaged: its table “{missing[0]}” is missing."
        raise CaseError(path, words, "“dateline repair” makes a new case of what can be read.")


def _plain(sql: str) -> str:
    return "".join(sql.split())
