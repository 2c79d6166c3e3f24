"""Work done beside the window's own thread."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from briefing.storage.case import Case
from tests.bench.window import _source
from ui.window import Window
from ui.window.apart import apart
from ui.window.cases import _LARGE


def test_the_window_goes_on_until_the_work_is_done(qtbot: QtBot) -> None:
    drawn = threading.Event()
    QTimer.singleShot(0, drawn.set)
    assert apart(lambda: drawn.wait(20)) is True


def test_what_the_work_raises_is_raised_here(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="invalid literal"):
        apart(lambda: int("no number"))


def test_a_large_case_is_open_when_opening_returns(open_window: Callable[[], Window], tmp_path: Path) -> None:
    path = tmp_path / "Large.dateline"
    case = Case.open(path)
    case.apply(_source(6_000))
    case.close()
    assert path.stat().st_size > _LARGE
    window = open_window()
    assert window.cases.open(path)
    assert len(window._session.dossier.events) == 6_000
    assert window.windowTitle().startswith("Large")
    assert not window._session.read_only


def test_files_dropped_without_a_case_make_one_named_for_the_day_and_a_folder_one_named_for_itself(
    open_window: Callable[[], Window], tmp_path: Path
) -> None:
    cases = open_window().cases
    (tmp_path / "Harran talks").mkdir()
    assert cases._title([tmp_path / "000_f6.txt", tmp_path / "b.txt"]) == "Case of 2026-11-22"
    assert cases._title([tmp_path / "000_f6.txt"]) == "Case of 2026-11-22"
    assert cases._title([tmp_path / "Harran talks"]) == "Harran talks"
