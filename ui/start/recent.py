"""The cases worked on lately, remembered so that the start page opens none of them."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QSettings, Signal

_KEY = "recent/cases"
_KEPT = 8


class Recent(msgspec.Struct, frozen=True):
    """A case as it was when it was last seen; `saved` is None for one without an edit."""

    path: str
    sources: int = 0
    waiting: int = 0
    saved: datetime | None = None

    @property
    def title(self) -> str:
        return Path(self.path).stem


class Recents(QObject):
    """The latest first; what is no longer there is not listed."""

    changed = Signal()

    def __init__(self, settings: QSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings

    def all(self) -> list[Recent]:
        kept = str(self._settings.value(_KEY, "[]"))
        try:
            found = msgspec.json.decode(kept, type=list[Recent])
        except msgspec.MsgspecError:  # written by another version: the list is a convenience, not the analyst's work
            return []
        return [recent for recent in found if Path(recent.path).exists()]

    def remember(self, recent: Recent) -> None:
        others = [other for other in self.all() if other.path != recent.path]
        kept = msgspec.json.encode([recent, *others][:_KEPT]).decode()
        self._settings.setValue(_KEY, kept)
        self.changed.emit()

    def forget(self, path: str) -> None:
        kept = msgspec.json.encode([recent for recent in self.all() if recent.path != path]).decode()
        self._settings.setValue(_KEY, kept)
        self.changed.emit()
