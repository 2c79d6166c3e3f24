"""Documents inside other documents: attachments, messages of a mailbox, members of an archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from briefing.readers.reader import Opened, UnreadableError


@dataclass(frozen=True, slots=True)
class Part:
    """A document as it stands inside another; `name` is fit to be shown, and unique only by accident."""

    name: str
    data: bytes


class Container(Protocol):
    """Takes one kind of file apart, without reading what it holds."""

    @property
    def media_types(self) -> frozenset[str]: ...

    def parts(self, file: Opened) -> Iterator[Part | UnreadableError]:
        """The documents in the order they stand in, an error for one that cannot be got at.

        Raises UnreadableError where nothing more can be.
        """
        ...


def shown_name(name: str) -> str:
    """A member's name without its folders' depth, line ends or marks that turn the direction of writing."""
    plain = "".join(char if char.isprintable() else " " for char in name.replace("\\", "/"))
    return "/".join(part for part in plain.split("/") if part.strip(". "))[-200:].strip() or "without a name"
