"""A pile of files and folders, taken in one after another."""

from __future__ import annotations

import queue
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from briefing.intake.outcome import Outcome
from briefing.intake.supervisor import Supervisor
from briefing.model.day import Day

_AHEAD = 4  # files in hand for each worker: enough to keep it busy, few enough to keep memory flat
_SOURCES = frozenset([".py", ".pyc", ".js", ".css"])

Progress = Callable[[int, int, Path], None]
_Slot = queue.SimpleQueue[Outcome]


def expanded(paths: Iterable[Path]) -> list[Path]:
    """Files as given; folders as all files below them, sorted.

    Of a folder hidden files, linked folders, programs' sources and READMEs are left out: nobody means those.
    """
    found: list[Path] = []
    for path in paths:
        found.extend(_below(path) if path.is_dir() else [path])
    return found


def take_all(
    paths: Iterable[Path],
    workers: int = 2,
    accessed: Day | None = None,
    published: Day | None = None,
    progress: Progress | None = None,
) -> Iterator[Outcome]:
    """The outcome of every file in input order. `progress` is told how many are done, of how many, and the last one.

    Closing the iterator early stops the workers.
    """
    files = expanded(paths)
    supervisor = Supervisor(min(workers, max(1, len(files))))
    slots = deque[_Slot]()

    def submit(path: Path) -> None:
        slot: _Slot = queue.SimpleQueue()
        supervisor.submit(path, accessed, published, slot.put)
        slots.append(slot)

    try:
        ahead = max(1, workers) * _AHEAD
        for path in files[:ahead]:
            submit(path)
        for place, path in enumerate(files):
            outcome = slots.popleft().get()
            for later in files[place + ahead : place + ahead + 1]:
                submit(later)
            if progress is not None:
                progress(place + 1, len(files), path)
            yield outcome
    finally:
        supervisor.close()


def _below(folder: Path) -> list[Path]:
    found: list[Path] = []
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith(".") or entry.suffix.lower() in _SOURCES or entry.stem.upper() == "README":
            continue
        if entry.is_dir():
            found.extend([] if entry.is_symlink() else _below(entry))
        else:
            found.append(entry)
    return found
