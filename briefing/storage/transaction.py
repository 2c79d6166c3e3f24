"""All of it or nothing; and what goes wrong, in the analyst's words."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw
import msgspec

from briefing.storage.refusal import CaseError, refusal

_DAMAGED = "The case is damaged."
_MEND = "Nothing was changed; “dateline repair” makes a new case of what can be read, or open a backup."


@contextmanager
def transaction(db: apsw.Connection) -> Iterator[None]:
    """What is written inside is on the disk at the end, or not done at all."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK")


@contextmanager
def worded(path: Path) -> Iterator[None]:
    """What goes wrong inside comes out as CaseError."""
    try:
        yield
    except apsw.Error as error:
        raise refusal(path, error) from error
    except (msgspec.MsgspecError, zlib.error, ValueError, IndexError, KeyError, RecursionError) as error:
        raise CaseError(path, _DAMAGED, _MEND) from error
