from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.model.day import Day
from tests.ui.timeline.eight_events import still
from ui.timeline.place import TimelinePlace


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
