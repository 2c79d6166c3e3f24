"""The layout of a case file, and how one is opened so that neither haste nor malice can harm it."""

from __future__ import annotations

import os
from pathlib import Path

import apsw

from briefing.storage.header import APPLICATION, MAGIC, head_of
from briefing.storage.refusal import CaseError
from briefing.storage.rows import KINDS

VERSION = 2  # of the layout; a change that adds raises it, older programs go on reading
_ADDED = ("anchors",)  # tables that cases of the first layout have not
_WAIT_MS = 5_000

_LOG = """CREATE TABLE log(
  seq INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL, target INTEGER,
  label TEXT NOT NULL, why TEXT NOT NULL, prev_hash TEXT NOT NULL, hash TEXT NOT NULL,
  before, after) STRICT""".replace("before, after", "before ANY, after ANY")
_META = "CREATE TABLE meta(min_reader INTEGER NOT NULL, min_writer INTEGER NOT NULL) STRICT"


def _table(name: str) -> str:
    # A text is nothing without its source. The other records may outlive theirs: an event rests on several.
    keys = "REFERENCES sources(id) DEFERRABLE INITIALLY DEFERRED" if name == "texts" else ""
    return f"CREATE TABLE {name}(id TEXT PRIMARY KEY NOT NULL, source_id TEXT {keys}, body TEXT NOT NULL) STRICT"


TABLES = {name: _table(name) for name in KINDS} | {"log": _LOG, "meta": _META}


def connect(path: Path, writing: bool) -> apsw.Connection:
    """A connection on which no trigger, view or extension of the file can run. Raises apsw.Error."""
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE if writing else apsw.SQLITE_OPEN_READONLY
    db = apsw.Connection(str(path), flags=flags)
    db.set_busy_timeout(_WAIT_MS)
    for option, on in (
        (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
        (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
        (apsw.SQLITE_DBCONFIG_ENABLE_FKEY, 1),
        (apsw.SQLITE_DBCONFIG_DQS_DML, 0),
        (apsw.SQLITE_DBCONFIG_DQS_DDL, 0),
    ):
        db.config(option, on)
    db.execute("PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0; PRAGMA synchronous = FULL")
    return db


def settle(path: Path) -> None:
    """Let SQLite take back what a killed program left half-written, which a connection that only reads cannot do.

    What a living program is writing stays as it is: its lock tells SQLite so. Raises apsw.Error.
    """
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and os.access(path, os.W_OK):
        db = connect(path, writing=True)
        try:
            db.execute("SELECT count(*) FROM sqlite_schema")
        finally:
            db.close()


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
        db.execute("INSERT INTO meta VALUES(1, ?)", (VERSION,))


def inspect(path: Path) -> None:
    """Raises CaseError for what is no case, before SQLite sees it."""
    if path.is_dir():
        raise CaseError(path, "This is a folder, not a case.", "Choose a file that ends in .dateline.")
    try:
        head = head_of(path)
    except OSError as error:
        raise CaseError(path, "The case may not be read.", "Check your rights to it, or ask its owner.") from error
    if not head.startswith(MAGIC):
        raise CaseError(path, "This is not a Dateline case.", "Choose a file that ends in .dateline.")


def admit(db: apsw.Connection, path: Path) -> bool:
    """True if this program may write the case. Raises CaseError for what is no case, or one it must not even read."""
    if db.pragma("application_id") != APPLICATION:
        raise CaseError(path, "This is a database of another program.", "Choose a file that ends in .dateline.")
    found = {name: (kind, sql) for kind, name, sql in db.execute("SELECT type, name, sql FROM sqlite_schema")}
    if any(kind in ("trigger", "view") for kind, _ in found.values()):
        reason = "The case carries program code, which Dateline never writes."
        raise CaseError(path, reason, "Do not trust this copy; ask for another one.")
    if "meta" not in found:
        raise CaseError(path, "The case is damaged: its table “meta” is missing.", "Go back to a copy made before.")
    min_reader, min_writer = db.execute("SELECT min_reader, min_writer FROM meta").get or (VERSION, VERSION)
    if min_reader > VERSION:
        reason = "The case was made by a newer Dateline, which this one cannot read."
        raise CaseError(path, reason, "Install the newest Dateline and open it again.")
    missing = sorted(TABLES.keys() - found.keys() - set(_ADDED))
    if missing:
        words = f"The case is damaged: its table “{missing[0]}” is missing."
        raise CaseError(path, words, "Go back to a copy made before.")
    _bring_up(db, writing=min_writer <= VERSION and not db.readonly("main"))
    return bool(min_writer <= VERSION)


def _bring_up(db: apsw.Connection, writing: bool) -> None:
    """Give a case of an older layout the tables it lacks: for good, or for as long as it is read."""
    missing = [name for name in _ADDED if not db.execute("SELECT 1 FROM sqlite_schema WHERE name = ?", (name,)).get]
    if missing and not writing:
        for name in missing:
            db.execute(TABLES[name].replace("CREATE TABLE", "CREATE TEMP TABLE", 1))
    elif missing:
        with db:
            for name in missing:
                db.execute(TABLES[name])
            # What an older program does not know of it would not date anew: from here on it may only read.
            db.execute(f"PRAGMA user_version = {VERSION}; UPDATE meta SET min_writer = {VERSION}")
