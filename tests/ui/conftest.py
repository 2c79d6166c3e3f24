"""What tests of the window share: a session on a new case, and a whole window that touches nothing of the analyst's."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.session import Session
from ui.theme import current
from ui.window import Window
from ui.window.surroundings import Surroundings


@dataclass
class Answers:
    """Answers every dialog at once with what the test says."""

    chosen: list[Path] = field(default_factory=list)
    case: Path | None = None
    copy: Path | None = None  # where a copy goes; `case` where it is None
    phrase: str | None = None

    def files(self, parent: QWidget) -> list[Path]:
        return self.chosen

    def folder(self, parent: QWidget) -> Path | None:
        return self.chosen[0] if self.chosen else None

    def case_to_open(self, parent: QWidget, folder: Path) -> Path | None:
        return self.case

    def case_to_make(self, parent: QWidget, folder: Path) -> Path | None:
        return self.case

    def key_map_to_save(self, parent: QWidget) -> Path | None:
        return self.case

    def copy_to_save(self, parent: QWidget, case: Path) -> Path | None:
        return self.copy or self.case

    def pass_phrase(self, parent: QWidget, words: str) -> str | None:
        return self.phrase


@pytest.fixture
def answers() -> Answers:
    return Answers()


@pytest.fixture
def session(qapp: QApplication, tmp_path: Path) -> Iterator[Session]:
    """A session on a new case."""
    made = Session()
    made.open(tmp_path / "Talks.dateline")
    yield made
    made.close()


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path, answers: Answers) -> Iterator[Callable[[], Window]]:
    """Opens a window without a case; every one of them has the same settings and folder, as on one computer."""
    current.apply(qapp, "light")
    made: list[Window] = []

    def opened() -> Window:
        settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
        around = Surroundings(settings, tmp_path / "Dateline", answers, now=lambda: datetime(2026, 11, 22, 10, 21))
        window = Window(Session(), around)
        made.append(window)
        qtbot.addWidget(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield opened
    for window in made:
        window.close()


@pytest.fixture
def window(open_window: Callable[[], Window]) -> Window:
    return open_window()
