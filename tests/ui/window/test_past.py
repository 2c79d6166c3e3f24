"""The window merges copies, mends what is damaged, seals, and opens what is sealed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from briefing.edits.events import EditEvent
from briefing.storage.backups import backups
from briefing.storage.case import Case
from tests.small_case import report
from ui.history.mending import Mended
from ui.history.merging import Merging
from ui.session import Notice
from ui.window import Window

EVENT = report().findings.events[0].id
PHRASE = "four words are better"


@pytest.fixture
def talks(tmp_path: Path) -> Path:
    path = tmp_path / "Talks.dateline"
    case = Case.open(path, who="anna")
    case.apply(report())
    case.close()
    return path


def told(window: Window) -> list[str]:
    heard: list[str] = []
    window._session.told.connect(lambda notice: heard.append(notice.text if isinstance(notice, Notice) else ""))
    return heard


def edited(path: Path, **fields: str) -> None:
    case = Case.open(path, who="ben")
    case.apply(EditEvent(EVENT, **fields))
    case.close()


def test_copies_are_merged_with_each_clash_decided_side_by_side(
    window: Window, answers, talks: Path, qtbot: QtBot
) -> None:
    copy = talks.with_name("Ben.dateline")
    copy.write_bytes(talks.read_bytes())
    edited(copy, title="Talks of Ben", place="Bern")
    edited(talks, title="Talks of Anna")
    window.take([talks])
    answers.case, answers.copy = copy, talks.with_name("Both.dateline")
    window.actions_.run("file.merge")
    dialog = window.findChild(Merging)
    assert isinstance(dialog, Merging)
    assert [found.text() for found in dialog.findChildren(QLabel, "mergingSecond")] == ["Talks of Ben"]
    dialog.findChild(QRadioButton, "merging-second").click()
    qtbot.mouseClick(dialog.findChild(QPushButton, "mergingAccept"), Qt.MouseButton.LeftButton)
    assert window._session.case is not None
    assert window._session.case.path.name == "Both.dateline"
    event = window._session.dossier.events[EVENT]
    assert (event.title, event.place) == ("Talks of Ben", "Bern")


def test_a_merge_that_is_left_changes_nothing(window: Window, answers, talks: Path) -> None:
    copy = talks.with_name("Ben.dateline")
    copy.write_bytes(talks.read_bytes())
    window.take([talks])
    answers.case = copy
    window.actions_.run("file.merge")
    dialog = window.findChild(Merging)
    assert isinstance(dialog, Merging)
    dialog.reject()
    assert window._session.case is not None
    assert window._session.case.path == talks
    Case.open(copy).close()
    assert sorted(path.name for path in talks.parent.glob("*.dateline")) == ["Ben.dateline", "Talks.dateline"]


def test_a_sealed_copy_is_written_and_opens_only_with_its_phrase(window: Window, answers, talks: Path) -> None:
    window.take([talks])
    heard = told(window)
    sealed = talks.with_name("Sealed.dateline")
    answers.copy, answers.phrase = sealed, PHRASE
    window.actions_.run("file.seal")
    assert b"Geneva" not in sealed.read_bytes()
    answers.phrase = "something else"
    assert not window.cases.open(sealed)
    assert "not its pass phrase" in heard[-1]
    answers.phrase = None
    assert not window.cases.open(sealed)
    answers.phrase = PHRASE
    assert window.cases.open(sealed)
    assert EVENT in window._session.dossier.events


def test_a_case_left_by_a_dead_program_is_checked_in_the_background(window: Window, talks: Path, qtbot: QtBot) -> None:
    talks.with_name(f".{talks.name}.lock").write_text("anna on her computer (process 1)")
    heard = told(window)
    with qtbot.waitSignal(window.past.mending.checked, timeout=60_000) as checked:
        window.take([talks])
    assert (checked.args or [None])[0].is_sound
    assert "nothing is damaged" in heard[-1]


def test_a_damaged_case_is_repaired_into_a_new_one_that_opens(
    window: Window, answers, talks: Path, qtbot: QtBot
) -> None:
    damaged = b"\0" * 4096 + talks.read_bytes()[4096:]
    talks.write_bytes(damaged)
    assert not window.cases.open(talks)
    answers.case = talks
    with qtbot.waitSignal(window.past.mending.mended, timeout=60_000) as mended:
        window.actions_.run("file.repair")
    assert isinstance((mended.args or [None])[0], Mended)
    assert window._session.case is not None
    assert window._session.case.path.name == "Talks repaired.dateline"
    assert EVENT in window._session.dossier.events
    assert talks.read_bytes() == damaged


def test_a_backup_opens_as_a_case_beside_the_one_it_is_of(window: Window, talks: Path) -> None:
    window.take([talks])
    window.actions_.run("history.show")
    assert window.past.history is not None
    backup = backups(talks)[0]
    window.past.history.chosen.emit(backup)
    assert window._session.case is not None
    assert window._session.case.path != talks
    assert window._session.case.path.parent == talks.parent
    assert EVENT in window._session.dossier.events


def test_a_second_window_reads_only_and_says_who_has_the_case(window: Window, talks: Path) -> None:
    holder = Case.open(talks, who="anna")
    heard = told(window)
    window.take([talks])
    assert "open in another program: anna" in heard[-1]
    assert window._session.read_only
    holder.close()
