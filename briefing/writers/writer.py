"""What a writer is."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from briefing.paper.tree import Paper


class Writer(Protocol):
    """One file format. `content` gives the bytes of the whole file, the same for the same paper.

    `name` is what the window calls the format.
    """

    @property
    def suffix(self) -> str: ...

    @property
    def name(self) -> str: ...

    def content(self, paper: Paper) -> bytes: ...


class PaperError(Exception):
    """A paper that cannot be written, worded for the analyst."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} cannot be written: {reason}")
        self.path = path
        self.reason = reason

    def __reduce__(self) -> tuple[type[PaperError], tuple[Path, str]]:
        # Papers are written in a process of their own: what went wrong must find its way back whole.
        return PaperError, (self.path, self.reason)
