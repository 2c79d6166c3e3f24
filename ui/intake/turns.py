"""Outcomes that wait for their turn, so that the same files are numbered alike each time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")


class Turns(QObject, Generic[T]):
    """Hands `settle` one outcome for each turn of the event loop, by number, so that the window answers in between.

    One that is done early waits while `is_open` for a number before it, but no longer than `patience_ms`.
    """

    def __init__(
        self, settle: Callable[[T], None], is_open: Callable[[int], bool], patience_ms: int, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._settle, self._is_open = settle, is_open
        self._held: dict[int, T] = {}
        self._is_impatient = False
        self._patience = QTimer(self, singleShot=True, interval=patience_ms)
        self._patience.timeout.connect(self._hurry)
        self._turn = QTimer(self, singleShot=True, interval=0)
        self._turn.timeout.connect(self._next)

    def holds(self, number: int) -> bool:
        return number in self._held

    def keep(self, number: int, outcome: T) -> None:
        """It is done, and waits for its turn, which may be now."""
        self._held[number] = outcome
        self._patience.start()
        self.look()

    def look(self) -> None:
        """Something before them may be done. Never settled at once: many that are done together come in one call."""
        if not self._turn.isActive():
            self._turn.start()

    def clear(self) -> None:
        self._held.clear()

    def _next(self) -> None:
        number = min(self._held, default=None)
        if number is None:
            self._is_impatient = False
        elif self._is_impatient or not self._is_open(number):
            outcome = self._held.pop(number)
            self._turn.start()
            self._settle(outcome)

    def _hurry(self) -> None:
        self._is_impatient = True
        self._next()
