"""Which reading of a file is today's: every reader says by its version when it has learned something."""

from __future__ import annotations

# Raised when a reader gives another text of the same file; sources that an older one read can then be read again.
_TODAY = {
    "csv": 1,
    "docx": 2,
    "epub": 1,
    "html": 1,
    "mail": 2,
    "markdown": 1,
    "mhtml": 1,
    "msg": 1,
    "odp": 1,
    "ods": 1,
    "odt": 1,
    "pdf": 1,
    "picture": 1,
    "plain": 1,
    "pptx": 1,
    "rtf": 1,
    "xlsx": 1,
}


def stamp(reader: str) -> str:
    """What this reader signs its texts with ("docx/2"). Raises KeyError for one that is not listed."""
    return f"{reader}/{_TODAY[reader]}"


def is_outdated(stamped: str) -> bool:
    """Whether a text with this signature was made by an older version of a reader we still have."""
    name, _, version = stamped.partition("/")
    return version.isdecimal() and int(version) < _TODAY.get(name, 0)
