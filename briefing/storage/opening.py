"""How a case is opened: who has it, whether it can be trusted and written, and what an old layout lacks."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

import apsw

from briefing.storage import backups, connection, log, schema
from briefing.storage.lock import Held, Lock
from briefing.storage.refusal import CaseError
from briefing.storage.transaction import worded


def taken(path: Path, who: str) -> tuple[Lock | None, str, str]:
    """The lock, or why there is none and who has it."""
    try:
        return Lock.take(path, who), "", ""
    except Held as held:
        words = f"The case is open in another program: {held.holder}." if held.holder else "The case is open elsewhere."
        return None, words, held.holder
    except OSError:
        return None, "The folder of the case cannot be written.", ""


def database(path: Path, locked: bool, phrase: str) -> tuple[apsw.Connection, str]:
    """The file of a case, made if nothing is there, and why it can only be read, "" where it can be written.

    Raises CaseError as `Case.open` does.
    """
    new = schema.is_new(path)
    if not new:
        connection.inspect(path, phrase)
    elif not locked:
        raise CaseError(path, "No case can be made here.", "Check that the folder exists and that you may write to it.")
    with worded(path), ExitStack() as undone:
        writing = locked and (new or _may_write(path))
        db = connection.connect(path, writing, phrase)
        undone.callback(db.close)
        if new:
            schema.make(db)
        barred = "" if writing else "The file is write-protected."
        if not schema.admit(db, path):
            barred = "The case was last written by a newer Dateline; this one can only read it."
        _bring_up(db, path, barred != "", phrase)
        undone.pop_all()
        return db, barred


def _bring_up(db: apsw.Connection, path: Path, read_only: bool, phrase: str) -> None:
    """Give a case of an older layout what it lacks: for good, after a backup, or for as long as it is read."""
    due = schema.due(db)
    if due and read_only:
        schema.imagine(db, due)
    elif due:
        try:
            backups.back_up(db, path, log.tail(db), phrase)
        except OSError as error:
            reason = "The case is of an older layout, and no backup can be made before it is brought up to date."
            raise CaseError(path, reason, "Make room beside it, or work on a copy elsewhere.") from error
        schema.migrate(db, due)


def _may_write(path: Path) -> bool:
    try:
        path.open("rb+").close()
    except OSError:
        return False
    return True
