"""What the first hundred bytes of a file say, without opening it."""

from __future__ import annotations

from pathlib import Path

MAGIC = b"SQLite format 3\0"
APPLICATION = 0x444C_4E45  # "DLNE"
_APPLICATION_AT = slice(68, 72)  # of the database header, big-endian. Source: sqlite.org/fileformat2.html, 1.3


def head_of(path: Path) -> bytes:
    """Raises OSError where the file cannot be read."""
    with path.open("rb") as stream:
        return stream.read(100)


def is_case(path: Path) -> bool:
    """True for a file that calls itself a case; whether it is sound shows only when it is opened."""
    if not path.is_file():
        return False
    try:
        head = head_of(path)
    except OSError:
        return False
    return head.startswith(MAGIC) and int.from_bytes(head[_APPLICATION_AT], "big") == APPLICATION
