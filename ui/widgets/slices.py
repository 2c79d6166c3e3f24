"""Work on a large case, done in slices between which the window draws and hears keys."""

from __future__ import annotations

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

_AT_ONCE = 5  # steps; a small case is done in them, so that nothing flickers and nothing waits
_SLICE_S = 0.005  # several of them may come in one turn of the event loop


class Slices(QObject):
    """Walks one iterator of steps at a time to its end and then says `done`; another one takes its place."""

    done = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Iterator[None] | None = None
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._go_on)

    @property
    def are_going(self) -> bool:
        return self._steps is not None

    def walk(self, steps: Iterator[None]) -> None:
        """The first steps are done when this returns, in a small case all of them."""
        self._steps = steps
        self._turn.stop()
        for _ in range(_AT_ONCE):
            if not self._step():
                return
        self._turn.start()

    def finish(self) -> None:
        """What is left, at once."""
        while self._step():
            pass

    def _go_on(self) -> None:
        until = time.thread_time() + _SLICE_S
        while time.thread_time() < until:
            if not self._step():
                return
        self._turn.start()

    def _step(self) -> bool:
        if self._steps is None:
            return False
        try:
            next(self._steps)
        except StopIteration:
            self._steps = None
            self.done.emit()
            return False
        return True
