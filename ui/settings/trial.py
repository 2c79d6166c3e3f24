"""A language model tried in a process of its own: the window never loads one."""

from __future__ import annotations

from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from PySide6.QtCore import QObject, Signal

from briefing.language.providers.at_hand import self_test


class Trial(QObject):
    """One trial at a time; `done` comes in the window's thread with what it found, in words."""

    done = Signal(str)
    _ended = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool: ProcessPoolExecutor | None = None
        self._ended.connect(self._end)
        self.destroyed.connect(self.close)

    def begin(self, analyzer: str) -> None:
        self._pool = self._pool or ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        self._pool.submit(self_test, analyzer).add_done_callback(self._ended.emit)

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None

    def _end(self, future: Future[str]) -> None:
        self.close()
        try:
            words = future.result()
        except (BrokenProcessPool, CancelledError):
            words = self.tr("Warning: the process that tried it died; there may be too little memory.")
        self.done.emit(words)
