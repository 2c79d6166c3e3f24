"""The start page and the cases of before."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from ui.start import Recent, Recents
from ui.start.page import _about


@pytest.fixture
def recents(tmp_path: Path) -> Recents:
    return Recents(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def case(folder: Path, name: str) -> Recent:
    path = folder / f"{name}.dateline"
    path.touch()
    return Recent(str(path), 3, 7, datetime(2020, 12, 2, 10, 21, tzinfo=UTC))


def test_the_latest_case_comes_first_and_once(recents: Recents, tmp_path: Path) -> None:
    for name in ("one", "two", "one"):
        recents.remember(case(tmp_path, name))
    assert [recent.title for recent in recents.all()] == ["one", "two"]


def test_a_case_that_is_gone_is_not_listed(recents: Recents, tmp_path: Path) -> None:
    gone = case(tmp_path, "gone")
    recents.remember(gone)
    Path(gone.path).unlink()
    assert recents.all() == []


def test_a_list_of_another_version_is_no_harm(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    settings.setValue("recent/cases", "{not a list")
    assert Recents(settings).all() == []


def test_a_case_says_its_sources_what_waits_and_when(recents: Recents, tmp_path: Path) -> None:
    assert _about(case(tmp_path, "one")) == "3 sources · 7 to review · 2 Dec 2020"
    assert _about(Recent("x.dateline", 1)) == "1 source"
