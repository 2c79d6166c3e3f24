"""Whole copies of a case that are kept beside it: the last ten, none twice."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import apsw

from briefing.files import written_whole
from briefing.storage.connection import connect
from briefing.storage.log import Tail

KEPT = 10
APART = timedelta(hours=1)  # of editing; without it a morning of short sittings would push out all that is older
_PAGES = 2_000  # copied at a time; in between another program may go on reading
_NAME = re.compile(r"(\d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d)Z edit (\d+)\.dateline")
_STAMP = "%Y-%m-%d %H.%M.%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """A case by itself, as its log was after row `seq`, saved `at`."""

    path: Path
    at: datetime
    seq: int


def folder_of(case: Path) -> Path:
    """Beside the case, so that a copy lies on no drive that the case itself does not lie on."""
    return case.with_suffix(".backups")


def backups(case: Path) -> tuple[Backup, ...]:
    """Those there are, newest first; files of other names are none."""
    found = []
    for path in folder_of(case).glob("*.dateline"):
        named = _NAME.fullmatch(path.name)
        if named is not None:
            at = datetime.strptime(named[1], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, at, int(named[2])))
    return tuple(sorted(found, key=lambda backup: (backup.at, backup.seq), reverse=True))


def is_due(case: Path, tail: Tail) -> bool:
    """True where the newest backup lacks edits of an hour or more, or there is none. An empty case needs none."""
    if tail.at is None:
        return False
    newest = next(iter(backups(case)), None)
    return newest is None or tail.at.replace(microsecond=0) - newest.at >= APART


def back_up(db: apsw.Connection, case: Path, tail: Tail, phrase: str = "") -> Path | None:
    """Copy the case as it is, and let go of all but the last ten; None where it has no edits.

    Raises OSError or apsw.Error where the copy cannot be written: then there is no half of one either.
    """
    if tail.at is None:
        return None
    path = folder_of(case) / f"{tail.at.astimezone(UTC):{_STAMP}}Z edit {tail.seq}.dateline"
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        with written_whole(path) as whole:
            copy_into(db, whole, phrase)
    for old in backups(case)[KEPT:]:
        old.path.unlink(missing_ok=True)
    return path


def copy_into(db: apsw.Connection, path: Path, phrase: str = "") -> None:
    """The case as one new file, sealed with `phrase` if it is. Raises apsw.Error."""
    copy = connect(path, writing=True, phrase=phrase)
    try:
        copy.pragma("synchronous", "OFF")  # whoever puts the file in its place settles it
        with copy.backup("main", db, "main") as going:
            while not going.done:
                going.step(_PAGES)
    finally:
        copy.close()
