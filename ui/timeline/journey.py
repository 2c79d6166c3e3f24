"""Where the window onto time has been: back and forward as in a browser."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from ui.timeline.window_of_time import Seen

_REST_MS = 600  # moves that follow each other faster are one
_MOST = 100


class Journey(QObject):
    """`leave` is told of each place before it is left; turning the wheel ten times makes one stop and not ten."""

    turned = Signal()  # there may be a way back, or on, where there was none

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._behind: list[Seen] = []
        self._ahead: list[Seen] = []
        self._moving = QTimer(self, singleShot=True, interval=_REST_MS)

    @property
    def can_go_back(self) -> bool:
        return bool(self._behind)

    @property
    def can_go_on(self) -> bool:
        return bool(self._ahead)

    def leave(self, here: Seen) -> None:
        if not self._moving.isActive() and (not self._behind or self._behind[-1] != here):
            self._behind = [*self._behind[1 - _MOST :], here]
            self._ahead = []
            self.turned.emit()
        self._moving.start()

    def back(self, here: Seen) -> Seen | None:
        """Where the window was before; None at the beginning of the journey."""
        return self._turned(self._behind, self._ahead, here)

    def on(self, here: Seen) -> Seen | None:
        """Where it was before going back."""
        return self._turned(self._ahead, self._behind, here)

    def begin_anew(self) -> None:
        self._behind, self._ahead = [], []
        self._moving.stop()

    def _turned(self, source: list[Seen], other: list[Seen], here: Seen) -> Seen | None:
        self._moving.stop()
        if not source:
            return None
        other.append(here)
        found = source.pop()
        self.turned.emit()
        return found
