"""A pile of files and folders, taken in one after another."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from pathlib import Path

from briefing.intake.cluster import Cluster, take_on
from briefing.intake.consent import NOTHING, Consent
from briefing.intake.executor import File, JailedExecutor, in_order
from briefing.intake.outcome import Outcome
from briefing.model.day import Day

_AHEAD = 4  # files in hand for each worker: enough to keep it busy, few enough to keep memory flat
_PAGES = frozenset([".htm", ".html"])
_SOURCES = frozenset([".py", ".pyc", ".js", ".css"])

Progress = Callable[[int, int, Path], None]


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
    cluster: Cluster | None = None,
    consent: Consent = NOTHING,
    analyzer: str = "",
) -> Generator[Outcome, None, None]:
    """The outcome of every file in input order. `progress` is told how many are done, of how many, and the last one.

    Read by `workers` on this computer with the `analyzer` of that id, or on the `cluster`, which neither it nor
    `consent` reaches. Closing the iterator early
    stops the reading.
    """
    files = expanded(paths)
    if cluster is not None:
        found = take_on(cluster, files, accessed, published)
    else:
        found = _take_here(files, min(workers, max(1, len(files))), accessed, published, consent, analyzer)
    with closing(found):
        for place, (path, outcome) in enumerate(zip(files, found, strict=True), 1):
            if progress is not None:
                progress(place, len(files), path)
            yield outcome


def _take_here(
    files: Sequence[Path],
    workers: int,
    accessed: Day | None,
    published: Day | None,
    consent: Consent,
    analyzer: str,
) -> Generator[Outcome, None, None]:
    with JailedExecutor(workers, analyzer=analyzer) as executor:
        batches = ([File(str(path))] for path in files)
        with closing(in_order(executor, batches, accessed, published, workers * _AHEAD, consent)) as futures:
            for future in futures:
                yield from future.result()


def _below(folder: Path) -> list[Path]:
    found: list[Path] = []
    entries = sorted(folder.iterdir())
    pages = {entry.stem for entry in entries if entry.suffix.lower() in _PAGES}
    for entry in entries:
        if entry.name.removesuffix("_files") in pages and entry.is_dir():  # what a browser saved beside its page
            continue
        if entry.name.startswith(".") or entry.suffix.lower() in _SOURCES or entry.stem.upper() == "README":
            continue
        if entry.is_dir():
            found.extend([] if entry.is_symlink() else _below(entry))
        else:
            found.append(entry)
    return found
