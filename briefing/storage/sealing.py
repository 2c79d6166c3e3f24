"""Sealed cases: every byte in cipher under a pass phrase that is kept nowhere."""

from __future__ import annotations

from pathlib import Path

import apsw

from briefing.files import written_whole
from briefing.storage import backups, connection
from briefing.storage.case import Case
from briefing.storage.refusal import CaseError, SealedError, refusal

SHORTEST = 8  # characters; a phrase of several words is better than any sign


def sealed_copy(case: Case, to: Path, phrase: str) -> None:
    """Write a whole copy under another pass phrase, "" for in the clear; the case itself stays as it is.

    Raises CaseError for a phrase that is too short or a SQLite without ciphers, OSError where `to` cannot be written.
    """
    if phrase and len(phrase) < SHORTEST:
        raise CaseError(to, f"The pass phrase is shorter than {SHORTEST} characters.", "Take several words.")
    if phrase and not connection.can_seal():
        raise SealedError(to, "This Dateline cannot seal cases.", "Install apsw-sqlite3mc in place of apsw.")
    try:
        with written_whole(to) as whole:
            case.ask(lambda db: backups.copy_into(db, whole, case.phrase))
            copy = connection.connect(whole, writing=True, phrase=case.phrase)
            try:
                connection.seal(copy, phrase)
            finally:
                copy.close()
    except apsw.Error as error:
        raise refusal(to, error) from error
