"""Workers that are started, fed, watched and replaced."""

from __future__ import annotations

import io
import itertools
import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO

from briefing.intake import aides
from briefing.intake.check import faults, opened, shown
from briefing.intake.command import worker_command
from briefing.intake.consent import NOTHING, Consent
from briefing.intake.frames import Declined, Task
from briefing.intake.isolation import isolation_words
from briefing.intake.limits import Limits
from briefing.intake.outcome import Outcome, Refused, Stage
from briefing.intake.process import WorkerLostError, WorkerProcess
from briefing.intake.retrying import Retrying
from briefing.intake.walls import Wall
from briefing.model.day import Day
from briefing.model.refusal import Refusal

_LOST = {
    Refusal.TOO_SLOW: ("Reading this file took too long.", "Split it, or save it as plain text, and add that."),
    Refusal.TOO_LARGE: ("The file needs more memory than one file may have.", "Split it, and add the parts you need."),
    Refusal.CRASHED: ("The reader broke down on this file.", "Save it anew, or as plain text, and add that."),
    Refusal.CANCELLED: ("Reading was stopped by you.", "Add it again whenever you like."),
    Refusal.MISSING: ("The file became shorter while it was read.", "Add it again once it is no longer written to."),
}


@dataclass
class _Job:
    ticket: int
    path: Path
    open: Callable[[], BinaryIO | Refused]
    accessed: Day | None
    published: Day | None
    on_done: Callable[[Outcome], None]
    consent: Consent
    cancelled: threading.Event = field(default_factory=threading.Event)
    worker: WorkerProcess | None = None


class Supervisor:
    """Reads files in `workers` processes at a time, in the order given; each is started when it is first needed.

    Every ticket gets exactly one call of its `on_done`, in a thread of the supervisor; it should hand the outcome on
    and return. What one file does to its worker reaches no other file.
    """

    def __init__(
        self, workers: int = 2, limits: Limits | None = None, command: Sequence[str] | None = None, analyzer: str = ""
    ) -> None:
        self._limits = limits or Limits()
        self._command = tuple(command) if command is not None else worker_command(analyzer)
        self._waiting: queue.SimpleQueue[_Job | None] = queue.SimpleQueue()
        self._jobs: dict[int, _Job] = {}
        self._lock = threading.Lock()
        self._tickets = itertools.count(1)
        self._walls: frozenset[Wall] | None = None
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(max(1, workers))]
        for thread in self._threads:
            thread.start()

    @property
    def isolation(self) -> str:
        """Which protection is active, in words: as the last worker found it, or as the system offers it before that."""
        return isolation_words(self._walls)

    def submit(
        self,
        path: Path,
        accessed: Day | None,
        published: Day | None,
        on_done: Callable[[Outcome], None],
        data: bytes | None = None,
        consent: Consent = NOTHING,
    ) -> int:
        """The ticket of the file, for `cancel`. Where `data` is given it is the file, and `path` only its name."""
        source = partial(opened, path) if data is None else partial(io.BytesIO, data)
        job = _Job(next(self._tickets), path, source, accessed, published, on_done, consent)
        with self._lock:
            self._jobs[job.ticket] = job
        self._waiting.put(job)
        return job.ticket

    def cancel(self, ticket: int) -> None:
        """Stop reading this file, waiting or begun; its outcome is a Refused of kind CANCELLED. Done ones stay done."""
        with self._lock:
            job = self._jobs.get(ticket)
            if job is None:
                return
            job.cancelled.set()
            worker = job.worker
        if worker is not None:
            worker.stop()

    def stage(self, ticket: int) -> Stage | None:
        """What is being done with this file now; None while it waits, and once it is done."""
        with self._lock:
            job = self._jobs.get(ticket)
            return job.worker.stage if job is not None and job.worker is not None else None

    def close(self) -> None:
        """Cancel all that is not done and end the workers. Returns when they have ended."""
        with self._lock:
            tickets = sorted(self._jobs)
        for ticket in tickets:
            self.cancel(ticket)
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        worker: WorkerProcess | None = None
        while (job := self._waiting.get()) is not None:
            outcome, worker = self._outcome(job, worker)
            with self._lock:
                del self._jobs[job.ticket]
            job.on_done(outcome)
        if worker is not None:
            worker.stop()

    def _outcome(self, job: _Job, worker: WorkerProcess | None) -> tuple[Outcome, WorkerProcess | None]:
        """What became of the job, and the worker that can take the next one, if any is left."""
        trying = Retrying()
        while not job.cancelled.is_set():
            file = job.open()
            if isinstance(file, Refused):
                return file, worker
            worker = worker or WorkerProcess(self._command, self._limits)
            try:
                with file:
                    return self._asked(job, worker, file, trying), self._rested(worker)
            except WorkerLostError as lost:
                worker = None
                if not trying.again(lost):
                    break
        return _refused(job, Refusal.CANCELLED if job.cancelled.is_set() else trying.kind), worker

    def _asked(self, job: _Job, worker: WorkerProcess, file: BinaryIO, trying: Retrying) -> Outcome:
        with self._lock:
            job.worker = worker
            stopped = job.cancelled.is_set()
        try:
            if stopped:
                return _refused(job, Refusal.CANCELLED)
            size = file.seek(0, io.SEEK_END)
            file.seek(0)
            reply = worker.ask(self._task(job, size, trying), file)
        finally:
            with self._lock:
                job.worker = None
        self._walls = worker.walls
        if isinstance(reply, Declined):
            return reply.refused
        return _refused(job, Refusal.CRASHED) if any(faults(shown(job.path), reply.taken)) else reply.taken

    def _task(self, job: _Job, size: int, trying: Retrying) -> Task:
        return Task(
            path=shown(job.path),
            size=size,
            accessed=job.accessed,
            published=job.published,
            cpu_s=self._limits.cpu_s,
            unsearched=trying.unsearched,
            cuts=trying.cuts,
            wall_s=self._limits.wall_s,
            consent=job.consent,
            recogniser=aides.recogniser(job.consent.ocr) if job.consent.ocr else "",
            converter=aides.converter() if job.consent.libreoffice else "",
            wary=trying.is_second,
        )

    def _rested(self, worker: WorkerProcess) -> WorkerProcess | None:
        if not worker.is_worn:
            return worker
        worker.stop()
        return None


def _refused(job: _Job, kind: Refusal) -> Refused:
    reason, advice = _LOST[kind]
    return Refused(shown(job.path), Path(shown(job.path)).name, reason, advice, kind)
