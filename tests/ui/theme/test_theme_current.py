"""The palette in use."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from ui.theme import current, fonts, icons


@pytest.mark.parametrize("name", ["light", "dark", "high contrast"])
def test_the_chosen_palette_dresses_the_application(qapp: QApplication, qtbot: QtBot, name: str) -> None:
    with qtbot.waitSignal(current.changed):
        current.apply(qapp, name)
    assert current.palette().name == name
    assert qapp.palette().window().color() == QColor(current.palette()["ground"])
    assert current.palette()["accent"] in qapp.styleSheet()
    assert "$" not in qapp.styleSheet().split("*/", 1)[1]


def test_the_system_choice_is_light_or_dark(qapp: QApplication) -> None:
    current.apply(qapp, "system")
    assert current.name() == "system"
    assert current.palette().name in ("light", "dark")


def test_an_unknown_palette_is_refused(qapp: QApplication) -> None:
    with pytest.raises(KeyError):
        current.apply(qapp, "sepia")


def test_an_icon_takes_the_colour_of_its_role(qapp: QApplication) -> None:
    current.apply(qapp, "light")
    image = icons.pixmap("check", "accent", 16, 4.0).toImage()
    inks = {
        image.pixelColor(x, y).name().upper()
        for x in range(64)
        for y in range(64)
        if image.pixelColor(x, y).alpha() > 250
    }
    assert inks == {current.palette()["accent"]}


def test_an_icon_is_there_for_sharp_screens(qapp: QApplication) -> None:
    assert icons.pixmap("search", size=20, ratio=2.0).width() == 40


def test_figures_can_be_lined_up(qapp: QApplication) -> None:
    assert fonts.font("small", 500, tabular=True).featureTags()
    assert fonts.font("small", 500).weight() == 500


def test_a_button_is_as_tall_as_the_look_says(qapp: QApplication, qtbot: QtBot) -> None:
    current.apply(qapp, "light")
    button = QPushButton("Add files")
    qtbot.addWidget(button)
    assert button.sizeHint().height() == 30
