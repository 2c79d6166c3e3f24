"""What the first hundred bytes of a file say, without opening it."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

MAGIC = b"SQLite format 3\0"
APPLICATION = 0x444C_4E45  # "DLNE"
_APPLICATION_AT = slice(68, 72)  # of the database header, big-endian. Source: sqlite.org/fileformat2.html, 1.3
# Of a sealed database all is cipher but these eight bytes, since SQLite must know its page size before the key.
_PAGE_AT, _FRACTIONS_AT, _FRACTIONS = slice(16, 18), slice(21, 24), b"\x40\x20\x20"


class Form(Enum):
    """What a file calls itself; whether it is sound shows only when it is opened."""

    DATABASE = auto()  # SQLite's, in the clear
    SEALED = auto()
    OTHER = auto()


def head_of(path: Path) -> bytes:
    """Raises OSError where the file cannot be read."""
    with path.open("rb") as stream:
        return stream.read(100)


def form_of(path: Path) -> Form:
    """Raises OSError where the file cannot be read."""
    head = head_of(path)
    if head.startswith(MAGIC):
        return Form.DATABASE
    page = int.from_bytes(head[_PAGE_AT], "big")
    is_sealed = page >= 512 and page & (page - 1) == 0 and head[_FRACTIONS_AT] == _FRACTIONS
    return Form.SEALED if is_sealed else Form.OTHER


def is_case(path: Path) -> bool:
    """True for a file that calls itself a case, in the clear or sealed."""
    if not path.is_file():
        return False
    try:
        head, form = head_of(path), form_of(path)
    except OSError:
        return False
    return form is Form.SEALED or (
        form is Form.DATABASE and int.from_bytes(head[_APPLICATION_AT], "big") == APPLICATION
    )
