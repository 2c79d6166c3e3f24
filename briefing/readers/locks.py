"""Files locked with a password."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.refusal import Refusal
from briefing.readers import sniff
from briefing.readers.reader import Opened, UnreadableError

_KINDS = sniff.OLD_OFFICE | {sniff.LOCKED_OFFICE}


def locked(file: Opened) -> UnreadableError:
    """The error for a file that no password at hand opens."""
    if file.means.passwords:
        reason, advice = "The password given does not open the file.", "Check it letter by letter; capitals count."
    else:
        reason, advice = "The file is locked with a password.", "Give the password, or add a copy without one."
    return file.refused(Refusal.ENCRYPTED, reason, advice)


def unlocked(file: Opened) -> Opened:
    """An Office file that is locked as a whole, opened with one of the passwords; any other file as it is.

    Raises UnreadableError where none of them fits.
    """
    if file.media_type not in _KINDS:
        return file
    from briefing.readers import office_lock  # its cryptography would double the time a worker takes to start

    if not office_lock.is_shut(file):
        return file
    for password in file.means.passwords:
        data = office_lock.opened_with(file, password)
        if data is not None:
            return replace(file, data=data, media_type=sniff.media_type(data, file.name))
    raise locked(file)
