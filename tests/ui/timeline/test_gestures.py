from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.timeline.eight_events import START, still
from ui.session import Session
from ui.timeline.canvas import TimelineView
from ui.timeline.place import TimelinePlace
from ui.timeline.window_of_time import Seen


def test_a_click_selects_the_event_under_it(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    box = place.canvas.layout_now.boxes["e3"]
    at = QPoint(round(box.x + 6), round(box.y + 6))
    qtbot.mouseClick(place.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.selection.key == ("events", "e3")
    pill = place.canvas.layout_now.pills["e50"]
    at = QPoint(round(pill.x + 6), round(pill.y + 6))
    qtbot.mouseClick(place.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert session.selection.key == ("events", "e50")


def test_dragging_pans_and_selects_nothing(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    canvas, port = place.canvas, place.canvas.viewport()
    before = canvas.seen
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=QPoint(600, 100))
    qtbot.mouseMove(port, QPoint(550, 100))
    qtbot.mouseMove(port, QPoint(500, 100))
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=QPoint(500, 100))
    assert canvas.seen.first > before.first
    assert canvas.seen.length == pytest.approx(before.length)
    assert session.selection.key is None


def wheel(canvas: TimelineView, x: float, turns: int, held: Qt.KeyboardModifier) -> None:
    at = QPointF(x, 120)
    event_ = QWheelEvent(at, canvas.viewport().mapToGlobal(at), QPoint(), QPoint(0, 120 * turns),
                         Qt.MouseButton.NoButton, held, Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    QApplication.sendEvent(canvas.viewport(), event_)


def test_the_wheel_zooms_at_the_cursor_and_pans_with_shift(place: TimelinePlace) -> None:
    canvas = place.canvas
    time, length = canvas.axis.time(500), canvas.seen.length
    wheel(canvas, 500, 2, Qt.KeyboardModifier.NoModifier)
    assert canvas.seen.length < length
    assert canvas.axis.x(time) == pytest.approx(500, abs=0.5)
    first, length = canvas.seen.first, canvas.seen.length
    wheel(canvas, 500, -1, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.seen.first > first
    assert canvas.seen.length == pytest.approx(length)


def test_dragging_in_the_overview_moves_the_window(place: TimelinePlace, qtbot: QtBot) -> None:
    canvas = place.canvas
    overview = canvas.layout_now.overview
    assert overview is not None
    canvas.look_at(Seen(START.ordinal, START.plus(4).ordinal), glide=False)
    at = QPoint(round(overview.right - 20), round(overview.y + 20))
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    still(canvas, qtbot)
    qtbot.mouseMove(canvas.viewport(), at - QPoint(60, 0))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at - QPoint(60, 0))
    assert canvas.seen.first > START.plus(5).ordinal
