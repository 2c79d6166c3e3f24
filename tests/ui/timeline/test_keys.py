from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from briefing.model.day import Day
from tests.ui.timeline.eight_events import START, Put, records, still
from ui.actions import Actions
from ui.session import Session
from ui.timeline.place import TimelinePlace


def test_the_arrow_keys_walk_through_time_and_across_lanes(
    place: TimelinePlace, session: Session, qtbot: QtBot
) -> None:
    canvas = place.canvas
    session.select(("events", "e2"))
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert session.selection.key == ("events", "e3")
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    qtbot.keyClick(canvas, Qt.Key.Key_Left)
    assert session.selection.key == ("events", "e1")
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert session.selection.key in (("events", "e0"), ("events", "e2"))
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    assert session.selection.key in (("events", "e1"), ("events", "e3"))


def test_home_shows_everything_and_f_the_selected_event(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    canvas = place.canvas
    session.select(("events", "e4"))
    qtbot.keyClick(canvas, Qt.Key.Key_F)
    still(canvas, qtbot)
    assert canvas.seen.length < 6
    assert "e4" in canvas.layout_now.boxes
    qtbot.keyClick(canvas, Qt.Key.Key_Home)
    still(canvas, qtbot)
    assert canvas.seen.first < START.ordinal
    assert canvas.seen.last > START.plus(22).ordinal


def test_plus_and_minus_zoom_and_t_goes_to_today(session: Session, qtbot: QtBot) -> None:
    session.push(Put(records()))
    place = TimelinePlace(session, today=lambda: date(2030, 1, 1))
    qtbot.addWidget(place)
    place.resize(900, 600)
    with qtbot.waitExposed(place):
        place.show()
    canvas = place.canvas
    canvas.setFocus()
    length = canvas.seen.length
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    still(canvas, qtbot)
    assert canvas.seen.length < length
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    still(canvas, qtbot)
    assert canvas.seen.length == pytest.approx(length)
    qtbot.keyClick(canvas, Qt.Key.Key_T)
    still(canvas, qtbot)
    assert canvas.seen.first < Day(2030, 1, 1).ordinal < canvas.seen.last


def test_every_deed_is_in_the_registry(place: TimelinePlace, session: Session) -> None:
    actions = {action.id for action in Actions.of(session).all()}
    assert {"timeline.closer", "timeline.fit_all", "timeline.go_to", "timeline.next", "timeline.today"} <= actions
    assert not Actions.of(session).collisions()
