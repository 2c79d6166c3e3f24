"""What reading a file may use beyond its bytes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

_PIXELS = 4_000_000_000  # drawn for text recognition: some 450 pages of A4 at 300 dots an inch


class AideError(Exception):
    """Another program did not do what it was asked; worded as the end of a sentence ("took too long")."""


@dataclass
class Means:
    """For one file and all that it holds; by itself no more than its bytes and all the time in the world.

    `recognise` makes tesseract's table of words of a PNG picture, `convert` makes a new Office file ("docx") of an
    old one; both raise AideError and are None where the analyst has not allowed them. `recogniser` and `converter`
    name those programs. `may_go_on` is told which page or piece of the document in hand comes next; `is_over` says
    that there is no time for any further document.
    """

    passwords: tuple[str, ...] = field(default=(), repr=False)
    recognise: Callable[[bytes], bytes] | None = None
    recogniser: str = ""
    convert: Callable[[bytes, str], bytes] | None = None
    converter: str = ""
    may_go_on: Callable[[int], bool] = lambda unit: True
    is_over: Callable[[], bool] = lambda: False
    pixels: int = _PIXELS
    unread: str = ""  # of the document in hand

    def goes_on(self, unit: int, left: str) -> bool:
        """Whether there is time for this piece of the document; if not, `left` is what stays unread."""
        if self.may_go_on(unit):
            return True
        self.unread = left
        return False
