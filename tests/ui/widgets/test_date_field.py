"""The field for dates in free words, and the bar that draws what was understood."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from briefing.extraction.timexes.typed import understand
from briefing.model.day import Day
from ui.widgets.date_field import DateField
from ui.widgets.window_bar import WindowBar


@pytest.fixture
def field(qapp: QApplication, qtbot: QtBot) -> DateField:
    made = DateField("typedDate", "When was it?")
    qtbot.addWidget(made)
    made.resize(320, 120)
    with qtbot.waitExposed(made):
        made.show()
    return made


def type_in(field: DateField, words: str) -> tuple[str, WindowBar]:
    line, bar = field.findChild(QLineEdit, "typedDate"), field.findChild(WindowBar)
    said = field.findChild(QLabel, "typedDateReading")
    assert line is not None
    assert bar is not None
    assert said is not None
    line.clear()
    QTest.keyClicks(line, words)
    return said.text(), bar


@pytest.mark.parametrize(
    ("typed", "understood", "kind"),
    [
        ("early December 2025", "between 1 December 2025 and 10 December 2025, about", "One moment within 10 days"),
        ("c. 1204", "about 1204", "366 days, about"),
        ("before 3 Dec 2025", "by 2 December 2025", "Open at one end"),
        ("184X", "the 1840s", "3,653 days"),
        ("2 December 2025", "2 December 2025", "1 day"),
    ],
)
def test_what_is_typed_is_said_again_and_drawn_while_typing(
    field: DateField, typed: str, understood: str, kind: str
) -> None:
    said, bar = type_in(field, typed)
    assert said.endswith(f"Understood as {understood}")
    assert bar.isVisible()
    assert kind in bar.accessibleDescription()
    assert not bar.grab().isNull()


def test_a_numeric_date_is_asked_about_with_both_its_days(field: DateField) -> None:
    said, _ = type_in(field, "3/12/2024")
    assert "3 December 2024" in said
    assert "12 March 2024" in said


def test_a_relative_date_waits_for_a_day_to_count_from(field: DateField) -> None:
    said, bar = type_in(field, "yesterday")
    assert "Add the year" in said
    assert not bar.isVisible()
    field.begin("", Day(2025, 12, 4))
    assert "3 December 2025" in type_in(field, "yesterday")[0]


def test_enter_on_what_is_not_understood_gives_nothing_and_says_what_would_be(field: DateField, qtbot: QtBot) -> None:
    said, _ = type_in(field, "in those days of old")
    assert "early December 2025" in said
    with qtbot.assertNotEmitted(field.given):
        QTest.keyClick(QApplication.focusWidget() or field, Qt.Key.Key_Return)


def test_an_open_end_and_a_doubtful_edge_fade_while_a_lasting_time_is_full(qapp: QApplication, qtbot: QtBot) -> None:
    bar = WindowBar()
    qtbot.addWidget(bar)
    bar.resize(200, bar.sizeHint().height())
    colours = {}
    for typed in ("since 2014", "2014/2016"):
        bar.show_when(understand(typed))
        picture = bar.grab().toImage()
        ratio = picture.devicePixelRatio()
        right = 196 if typed == "since 2014" else 150
        colours[typed] = picture.pixelColor(int(right * ratio), int(9 * ratio))
    assert colours["since 2014"].lightness() > colours["2014/2016"].lightness()
