"""A connection to a case file on which nothing that stands in the file can run, and which a power cut cannot cheat."""

from __future__ import annotations

import os
from pathlib import Path

import apsw

from briefing.storage.header import Form, form_of
from briefing.storage.refusal import CaseError, SealedError

_WAIT_MS = 5_000
# How a pass phrase becomes a key: written in no file, so a change would lock every sealed case out.
_CIPHER, _STRETCH = "chacha20", 256_000
_CHOOSE = "Choose a file that ends in .dateline."

_SETTINGS = (
    (apsw.SQLITE_DBCONFIG_DEFENSIVE, 1),
    (apsw.SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_TRIGGER, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_VIEW, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    (apsw.SQLITE_DBCONFIG_ENABLE_FKEY, 1),
    (apsw.SQLITE_DBCONFIG_DQS_DML, 0),
    (apsw.SQLITE_DBCONFIG_DQS_DDL, 0),
)
# A journal that is deleted is not yet gone from the disk: only EXTRA waits for its folder too, and without that a power
# cut may take an edit back that was already called saved.
_PRAGMAS = (("cell_size_check", True), ("mmap_size", 0), ("synchronous", "EXTRA"))
_LIMITS = (
    (apsw.SQLITE_LIMIT_LENGTH, 1 << 29),  # the longest text that a reader gives, four times over
    (apsw.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (apsw.SQLITE_LIMIT_COLUMN, 100),
    (apsw.SQLITE_LIMIT_EXPR_DEPTH, 20),
    (apsw.SQLITE_LIMIT_COMPOUND_SELECT, 5),
    (apsw.SQLITE_LIMIT_FUNCTION_ARG, 10),
    (apsw.SQLITE_LIMIT_ATTACHED, 0),
    (apsw.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)


def can_seal() -> bool:
    """True where the SQLite at hand knows ciphers (apsw-sqlite3mc); plain apsw would write everything in the clear."""
    return hasattr(apsw, "mc_version")


def connect(path: Path, writing: bool, phrase: str = "") -> apsw.Connection:
    """`phrase` opens a sealed case, "" one in the clear. Raises apsw.Error, and SealedError for a wrong phrase."""
    flags = apsw.SQLITE_OPEN_READWRITE | apsw.SQLITE_OPEN_CREATE if writing else apsw.SQLITE_OPEN_READONLY
    db = apsw.Connection(str(path), flags=flags)
    try:
        _guard(db)
        if phrase:
            unlock(db, path, phrase)
        # One by one: a pragma that answers stops what stands behind it in the same words.
        for name, value in _PRAGMAS:
            db.pragma(name, value)
    except (apsw.Error, CaseError):
        db.close()
        raise
    return db


def unlock(db: apsw.Connection, path: Path, phrase: str) -> None:
    """Give the connection its key. Raises SealedError where that is not the key of the file."""
    if not can_seal():
        raise SealedError(path, "This Dateline cannot open sealed cases.", "Install apsw-sqlite3mc in place of apsw.")
    db.pragma("cipher", _CIPHER)
    db.pragma("kdf_iter", _STRETCH)
    db.pragma("key", phrase)
    try:
        db.execute("SELECT count(*) FROM sqlite_schema")
    except apsw.NotADBError as error:
        raise SealedError(path, "This is not its pass phrase.", "Mind capital letters and the keyboard.") from error


def seal(db: apsw.Connection, phrase: str) -> None:
    """Write the file anew under another phrase, "" for in the clear."""
    db.pragma("cipher", _CIPHER)
    db.pragma("kdf_iter", _STRETCH)
    db.limit(apsw.SQLITE_LIMIT_ATTACHED, 1)  # the cipher takes more room on each page, so SQLite builds the file anew
    db.pragma("rekey", phrase)


def settle(path: Path, phrase: str = "") -> None:
    """Let SQLite take back what a killed program left half-written, which a connection that only reads cannot do.

    What a living program is writing stays as it is: its lock tells SQLite so. Raises apsw.Error.
    """
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and os.access(path, os.W_OK):
        db = connect(path, writing=True, phrase=phrase)
        try:
            db.execute("SELECT count(*) FROM sqlite_schema")
        finally:
            db.close()


def inspect(path: Path, phrase: str = "") -> None:
    """Raises CaseError for what is no case before SQLite sees it, SealedError where a pass phrase is missing."""
    if path.is_dir():
        raise CaseError(path, "This is a folder, not a case.", _CHOOSE)
    try:
        form = form_of(path)
    except OSError as error:
        raise CaseError(path, "The case may not be read.", "Check your rights to it, or ask its owner.") from error
    if form is Form.OTHER:
        raise CaseError(path, "This is not a Dateline case.", _CHOOSE)
    if form is Form.SEALED and not phrase:
        raise SealedError(path, "The case is sealed.", "It opens with its pass phrase.")
    if form is not Form.SEALED and phrase:
        raise CaseError(path, "The case is not sealed.", "It opens without a pass phrase.")


def _guard(db: apsw.Connection) -> None:
    db.set_busy_timeout(_WAIT_MS)
    for option, value in _SETTINGS:
        db.config(option, value)
    for limit, most in _LIMITS:
        db.limit(limit, most)
