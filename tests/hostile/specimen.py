"""A hostile file: how it is made, what is hostile about it, and what must become of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from briefing.model.refusal import Refusal

WORDS = "SENTINEL met the delegation on 14 March 2024 in Geneva"


class Expect(StrEnum):
    """What must become of a file that is not refused: then a Refusal says of which kind.

    TEXT: the words come out, all of them. KEPT: they come out, whatever else is lost. Which of these it is depends on
    the bytes alone, not on how fast a machine is. Refusal.CRASHED is right where a library ends its process because it
    cannot have the memory that the file makes it ask for: the worker is there for that.
    """

    TEXT = "text"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Canary:
    """What no reader may touch: an address that listens, and a file that holds SECRET."""

    url: str
    file: Path


SECRET = "CANARY-READ"


@dataclass(frozen=True, slots=True)
class Specimen:
    """`data` makes the bytes; `place`, where given, makes the file itself. A slow one costs seconds to make or read.

    A text that comes out holds `holds` and nothing of `lacks`.
    """

    name: str
    what: str
    expect: Expect | Refusal
    data: Callable[[], bytes | str] = bytes
    holds: str = "SENTINEL"
    lacks: str = SECRET
    slow: bool = False
    place: Callable[[Path], None] | None = None

    def lay(self, folder: Path) -> Path:
        """Put it into the folder. Raises OSError where the system cannot hold such a file."""
        path = folder / self.name
        if self.place is not None:
            self.place(path)
        else:
            made = self.data()
            path.write_bytes(made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made)
        return path
