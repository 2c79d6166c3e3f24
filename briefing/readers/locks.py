"""Files locked with a password."""

from __future__ import annotations

from briefing.model.refusal import Refusal
from briefing.readers.reader import Opened, UnreadableError


def locked(file: Opened) -> UnreadableError:
    """The error for a file that no password at hand opens."""
    if file.means.passwords:
        reason, advice = "The password given does not open the file.", "Check it letter by letter; capitals count."
    else:
        reason, advice = "The file is locked with a password.", "Give the password, or add a copy without one."
    return file.refused(Refusal.ENCRYPTED, reason, advice)
