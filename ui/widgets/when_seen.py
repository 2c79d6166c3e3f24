"""Work that a widget does only while it is looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class WhenSeen(QObject):
    """Calls `work` at once while `widget` is on screen; asked while it is not, once when it is shown again.

    A key in one place must not wait for the panels of all others to read the dossier anew.
    """

    def __init__(self, widget: QWidget, work: Callable[[], None]) -> None:
        super().__init__(widget)
        self._widget, self._work = widget, work
        self._is_owed = False
        widget.installEventFilter(self)

    @property
    def is_seen(self) -> bool:
        """True where what was asked for last is done, and would be done at once if it were asked for again."""
        return not self._is_owed and not self._is_hidden()

    def ask(self, *_: object) -> None:
        """The dossier has changed; can be connected to any signal."""
        if self._is_hidden():
            self._is_owed = True
        else:
            self._is_owed = False
            self._work()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._is_owed and event.type() == QEvent.Type.Show:
            self._is_owed = False
            self._work()
        return super().eventFilter(watched, event)

    def _is_hidden(self) -> bool:
        # Before its window is shown nothing is on screen, and everything is filled as it will first be seen.
        return self._widget.window().isVisible() and not self._widget.isVisible()
