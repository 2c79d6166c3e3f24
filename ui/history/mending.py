"""Looks whether a case is sound, and mends one that is not, in a process of its own."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from briefing.storage.check import Report, check
from briefing.storage.refusal import CaseError
from briefing.storage.repair import Repaired, repair
from ui.session import Session, Tone


@dataclass(frozen=True, slots=True)
class Mended:
    """A repaired case, ready to be opened."""

    path: Path
    done: Repaired


class Mending(QObject):
    """A case that was open when its program ended is checked as soon as it is opened again; the window goes on."""

    mended = Signal(Mended)
    checked = Signal(Report)
    _done = Signal(object)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pool: ProcessPoolExecutor | None = None
        self._done.connect(self._take)
        session.opened.connect(self._look)
        app = QCoreApplication.instance()
        if app is not None:
            app.aboutToQuit.connect(self.close)

    def check(self) -> None:
        """Check the case that is open."""
        case = self._session.case
        if case is not None:
            self._begin(partial(self._tell, case.path), self._workers().submit(_report, case.path, case.phrase))

    def repair(self, path: Path, to: Path, at: datetime, phrase: str = "") -> None:
        """Make a new case at `to` of what can be read at `path`; `mended` tells of it."""
        self._session.tell(self.tr("Reading what can be read of %1 …").replace("%1", path.name))
        self._begin(partial(self._mend, to), self._workers().submit(_repaired, path, to, at, phrase))

    def close(self) -> None:
        """Let the process go."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _look(self) -> None:
        case = self._session.case
        if case is None:
            self.close()
        elif case.was_left:
            self.check()

    def _begin(self, then: partial[None], job: Future[Report | str] | Future[Repaired | str]) -> None:
        job.add_done_callback(lambda done: self._done.emit((then, done)))

    def _take(self, pair: tuple[partial[None], Future[object]]) -> None:
        then, job = pair
        try:
            then(job.result())
        except (BrokenProcessPool, CancelledError) as error:
            self.close()
            if isinstance(error, BrokenProcessPool):
                self._session.tell(self.tr("The check ended before it was done."), Tone.QUESTION)

    def _tell(self, path: Path, found: Report | str) -> None:
        """The case is named: another may be open by now."""
        if isinstance(found, str):
            self._session.tell(found, Tone.BAD, "file.repair")
            return
        if found.is_sound:
            words = self.tr("%1 was checked: %2 records, %3 edits, nothing is damaged.")
            words = words.replace("%1", path.stem).replace("%2", f"{found.records:,}")
            self._session.tell(words.replace("%3", f"{found.edits:,}"), Tone.GOOD)
        else:
            words = self.tr("%1 is damaged in %2 places, the first: %3")
            words = words.replace("%1", path.stem).replace("%2", str(len(found.problems)))
            self._session.tell(words.replace("%3", found.problems[0]), Tone.BAD, "file.repair")
        self.checked.emit(found)

    def _mend(self, path: Path, done: Repaired | str) -> None:
        if isinstance(done, str):
            self._session.tell(done, Tone.BAD)
        else:
            self.mended.emit(Mended(path, done))

    def _workers(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        return self._pool


def _report(path: Path, phrase: str) -> Report | str:
    # An error of ours does not travel between processes: its words do.
    try:
        return check(path, phrase)
    except CaseError as error:
        return str(error)


def _repaired(path: Path, to: Path, at: datetime, phrase: str) -> Repaired | str:
    try:
        return repair(path, to, at, phrase=phrase)
    except CaseError as error:
        return str(error)
    except OSError as error:
        return f"{to.name}: {error.strerror or error}"
