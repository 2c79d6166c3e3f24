"""Reading on the machines of a Dask cluster: the same function, the jail inside its workers, one writer here.

Whoever has the scheduler's address can run programs on the cluster and, in answers, on this computer: only a cluster
of one's own house is to be used (SECURITY.md).
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import closing
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from briefing.intake.check import opened, shown
from briefing.intake.executor import File, in_order
from briefing.intake.outcome import Outcome, Refused
from briefing.model.day import Day
from briefing.model.refusal import Refusal

BATCH_FILES = 50
BATCH_BYTES = 8 << 20  # a batch travels as one message
_AHEAD = 2  # batches in hand for each thread of the cluster
_RETRIES = 3  # of a batch whose machine was lost


class ClusterError(Exception):
    """There is no cluster to read on; worded for the analyst."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """A cluster to read on. `close` lets it go; it lives on without us."""

    executor: Executor
    threads: int
    losses: tuple[type[BaseException], ...]

    def close(self) -> None:
        self.executor.shutdown(wait=False)


def joined(address: str, patience_s: float = 8.0) -> Cluster:
    """The cluster whose scheduler listens at `address`. Raises ClusterError."""
    try:
        distributed = import_module("distributed")
    except ImportError as error:
        raise ClusterError("Reading on a cluster needs the extra “cluster”: pip install dateline[cluster].") from error
    try:
        client = distributed.Client(address, timeout=patience_s, set_as_default=False)
        threads = sum(client.nthreads().values())
    except (OSError, TimeoutError, ValueError) as error:
        raise ClusterError(f"There is no cluster at {address}.") from error
    losses = (distributed.scheduler.KilledWorker, CancelledError, OSError)
    executor: Executor = client.get_executor(retries=_RETRIES, pure=False)
    return Cluster(executor, max(1, threads), losses)


def take_on(
    cluster: Cluster, paths: Iterable[Path], accessed: Day | None, published: Day | None
) -> Generator[Outcome, None, None]:
    """The outcome of every file in input order. The files are opened here and travel as bytes: no drive is shared.

    What a lost machine took with it comes back as CANCELLED, to be read another time.
    """
    sent: list[list[File | Refused]] = []
    batches = (_kept(batch, sent) for batch in _batched(map(_packed, paths)))
    ahead = cluster.threads * _AHEAD
    with closing(in_order(cluster.executor, batches, accessed, published, ahead)) as futures:
        for future in futures:
            yield from _merged(sent.pop(0), future, cluster.losses)


def _packed(path: Path) -> File | Refused:
    file = opened(path)
    if isinstance(file, Refused):
        return file
    with file:
        return File(shown(path), file.read())


def _batched(files: Iterable[File | Refused]) -> Iterator[list[File | Refused]]:
    batch: list[File | Refused] = []
    weight = 0
    for file in files:
        more = len(file.data or b"") if isinstance(file, File) else 0
        if batch and (len(batch) == BATCH_FILES or weight + more > BATCH_BYTES):
            yield batch
            batch, weight = [], 0
        batch.append(file)
        weight += more
    if batch:
        yield batch


def _kept(batch: list[File | Refused], sent: list[list[File | Refused]]) -> list[File]:
    """The files of the batch that can be sent; `sent` remembers all of it, without the bytes."""
    sent.append([File(one.path) if isinstance(one, File) else one for one in batch])
    return [one for one in batch if isinstance(one, File)]


def _merged(
    batch: list[File | Refused], future: Future[list[Outcome]], losses: tuple[type[BaseException], ...]
) -> Iterator[Outcome]:
    try:
        outcomes = iter(future.result())
    except losses:
        outcomes = iter([_lost(one.path) for one in batch if isinstance(one, File)])
    for one in batch:
        yield one if isinstance(one, Refused) else next(outcomes)


def _lost(path: str) -> Refused:
    reason, advice = "The cluster gave no answer for this file.", "Run the command again; what is done stays done."
    return Refused(path, Path(path).name, reason, advice, Refusal.CANCELLED)
