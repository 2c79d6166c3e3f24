from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from briefing.model.dossier import Dossier
from briefing.model.when import Extent
from tests.ui.timeline.eight_events import START
from ui.actions import Actions
from ui.session import Session
from ui.timeline.place import TimelinePlace

LEFT = Qt.MouseButton.LeftButton


def chooser(place: TimelinePlace) -> QWidget:
    found = place.findChild(QWidget, "dateChooser")
    assert found is not None
    return found


def drag(place: TimelinePlace, qtbot: QtBot, id_: str, days: float, held: Qt.KeyboardModifier | None = None) -> None:
    canvas = place.canvas
    box = canvas.layout_now.boxes[id_]
    at = QPoint(round(box.x + 8), round(box.y + 8))
    to = at + QPoint(round(days * canvas.axis.scale), 0)
    held = held or Qt.KeyboardModifier.NoModifier
    qtbot.mousePress(canvas.viewport(), LEFT, held, at)
    for share in (0.5, 1.0):
        QApplication.processEvents()
        move(canvas.viewport(), at + (to - at) * share, held)
    qtbot.mouseRelease(canvas.viewport(), LEFT, held, to)


def move(port: QWidget, at: QPoint, held: Qt.KeyboardModifier) -> None:
    where = QPointF(at)
    event = QMouseEvent(QEvent.Type.MouseMove, where, port.mapToGlobal(where), LEFT, LEFT, held)
    QApplication.sendEvent(port, event)


def when_of(session: Session, id_: str) -> tuple[str, bool]:
    event = session.dossier.events[id_]
    assert event.when is not None
    return event.when.edtf, event.when_by_hand


def test_a_dragged_event_is_dated_by_one_edit_once_the_question_is_answered(
    place: TimelinePlace, session: Session, qtbot: QtBot
) -> None:
    before = session.dossier
    drag(place, qtbot, "e3", 4)
    assert session.dossier is before, "nobody has said anything yet"
    assert chooser(place).isVisible()
    qtbot.keyClick(chooser(place), Qt.Key.Key_K)
    day = START.plus(13)
    assert when_of(session, "e3") == (str(day), True)
    event = session.dossier.events["e3"]
    assert event.extracted_when == before.events["e3"].when, "what the source gave stays recorded"
    assert event.when is not None
    assert event.when.why == "moved by hand from 10 May 2024"
    assert not chooser(place).isVisible()
    session.undo()
    assert when_of(session, "e3") == when_before(before)


def when_before(before: Dossier) -> tuple[str, bool]:
    event = before.events["e3"]
    assert event.when is not None
    return event.when.edtf, event.when_by_hand


def test_a_date_can_stay_about_or_as_it_was(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    drag(place, qtbot, "e3", 2)
    qtbot.keyClick(chooser(place), Qt.Key.Key_A)
    assert when_of(session, "e3")[0] == f"{START.plus(11)}~"
    held = session.dossier
    drag(place, qtbot, "e4", 2)
    qtbot.keyClick(chooser(place), Qt.Key.Key_Escape)
    assert session.dossier is held


def test_alt_draws_out_the_end(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    drag(place, qtbot, "e2", 4, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(chooser(place), Qt.Key.Key_Return)
    when = session.dossier.events["e2"].when
    assert when is not None
    assert when.extent is Extent.SPAN
    assert when.earliest == START.plus(6)


def test_the_keyboard_moves_and_draws_out_and_asks_once(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    session.select(("events", "e5"))
    Actions.of(session).refresh_now()
    canvas = place.canvas
    canvas.setFocus()
    for _ in range(3):
        qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    shifted = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(canvas, Qt.Key.Key_Right, shifted)
    assert when_of(session, "e5") == (str(START.plus(15)), False)
    qtbot.keyClick(chooser(place), Qt.Key.Key_Return)
    assert when_of(session, "e5") == (f"{START.plus(18)}/{START.plus(19)}", True)
    session.undo()
    assert when_of(session, "e5") == (str(START.plus(15)), False)


def test_a_drag_back_to_where_it_was_asks_nothing(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    held = session.dossier
    drag(place, qtbot, "e3", 0.2)
    assert not chooser(place).isVisible()
    assert session.dossier is held


def test_an_undated_event_dropped_on_the_lanes_gets_its_date(
    place: TimelinePlace, session: Session, qtbot: QtBot
) -> None:
    canvas = place.canvas
    pill = canvas.layout_now.pills["e50"]
    at = QPoint(round(pill.x + 8), round(pill.y + 8))
    to = QPoint(round(canvas.axis.x(START.plus(11).ordinal + 0.5)), 150)
    qtbot.mousePress(canvas.viewport(), LEFT, pos=at)
    move(canvas.viewport(), to, Qt.KeyboardModifier.NoModifier)
    move(canvas.viewport(), to, Qt.KeyboardModifier.NoModifier)
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=to)
    qtbot.keyClick(chooser(place), Qt.Key.Key_K)
    assert when_of(session, "e50")[1]
    assert "e50" in canvas.layout_now.boxes


def test_a_double_click_on_the_ground_makes_an_event_there(
    place: TimelinePlace, session: Session, qtbot: QtBot
) -> None:
    canvas = place.canvas
    found = canvas.layout_now
    lane = found.heads["Side 1"]
    at = QPoint(round(canvas.axis.x(START.plus(40).ordinal + 0.4)), round(lane.bottom - 4))
    canvas.look_at(canvas.seen.centred(START.plus(40).ordinal), glide=False)
    at = QPoint(round(canvas.axis.x(START.plus(40).ordinal + 0.4)), round(lane.bottom - 4))
    qtbot.mouseDClick(canvas.viewport(), LEFT, pos=at)
    field = QApplication.activePopupWidget()
    assert field is not None
    line = field.findChild(QWidget, "newEventTitle")
    qtbot.keyClicks(line, "The bridge was closed")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    made = next(event for event in session.dossier.events.values() if event.title == "The bridge was closed")
    assert made.when is not None
    assert str(made.when.earliest) == str(START.plus(40))
    assert [part.actor_id for part in made.participants] == ["a1"], "it stands in the lane it was made in"
    assert session.selection.key == ("events", made.id)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_no_event_is_made_without_words(place: TimelinePlace, session: Session, qtbot: QtBot, key: Qt.Key) -> None:
    held = session.dossier
    qtbot.keyClick(place.canvas, Qt.Key.Key_N, Qt.KeyboardModifier.ShiftModifier)
    field = QApplication.activePopupWidget()
    assert field is not None
    qtbot.keyClick(field.findChild(QWidget, "newEventTitle"), key)
    field.close()
    assert session.dossier is held


def test_escape_while_dragging_puts_the_event_back(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    canvas = place.canvas
    held = session.dossier
    box = canvas.layout_now.boxes["e3"]
    at = QPoint(round(box.x + 8), round(box.y + 8))
    qtbot.mousePress(canvas.viewport(), LEFT, pos=at)
    move(canvas.viewport(), at + QPoint(60, 0), Qt.KeyboardModifier.NoModifier)
    qtbot.keyClick(canvas, Qt.Key.Key_Escape)
    move(canvas.viewport(), at + QPoint(90, 0), Qt.KeyboardModifier.NoModifier)
    qtbot.mouseRelease(canvas.viewport(), LEFT, pos=at + QPoint(90, 0))
    assert not chooser(place).isVisible()
    assert session.dossier is held
