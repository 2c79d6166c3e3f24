"""The fixtures of the timeline: a session on a new case, and the panel on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.timeline.eight_events import Put, records
from ui.session import Session
from ui.theme import current
from ui.timeline.place import TimelinePlace


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    current.apply(qapp, "light")
    made = Session()
    made.open(tmp_path / "case.dateline")
    yield made
    made.close()


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> TimelinePlace:
    session.push(Put(records()))
    made = TimelinePlace(session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.canvas.setFocus()
    return made
