"""Why a file is not taken in."""

from __future__ import annotations

from enum import StrEnum

FILE_BYTES = 512 << 20  # no larger file is opened


class Refusal(StrEnum):
    EMPTY = "empty"
    ENCRYPTED = "encrypted"
    SEALED = "encrypted for good"  # no password given here would open it
    CORRUPT = "corrupt"
    UNSUPPORTED = "unsupported"
    TOO_LARGE = "too large"
    NO_TEXT = "no text layer"
    OLD_OFFICE = "old office"
    TOO_SLOW = "too slow"
    CRASHED = "crashed"
    CANCELLED = "cancelled"
    MISSING = "missing"
