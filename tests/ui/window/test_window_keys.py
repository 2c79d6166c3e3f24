"""The keys of all actions: listed, changed, refused, restored, kept and printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QKeySequenceEdit, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Answers
from ui.actions import KeyTaken
from ui.window import Window
from ui.window.keys import KeyMap


@pytest.fixture
def dialog(window: Window, answers: Answers, qtbot: QtBot) -> KeyMap:
    made = KeyMap(window.actions_, answers)
    qtbot.addWidget(made)
    return made


def press(dialog: KeyMap, id_: str, keys: str) -> None:
    field = dialog.findChild(QKeySequenceEdit, f"keys:{id_}")
    assert field is not None
    field.setKeySequence(QKeySequence(keys))
    field.editingFinished.emit()


def said(dialog: KeyMap) -> str:
    found = dialog.findChild(QLabel, "keyMapSaid")
    assert found is not None
    return found.text()


def test_every_action_is_listed_with_its_keys(dialog: KeyMap, window: Window) -> None:
    for spec in window.actions_.all():
        field = dialog.findChild(QKeySequenceEdit, f"keys:{spec.id}")
        assert field is not None
        assert field.accessibleName()
        first = spec.shortcuts[0] if spec.shortcuts else ""
        assert field.keySequence() == QKeySequence(first)


def test_a_key_that_was_changed_works_and_is_kept(
    dialog: KeyMap, window: Window, open_window: Callable[[], Window]
) -> None:
    press(dialog, "review.accept", "Ctrl+Alt+Y")
    assert window.actions_.get("review.accept").shortcut() == QKeySequence("Ctrl+Alt+Y")
    assert open_window().actions_.keys("review.accept") == ("Ctrl+Alt+Y",)


def test_a_key_that_another_action_has_is_refused_by_name(dialog: KeyMap, window: Window) -> None:
    before = window.actions_.keys("review.accept")
    press(dialog, "review.accept", window.actions_.keys("file.open")[0])
    assert "Open case" in said(dialog)
    assert window.actions_.keys("review.accept") == before
    field = dialog.findChild(QKeySequenceEdit, "keys:review.accept")
    assert field is not None
    assert field.keySequence() == QKeySequence(before[0])
    with pytest.raises(KeyTaken):
        window.actions_.choose_keys({"review.accept": window.actions_.keys("file.open")})


def test_an_action_can_be_left_without_a_key_and_all_keys_can_be_restored(dialog: KeyMap, window: Window) -> None:
    before = {spec.id: window.actions_.keys(spec.id) for spec in window.actions_.all()}
    press(dialog, "review.accept", "")
    assert window.actions_.keys("review.accept") == ()
    press(dialog, "review.reject", before["review.accept"][0])
    restore = dialog.findChild(QPushButton, "keyMapRestore")
    assert restore is not None
    restore.click()
    assert {spec.id: window.actions_.keys(spec.id) for spec in window.actions_.all()} == before
    assert window.actions_.chosen_keys() == {}


def test_no_two_actions_ever_fight_for_a_key(window: Window) -> None:
    assert window.actions_.collisions() == []


def test_the_key_map_can_be_printed(dialog: KeyMap, answers: Answers, tmp_path: Path) -> None:
    answers.case = tmp_path / "keys.pdf"
    button = dialog.findChild(QPushButton, "keyMapPrint")
    assert button is not None
    button.click()
    page = QPdfDocument()
    page.load(str(answers.case))
    text = " ".join(page.getAllText(number).text() for number in range(page.pageCount()))
    assert "Accept" in text
    assert "Search" in text
