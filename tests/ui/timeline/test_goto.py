from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.model.day import Day
from briefing.model.when import Grain, When
from tests.ui.timeline.eight_events import still
from ui.timeline.goto import around
from ui.timeline.place import TimelinePlace
from ui.timeline.window_of_time import Seen


def test_g_goes_to_a_date_in_free_words(place: TimelinePlace, qtbot: QtBot) -> None:
    canvas = place.canvas
    qtbot.keyClick(canvas, Qt.Key.Key_G)
    field = QApplication.activePopupWidget()
    assert field is not None
    line = next(widget for widget in field.findChildren(object) if getattr(widget, "objectName", str)() == "goToDate")
    qtbot.keyClicks(line, "3 August 2019")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    still(canvas, qtbot)
    assert canvas.seen.first < Day(2019, 8, 3).ordinal < canvas.seen.last


def test_what_is_gone_to_is_wide_enough_to_be_read() -> None:
    october = When("2025-10", Day(2025, 10, 1), Day(2025, 10, 31), Grain.MONTH)
    years = Seen(Day(2020, 1, 1).ordinal, Day(2027, 1, 1).ordinal)
    seen = around(october, years)
    assert seen.first < Day(2025, 10, 1).ordinal < Day(2025, 11, 1).ordinal < seen.last
    assert seen.length < 100
    hours = Seen(Day(2025, 1, 1).ordinal, Day(2025, 1, 1).ordinal + 0.5)
    assert around(october, hours).length > 31
    week = Seen(Day(2025, 1, 1).ordinal, Day(2025, 1, 8).ordinal)
    assert around(When("2025-10-03", Day(2025, 10, 3), Day(2025, 10, 3)), week).length == week.length
