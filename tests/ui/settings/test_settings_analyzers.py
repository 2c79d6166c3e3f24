"""The settings page of language models."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from briefing.intake.consent import NOTHING
from briefing.language.providers.at_hand import RULES, obtainable, offers, self_test, usual
from ui.intake import Consents
from ui.settings import AnalyzerDialog

ADDRESS = "http://127.0.0.1:9/v1#small"


@pytest.fixture
def consents(tmp_path: Path) -> Consents:
    return Consents(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def dialog(consents: Consents, qtbot: QtBot) -> AnalyzerDialog:
    made = AnalyzerDialog(consents)
    qtbot.addWidget(made)
    made.show()
    return made


def press(qtbot: QtBot, dialog: AnalyzerDialog, name: str) -> None:
    qtbot.keyClick(dialog.findChild(QPushButton, name), Qt.Key.Key_Space)


def test_the_usual_one_is_marked_and_an_address_is_off_until_it_is_chosen(
    dialog: AnalyzerDialog, consents: Consents
) -> None:
    assert dialog.chosen == usual()
    assert consents.always == NOTHING
    assert usual() in dialog.findChild(QLabel, "analyzersUsed").text()


def test_every_offer_has_a_button_and_what_is_not_here_says_how_to_get_it(dialog: AnalyzerDialog) -> None:
    assert len(dialog.findChildren(QRadioButton)) == len(list(offers()))
    for offer in obtainable():
        assert offer.words in dialog.findChild(QLabel, f"other:{offer.id}").text()


def test_rules_are_chosen_by_keyboard_and_kept(dialog: AnalyzerDialog, consents: Consents, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.findChild(QRadioButton, f"analyzer:{RULES}"), Qt.Key.Key_Space)
    press(qtbot, dialog, "analyzersUse")
    assert consents.analyzer == RULES
    assert not dialog.isVisible()


@pytest.mark.skipif(usual() == RULES, reason="the model is not at hand")
def test_a_model_at_an_address_of_this_computer_is_asked_and_no_other(
    dialog: AnalyzerDialog, consents: Consents, qtbot: QtBot
) -> None:
    place = dialog.findChild(QLineEdit, "place:http://")
    qtbot.keyClicks(place, "http://example.org/v1")
    press(qtbot, dialog, "analyzersUse")
    assert "on this computer" in dialog.findChild(QLabel, "analyzersResult").text()
    place.clear()
    qtbot.keyClicks(place, ADDRESS)
    press(qtbot, dialog, "analyzersUse")
    assert consents.always.endpoint == ADDRESS
    assert consents.analyzer == ""


def test_a_trial_runs_elsewhere_and_its_words_are_shown(dialog: AnalyzerDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(dialog.findChild(QRadioButton, f"analyzer:{RULES}"), Qt.Key.Key_Space)
    press(qtbot, dialog, "analyzersTry")
    result = dialog.findChild(QLabel, "analyzersResult")
    qtbot.waitUntil(lambda: result.text() == self_test(RULES), timeout=60_000)


def test_what_is_no_longer_at_hand_gives_way_to_the_usual_one(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "old.ini"), QSettings.Format.IniFormat)
    settings.setValue("intake/analyzer", "spacy:gone_from_here")
    assert Consents(settings).chosen == ""
    assert "not at hand" in self_test("spacy:gone_from_here")
