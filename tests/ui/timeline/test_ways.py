from __future__ import annotations

import pytest
from PySide6.QtCore import QByteArray, QPoint, Qt
from PySide6.QtWidgets import QTableView, QWidget
from pytestqt.qtbot import QtBot

from briefing.chart.display import Label
from briefing.chart.lanes import By
from tests.ui.timeline.eight_events import START, still
from ui.actions import Actions
from ui.events.table import EventTable
from ui.panel import Keeping
from ui.session import Brush, Session
from ui.timeline.journey import Journey
from ui.timeline.lanes import Lanes
from ui.timeline.place import TimelinePlace
from ui.timeline.window_of_time import Seen


def test_back_and_forward_go_where_the_window_was(place: TimelinePlace, qtbot: QtBot) -> None:
    canvas = place.canvas
    first = canvas.seen
    canvas.look_at(Seen(START.ordinal, START.plus(4).ordinal), glide=False)
    second = canvas.seen
    Actions.of(canvas.session).refresh_now()
    qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    still(canvas, qtbot)
    assert canvas.seen.first == pytest.approx(first.first)
    Actions.of(canvas.session).refresh_now()
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    still(canvas, qtbot)
    assert canvas.seen.first == pytest.approx(second.first)


def test_moves_that_follow_each_other_are_one_stop(qapp: object) -> None:
    journey = Journey(None)  # type: ignore[arg-type]
    for number in range(5):
        journey.leave(Seen(number, number + 1))
    assert journey.back(Seen(9, 10)) == Seen(0, 1)
    assert not journey.can_go_back
    assert journey.on(Seen(0, 1)) == Seen(9, 10)


def rows(table: EventTable) -> int:
    view = table.findChild(QTableView)
    assert view is not None
    return view.model().rowCount()


def test_lists_keep_to_the_time_that_is_brushed(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    table = EventTable(session)
    qtbot.addWidget(table)
    canvas = place.canvas
    overview = canvas.layout_now.overview
    assert overview is not None
    y = round(overview.y + 20)
    middle = round(overview.x + overview.width / 2)
    held = Qt.KeyboardModifier.ShiftModifier
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, held, QPoint(round(overview.x), y))
    qtbot.mouseMove(canvas.viewport(), QPoint(middle, y))
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, held, QPoint(middle, y))
    assert session.brush.is_set
    qtbot.waitUntil(lambda: rows(table) == 4)
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    assert session.brush == Brush()
    qtbot.waitUntil(lambda: rows(table) == 9)


def test_lanes_are_folded_pinned_and_moved_by_keys_and_by_menu(
    place: TimelinePlace, session: Session, qtbot: QtBot
) -> None:
    canvas = place.canvas
    session.select(("events", "e1"))
    actions = Actions.of(session)
    titles = [lane.title for lane, _ in canvas.chart.lanes]
    actions.run("timeline.raise_lane")
    assert [lane.title for lane, _ in canvas.chart.lanes] == titles[::-1]
    actions.run("timeline.fold_lane")
    assert canvas.kept.arrangement.folded == {"Side 1"}
    assert not [id_ for id_ in canvas.layout_now.boxes if id_ in ("e3", "e5")]
    actions.run("timeline.restore_lanes")
    menu = next(each for each in canvas.findChildren(Lanes)).menu("Side 0")
    assert [action.text() for action in menu.actions()][:2] == ["Fold to one row", "Pin to the top"]
    menu.actions()[1].trigger()
    assert canvas.kept.arrangement.pinned == {"Side 0"}


def test_the_pointer_writes_its_time_on_the_ruler(place: TimelinePlace, qtbot: QtBot) -> None:
    canvas = place.canvas
    qtbot.mouseMove(canvas.viewport(), QPoint(round(canvas.axis.x(START.plus(5).ordinal + 0.5)), 200))
    words = [piece.text for overlay in canvas.overlays for piece in overlay() if isinstance(piece, Label)]
    assert any(text.startswith("Mon 6 May 2024") for text in words)


def test_an_event_made_a_phase_stands_above_the_lanes(place: TimelinePlace, session: Session) -> None:
    session.select(("events", "e4"))
    Actions.of(session).run("timeline.phase")
    canvas = place.canvas
    assert canvas.layout_now.boxes["e4"].bottom <= canvas.layout_now.area.y
    Actions.of(session).run("timeline.phase")
    assert canvas.layout_now.boxes["e4"].y >= canvas.layout_now.area.y


def test_a_pan_keeps_the_heights_of_the_lanes_until_it_rests_far_away(place: TimelinePlace, qtbot: QtBot) -> None:
    canvas = place.canvas
    before = [lane.box for lane in canvas.layout_now.lanes]
    for _ in range(20):
        canvas.pan(90)
        assert [lane.box for lane in canvas.layout_now.lanes] == before
    assert isinstance(place.findChild(QWidget, "timelineCanvas"), QWidget)


def test_a_timeline_is_found_again_as_it_was_left(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    canvas = place.canvas
    canvas.kept.arrange(canvas.kept.arrangement.fold("Side 1").pin("Side 0"))
    canvas.kept.make_by(By.ACTOR)
    canvas.look_at(Seen(START.ordinal, START.plus(4).ordinal), glide=False)
    state = place.save_state()
    other = TimelinePlace(session)
    qtbot.addWidget(other)
    other.restore_state(QByteArray(b"not ours"))
    other.restore_state(state)
    assert other.canvas.kept.arrangement == canvas.kept.arrangement
    assert other.canvas.kept.by is By.ACTOR
    assert other.canvas.seen == canvas.seen
    assert isinstance(other, Keeping)
