"""Work that takes a while, done beside the window's own thread while the window goes on drawing."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, Signal

T = TypeVar("T")


class _Told(QObject):
    done = Signal()

    def tell(self, _answer: Future[T]) -> None:
        self.done.emit()


def apart(deed: Callable[[], T]) -> T:
    """What `deed` gives or raises. Until then the window draws and takes files in, but hears neither keys nor mouse.

    Only for work in small steps: one call that held the interpreter would stop the window even so.
    """
    loop, told = QEventLoop(), _Told()
    # Queued: work that is done before the loop begins would else tell it in vain.
    told.done.connect(loop.quit, Qt.ConnectionType.QueuedConnection)
    with ThreadPoolExecutor(1) as thread:
        answer = thread.submit(deed)
        answer.add_done_callback(told.tell)
        loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        return answer.result()
