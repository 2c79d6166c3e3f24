"""Prints the paper in a process of its own, so that the window never waits for it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from briefing.edits.editions import ReleaseEdition
from briefing.model.dossier import Dossier
from briefing.model.edition import Edition
from briefing.paper.compose import compose
from briefing.paper.tree import Paper
from briefing.storage.refusal import CaseError
from briefing.writers import PaperError, write
from briefing.writers.printed import Printed, printed
from briefing.writers.released import edition
from ui.session import Session

DEBOUNCE_MS = 120  # a key pressed while pages are printed waits for no more than them
WARM_UP_MS = 4_000  # after a case is opened: reading dropped files comes first


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no preview or no file, in words."""

    words: str


@dataclass(frozen=True, slots=True)
class Exported:
    """The file that was written."""

    path: Path


class Press(QObject):
    """One for each session: `Press.of(session)`. Signals come in the window's thread, whatever thread they left."""

    started = Signal()
    printed = Signal(Printed)
    failed = Signal(Failure)
    exported = Signal(Exported)
    refused = Signal(Failure)  # an export that could not be written
    _done = Signal(object)
    _written = Signal(object)
    _frozen = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._pool: ProcessPoolExecutor | None = None
        self._is_busy = self._is_wanted = False
        self.last: Printed | None = None
        self._clock = QTimer(self, singleShot=True, interval=DEBOUNCE_MS)
        self._clock.timeout.connect(self._begin)
        self._done.connect(self._print_done)
        self._written.connect(self._write_done)
        self._frozen.connect(self._freeze_done)
        self._warm_up = QTimer(self, singleShot=True, interval=WARM_UP_MS)
        self._warm_up.timeout.connect(self._warm)
        session.opened.connect(self._open)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    @staticmethod
    def of(session: Session) -> Press:
        """The press of this session, made on first asking."""
        found = session.findChild(Press)
        return found if isinstance(found, Press) else Press(session)

    @property
    def is_busy(self) -> bool:
        return self._is_busy

    def want(self) -> None:
        """A preview of the dossier as it is in a moment; asked again before then, it waits anew."""
        self._clock.start()

    def export(self, path: Path) -> None:
        """Write the paper as the suffix of `path` says; `exported` or `refused` tells how it went."""
        self._workers().submit(compose, self._session.dossier).add_done_callback(_Writing(self, path))

    def release(self, path: Path) -> None:
        """Write the paper and let the case keep it as an edition; `exported` or `refused` tells how it went."""
        job = self._workers().submit(_released, self._session.dossier, path)
        job.add_done_callback(lambda done: self._frozen.emit((done, path)))

    def ask(self, work: Callable[..., object], *given: object) -> Future[object]:
        """Something that takes a while, done beside the window."""
        return self._workers().submit(work, *given)

    def write(self, paper: Paper, path: Path) -> None:
        """Write a composed paper; called in whatever thread composed it."""
        job = self._workers().submit(write, paper, path)
        job.add_done_callback(lambda done: self._written.emit((done, path)))

    def refuse(self, job: Future[Paper]) -> None:
        """The paper to be written could not be composed."""
        self._written.emit((job, None))

    def close(self) -> None:
        """Let the process go; what it was doing is of no use any more."""
        self._clock.stop()
        self._warm_up.stop()
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _begin(self) -> None:
        """Compose, print and check: one dossier at a time, the newest next."""
        if self._is_busy:
            self._is_wanted = True
            return
        self._is_busy, self._is_wanted = True, False
        self.started.emit()
        self._workers().submit(printed, self._session.dossier).add_done_callback(self._done.emit)

    def _print_done(self, job: Future[Printed]) -> None:
        try:
            self.last = job.result()
        except (BrokenProcessPool, CancelledError, ValueError, KeyError, PaperError) as error:
            self._fail(error)
            return
        self._finish()
        self.printed.emit(self.last)

    def _write_done(self, done: tuple[Future[object], Path | None]) -> None:
        job, path = done
        try:
            job.result()
        except (BrokenProcessPool, CancelledError, ValueError, KeyError, PaperError) as error:
            self.refused.emit(Failure(str(error)))
            return
        if path is not None:
            self.exported.emit(Exported(path))

    def _freeze_done(self, done: tuple[Future[Edition], Path]) -> None:
        job, path = done
        try:
            self._session.push(ReleaseEdition(job.result()))
        except (BrokenProcessPool, CancelledError, ValueError, KeyError, PaperError, CaseError, OSError) as error:
            self.refused.emit(Failure(str(error)))
            return
        self.exported.emit(Exported(path))

    def _fail(self, error: Exception) -> None:
        if isinstance(error, BrokenProcessPool):
            self.close()
        self._finish()
        if not isinstance(error, CancelledError):
            self.failed.emit(Failure(str(error)))

    def _finish(self) -> None:
        self._is_busy = False
        if self._is_wanted:
            self._begin()

    def _open(self) -> None:
        self.last = None
        if self._session.case is not None and self._pool is None:
            self._warm_up.start()

    def _warm(self) -> None:
        """Let the process start and load what it needs, so that the first look at the paper need not wait for it."""
        if self._pool is None:
            self._workers().submit(printed, Dossier())

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        return self._pool


def _released(dossier: Dossier, path: Path) -> Edition:
    """Done in the other process: the file written, and the edition that remembers it."""
    write(compose(dossier), path)
    return edition(dossier, {path.name: path.read_bytes()})


class _Writing:
    """What is done when the paper to be exported is composed; runs in the thread of the pool."""

    def __init__(self, press: Press, path: Path) -> None:
        self._press, self._path = press, path

    def __call__(self, job: Future[Paper]) -> None:
        if job.cancelled() or job.exception() is not None:
            self._press.refuse(job)
        else:
            self._press.write(job.result(), self._path)
