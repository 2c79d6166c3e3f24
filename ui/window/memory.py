"""What the window remembers from one start to the next, for each case and for itself."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import current
from ui.window.places import FIRST, PLACES

_VERSION = "1"  # of the layout: raised when what was saved no longer fits


class Memory:
    """Keyed by the case's path; nothing of it is the analyst's work, all of it may be lost."""

    def __init__(self, settings: QSettings) -> None:
        self._settings = settings

    def keep(self, case: Path, place: str, states: dict[str, QByteArray]) -> None:
        root = _root(case)
        self._settings.setValue(f"{root}/place", place)
        for name, state in states.items():
            self._settings.setValue(f"{root}/splitter/{name}", state)

    def place(self, case: Path) -> str:
        """Where the case was left."""
        found = str(self._settings.value(f"{_root(case)}/place", FIRST))
        return found if found in {place.key for place in PLACES} else FIRST

    def layout(self, case: Path) -> dict[str, QByteArray]:
        """The state of each splitter by name; empty for a case never seen."""
        self._settings.beginGroup(f"{_root(case)}/splitter")
        found = {name: self._settings.value(name) for name in self._settings.childKeys()}
        self._settings.endGroup()
        return {name: state for name, state in found.items() if isinstance(state, QByteArray)}

    def keep_window(self, geometry: QByteArray) -> None:
        self._settings.setValue("window/geometry", geometry)

    def window(self) -> QByteArray:
        found = self._settings.value("window/geometry")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_keys(self, chosen: Mapping[str, tuple[str, ...]]) -> None:
        """The keys that the analyst changed, on this computer and for every case."""
        self._settings.setValue("window/keys", json.dumps(dict(sorted(chosen.items()))))

    def keys(self) -> dict[str, tuple[str, ...]]:
        try:
            found = json.loads(str(self._settings.value("window/keys", "{}")))
        except ValueError:
            return {}  # written by nobody we know
        return {str(id_): tuple(map(str, keys)) for id_, keys in found.items()} if isinstance(found, dict) else {}

    def keep_theme(self, name: str) -> None:
        self._settings.setValue("window/theme", name)

    def theme(self) -> str:
        found = str(self._settings.value("window/theme", "system"))
        return found if found in current.NAMES else "system"


def _root(case: Path) -> str:
    return f"case-{_VERSION}/{hashlib.sha256(str(case).encode()).hexdigest()[:16]}"
