"""What a reader is, and what it says when a file cannot be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers.means import Means


@dataclass
class UnreadableError(Exception):
    """A file that cannot be taken in: `reason` and `advice` are each one plain sentence for the analyst."""

    path_name: str
    reason: str
    advice: str
    kind: Refusal = Refusal.CORRUPT

    def __str__(self) -> str:
        return f"{self.path_name}: {self.reason} {self.advice}"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file's bytes with the name it came under and the media type its content shows."""

    name: str
    data: bytes
    media_type: str
    means: Means = field(default_factory=Means, compare=False, repr=False)

    def refused(self, kind: Refusal, reason: str, advice: str) -> UnreadableError:
        return UnreadableError(self.name, reason, advice, kind)


class Reader(Protocol):
    """Turns one kind of file into text; raises UnreadableError for what it cannot read."""

    @property
    def media_types(self) -> frozenset[str]: ...

    def read(self, file: Opened) -> SourceText: ...
