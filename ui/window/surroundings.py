"""What the window meets outside itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

from briefing.intake.supervisor import Supervisor
from ui.intake import Reader
from ui.window.dialogs import Dialogs, SystemDialogs

LANES = 2  # files read at a time


def documents() -> Path:
    """Where cases are made without being asked."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(place) / "Dateline"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window meets outside itself; tests give their own."""

    settings: QSettings = field(default_factory=lambda: QSettings("Dateline", "Dateline"))
    folder: Path = field(default_factory=documents)
    dialogs: Dialogs = field(default_factory=SystemDialogs)
    reader: Callable[[str], Reader] = lambda analyzer: Supervisor(LANES, analyzer=analyzer)
    now: Callable[[], datetime] = datetime.now
