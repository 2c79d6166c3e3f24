"""Starting the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from ui.session import Session
from ui.theme import current, icons
from ui.window.edge import guard, log_path
from ui.window.surroundings import Surroundings
from ui.window.window import Window


def run(given: Sequence[str], wants_samples: bool) -> int:
    """Open the window on `given` paths (a case, files, both or nothing); the exit code once it is closed."""
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    app.setApplicationName("Dateline")
    app.setOrganizationName("Dateline")
    app.setDesktopFileName("dateline")
    around = Surroundings()
    current.apply(app, str(around.settings.value("window/theme", "system")))
    app.setWindowIcon(icons.icon("logo", "accent", 64))
    session = Session()
    guard(session, log_path())
    window = Window(session, around)
    window.show()
    # Shown first, filled after: the window can be used before the first file is read.
    QTimer.singleShot(0, window, lambda: _fill(window, [Path(name) for name in given], wants_samples))
    return app.exec()


def _fill(window: Window, given: list[Path], wants_samples: bool) -> None:
    if given:
        window.take([path.absolute() for path in given])
    elif wants_samples:
        window.sample()
