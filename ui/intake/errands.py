"""What is done with files in a thread of the pool before they are read: found in folders, told apart by bytes."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QRunnable

from briefing.files import sha256_of
from briefing.intake import aides
from briefing.intake.batch import expanded
from briefing.storage.case import Case

_TOLD_S = 0.1  # how often hashes are handed over


@dataclass(frozen=True, slots=True)
class Listed:
    """All files in what was given."""

    files: tuple[Path, ...]
    case: Case


@dataclass(frozen=True, slots=True)
class Hashed:
    """The sha256 of some arrivals by their numbers, "" for a file that cannot be opened."""

    found: tuple[tuple[int, str], ...]
    case: Case


class Listing(QRunnable):
    """Walking a folder on a slow drive must not hold the window."""

    def __init__(self, paths: tuple[Path, ...], case: Case, tell: Callable[[Listed], None]) -> None:
        super().__init__()
        self._paths, self._case, self._tell = paths, case, tell

    def run(self) -> None:
        self._tell(Listed(tuple(expanded(self._paths)), self._case))
        # Asked here once, so that nobody waits for other programs when a refusal is shown.
        aides.languages()
        aides.libreoffice()


class Hashing(QRunnable):
    """In the order given, told little by little."""

    def __init__(self, files: tuple[tuple[int, Path], ...], case: Case, tell: Callable[[Hashed], None]) -> None:
        super().__init__()
        self._files, self._case, self._tell = files, case, tell

    def run(self) -> None:
        found: list[tuple[int, str]] = []
        told = time.monotonic()
        for number, path in self._files:
            found.append((number, sha256_of(path)))
            if time.monotonic() - told > _TOLD_S:
                self._tell(Hashed(tuple(found), self._case))
                found, told = [], time.monotonic()
        self._tell(Hashed(tuple(found), self._case))
