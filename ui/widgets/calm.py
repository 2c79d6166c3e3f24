"""Something costly that many changes in a row ask for, done now and then."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_PAUSE_MS = 300


class Calm(QObject):
    """Runs at once when it is asked for after a quiet time, else once when the pause is over: one edit is shown now,
    a pile of files that come in one after another costs a few times, not one for each."""

    def __init__(self, run: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._run, self._is_wanted = run, False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._over)

    def ask(self) -> None:
        if self._pause.isActive():
            self._is_wanted = True
        else:
            self.now()

    def now(self) -> None:
        """Without waiting, where everything is to be read anew."""
        self._is_wanted = False
        self._run()
        self._pause.start()

    def _over(self) -> None:
        if self._is_wanted:
            self.now()
