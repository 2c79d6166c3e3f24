"""Why a case cannot be opened or written, in the analyst's words."""

from __future__ import annotations

from pathlib import Path

import apsw


class CaseError(Exception):
    """`reason` says what is wrong with the file called `name`, `advice` what can be done about it; a sentence each."""

    def __init__(self, path: Path, reason: str, advice: str = "") -> None:
        super().__init__(f"{path.name}: {reason}" + (f" {advice}" if advice else ""))
        self.name = path.name
        self.reason = reason
        self.advice = advice


class SealedError(CaseError):
    """The case needs its pass phrase, or another one than was given."""


_REASONS: tuple[tuple[type[Exception], str, str], ...] = (
    (apsw.NotADBError, "This is not a Dateline case.", "Choose a file that ends in .dateline."),
    (apsw.CorruptError, "The case is damaged.", "Nothing was changed; go back to a copy made before."),
    (apsw.ReadOnlyError, "The case can no longer be written.", "It may have been moved, renamed or write-protected."),
    (apsw.FullError, "The disk is full.", "Nothing was changed; make room and do it again."),
    (apsw.BusyError, "Another program is writing to the case.", "Nothing was changed; do it again in a moment."),
    (apsw.CantOpenError, "The case cannot be opened here.", "Check that the folder exists and that you may use it."),
    (apsw.PermissionsError, "You have no permission to use this case.", "Ask its owner, or work on a copy."),
    (apsw.IOError, "The disk did not answer.", "Nothing was changed; check the drive or the network folder."),
)


def refusal(path: Path, error: apsw.Error) -> CaseError:
    """The words for what SQLite reports."""
    for kind, reason, advice in _REASONS:
        if isinstance(error, kind):
            return CaseError(path, reason, advice)
    return CaseError(path, f"The case cannot be used ({error}).")
