"""The window's edge, what it remembers, its menus, keys and start."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QSettings, QUrl
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from ui.__main__ import main
from ui.actions import Menu
from ui.session import Notice, Session, Tone
from ui.window import Window
from ui.window.body import Body
from ui.window.cases import samples
from ui.window.dialogs import SystemDialogs
from ui.window.drop import Veil, paths
from ui.window.edge import guard
from ui.window.header import Header
from ui.window.help import About
from ui.window.left import CaseColumn
from ui.window.memory import Memory
from ui.window.menus import RecentMenu
from ui.window.places import FIRST, PLACES
from ui.window.status import StatusLine


@pytest.fixture
def guarded(session: Session, tmp_path: Path) -> Iterator[Path]:
    """A session whose uncaught errors go to this log."""
    before, logger = sys.excepthook, logging.getLogger("dateline")
    log = tmp_path / "log" / "dateline.log"
    guard(session, log)
    yield log
    sys.excepthook = before
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()


def test_what_nobody_caught_is_logged_and_told(guarded: Path, session: Session, qtbot: QtBot) -> None:
    error = KeyError("lost")
    with qtbot.waitSignal(session.told) as told:
        sys.excepthook(KeyError, error, None)
    (notice,) = told.args or [Notice("")]
    assert notice.tone is Tone.BAD
    assert str(guarded) in notice.text
    assert "nobody caught this" in guarded.read_text("utf-8")


def test_a_case_is_remembered_by_its_path(tmp_path: Path) -> None:
    memory = Memory(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    memory.keep(tmp_path / "one", "review", {"body": QByteArray(b"state")})
    assert memory.place(tmp_path / "one") == "review"
    assert memory.layout(tmp_path / "one") == {"body": QByteArray(b"state")}
    assert memory.place(tmp_path / "two") == FIRST
    assert memory.layout(tmp_path / "two") == {}


def test_only_files_of_this_computer_can_be_dropped() -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.pdf"), QUrl.fromLocalFile("/reports/a.pdf")])
    assert paths(data) == (Path("/reports/a.pdf"),)


def test_files_over_the_window_say_what_letting_go_does(window: Window) -> None:
    veil = window.findChild(Veil)
    assert veil is not None
    veil.cover((Path("a.txt"), Path("b.txt"), Path("c.txt")))
    assert veil.accessibleName() == "Add 3 files"
    assert veil.geometry() == window.rect()


def test_every_action_of_a_menu_stands_in_the_bar(window: Window) -> None:
    shown = {action.objectName() for menu in window.menuBar().actions() for action in menu.menu().actions()}
    listed = {spec.id for spec in window.actions_.all() if spec.menu is not Menu.NONE}
    assert listed <= shown
    assert isinstance(window._recent_menu, RecentMenu)


def test_the_licence_and_the_protection_are_named(qtbot: QtBot) -> None:
    dialog = About("Readers isolated: full")
    qtbot.addWidget(dialog)
    said = [found.text() for found in dialog.findChildren(QLabel)]
    assert any("Apache" in words for words in said)
    assert "Protection: Readers isolated: full" in said


def test_the_window_is_made_of_its_named_parts(window: Window) -> None:
    for part in (Body, Header, CaseColumn, StatusLine):
        assert window.findChild(part) is not None
    assert {place.panel.key for place in PLACES} == {"review", "timeline", "compare", "positions", "paper"}
    assert isinstance(SystemDialogs(), SystemDialogs)


def test_the_status_line_says_what_is_open(window: Window, tmp_path: Path) -> None:
    said = window.status.findChild(QLabel, "statusRead")
    assert isinstance(said, QLabel)
    assert said.text() == "No case open"
    window.cases.open(tmp_path / "Talks.dateline")
    window.status.show_now()
    assert said.text() == "0 sources read"


def test_the_sample_sources_are_reports_not_recipes() -> None:
    found = samples()
    assert len(found) >= 10
    assert all(path.suffix != ".py" and path.stem != "README" for path in found)


def test_a_command_never_opens_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["analyzers"]) == 0
    assert main(["--nonsense"]) == 2
    assert "--nonsense" in capsys.readouterr().err
