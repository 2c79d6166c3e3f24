"""The reading behind the interface of concurrent.futures, so that one loop serves this computer and a cluster."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Executor, Future
from functools import partial
from pathlib import Path
from typing import ParamSpec, TypeVar, cast

import msgspec

from briefing.intake.consent import NOTHING, Consent
from briefing.intake.limits import Limits
from briefing.intake.outcome import Outcome
from briefing.intake.supervisor import Supervisor
from briefing.model.day import Day

P = ParamSpec("P")
T = TypeVar("T")

_threads = threading.local()


class File(msgspec.Struct, frozen=True):
    """A file to read at its path, or, where `data` is given, these bytes under that name."""

    path: str
    data: bytes | None = None


def read_batch(
    files: Sequence[File], accessed: Day | None, published: Day | None, consent: Consent = NOTHING
) -> list[Outcome]:
    """What becomes of each file, in their order: the one function that executors are given.

    Here, in a process that is no worker of ours (a cluster's), it keeps one jailed worker for each calling thread.
    """
    if not hasattr(_threads, "own"):
        _threads.own = JailedExecutor(workers=1)
    own = cast(JailedExecutor, _threads.own)
    return own.submit(read_batch, files, accessed, published, consent).result()


class JailedExecutor(Executor):
    """Runs `read_batch` and nothing else: what a jailed worker does is fixed in it, and never sent to it.

    A future can be cancelled until it is done; the file it is at is then stopped.
    """

    def __init__(self, workers: int = 2, limits: Limits | None = None, analyzer: str = "") -> None:
        self.supervisor = Supervisor(workers, limits, analyzer=analyzer)

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """`read_batch` with its arguments. Raises TypeError for any other function."""
        if fn is not read_batch:
            raise TypeError("a jailed worker reads files and does nothing else")
        files, accessed, published, *allowed = args
        consent = cast(Consent, allowed[0]) if allowed else NOTHING
        future: Future[list[Outcome]] = Future()
        _Batch(self.supervisor, cast(Sequence[File], files), future).start(
            cast(Day | None, accessed), cast(Day | None, published), consent
        )
        return cast(Future[T], future)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the workers; what was not done is answered as cancelled."""
        self.supervisor.close()


class _Batch:
    """Collects the outcomes of some files into one future."""

    def __init__(self, supervisor: Supervisor, files: Sequence[File], future: Future[list[Outcome]]) -> None:
        self._supervisor = supervisor
        self._files = files
        self._future = future
        self._outcomes: dict[int, Outcome] = {}
        self._tickets: list[int] = []
        self._lock = threading.Lock()

    def start(self, accessed: Day | None, published: Day | None, consent: Consent) -> None:
        if not self._files:
            self._future.set_result([])
        for place, file in enumerate(self._files):
            done = partial(self._done, place)
            ticket = self._supervisor.submit(Path(file.path), accessed, published, done, file.data, consent)
            self._tickets.append(ticket)
        self._future.add_done_callback(self._stop)

    def _done(self, place: int, outcome: Outcome) -> None:
        with self._lock:
            self._outcomes[place] = outcome
            last = len(self._outcomes) == len(self._files)
        if last and self._future.set_running_or_notify_cancel():
            self._future.set_result([self._outcomes[n] for n in range(len(self._files))])

    def _stop(self, future: Future[list[Outcome]]) -> None:
        if future.cancelled():
            for ticket in self._tickets:
                self._supervisor.cancel(ticket)


def in_order(
    executor: Executor,
    batches: Iterable[Sequence[File]],
    accessed: Day | None,
    published: Day | None,
    ahead: int,
    consent: Consent = NOTHING,
) -> Generator[Future[list[Outcome]], None, None]:
    """The futures of the batches in their order; at most `ahead` are in hand at a time.

    A future is let go when the next one is asked for: by then its outcomes are in the case. Closing the iterator
    cancels what is in hand.
    """
    waiting = iter(batches)
    hand = deque[Future[list[Outcome]]]()
    try:
        while True:
            while len(hand) < ahead and (batch := next(waiting, None)) is not None:
                hand.append(executor.submit(read_batch, batch, accessed, published, consent))
            if not hand:
                return
            yield hand.popleft()
    finally:
        for future in hand:
            future.cancel()
