from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from briefing.chart.lanes import By
from briefing.model.actor import Actor, ActorKind
from briefing.model.day import Day
from briefing.model.dossier import Dossier, Record
from briefing.model.event import Event, Part, Participation
from briefing.model.review import ACCEPTED, Review, State
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage, Span
from briefing.model.when import When
from ui.actions import Actions
from ui.session import Session
from ui.theme import current
from ui.timeline import PANEL
from ui.timeline.accessible import interface
from ui.timeline.canvas import TimelineView
from ui.timeline.place import TimelinePlace
from ui.timeline.window_of_time import Seen

START = Day(2024, 5, 1)


@dataclass(frozen=True)
class Put:
    """An edit that lays these records down."""

    records: tuple[Record, ...]
    label: str = "Lay down"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(*self.records)


def words(number: int) -> Passage:
    return Passage("s1", Span(number, number + 1), "x")


def event(number: int, day: Day | None, side: int = 0, review: Review = ACCEPTED) -> Event:
    when = When(str(day), day, day) if day else None
    part = (Participation(f"a{side}", Part.ACTING),)
    return Event(f"e{number}", f"Event number {number}", when, (words(number),), participants=part, review=review)


def records() -> tuple[Record, ...]:
    actors = [Actor(f"a{n}", f"Speaker {n}", ActorKind.PERSON, (words(n),), side=f"Side {n}") for n in range(2)]
    dated = [event(number, START.plus(number * 3), number % 2) for number in range(8)]
    return (Source("s1", "one.txt", "one.txt", "0" * 64, "text/plain", number=1), *actors, *dated, event(50, None))


@pytest.fixture
def session(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    current.apply(qapp, "light")
    made = Session()
    made.open(tmp_path / "case.dateline")
    yield made
    made.close()


@pytest.fixture
def place(session: Session, qtbot: QtBot) -> TimelinePlace:
    session.push(Put(records()))
    made = TimelinePlace(session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    with qtbot.waitExposed(made):
        made.show()
    made.canvas.setFocus()
    return made


def still(canvas: TimelineView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not canvas.gliding, timeout=2000)


def test_an_empty_case_says_what_to_do(session: Session, qtbot: QtBot) -> None:
    made = PANEL.create(session)
    qtbot.addWidget(made)
    made.show()
    assert isinstance(made, TimelinePlace)
    assert not made.canvas.isVisible()
    assert "Drop reports here" in made.findChild(type(made._state), "timelineEmpty").accessibleName()
    session.push(Put(records()))
    assert made.canvas.isVisible()


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


def test_what_is_selected_elsewhere_comes_into_view(place: TimelinePlace, session: Session, qtbot: QtBot) -> None:
    canvas = place.canvas
    canvas.look_at(Seen(START.plus(-900).ordinal, START.plus(-800).ordinal), glide=False)
    assert "e5" not in canvas.layout_now.boxes
    session.select(("events", "e5"))
    still(canvas, qtbot)
    assert "e5" in canvas.layout_now.boxes


def test_a_rejected_event_leaves_the_canvas_and_undo_brings_it_back(place: TimelinePlace, session: Session) -> None:
    session.push(Put((event(3, START.plus(9), 1, Review(State.REJECTED)),)))
    assert "e3" not in place.canvas.layout_now.boxes
    session.undo()
    assert "e3" in place.canvas.layout_now.boxes


def test_the_lanes_follow_the_choice(place: TimelinePlace) -> None:
    choice = place.findChild(QToolButton, "laneChoice")
    assert choice.text() == "By side"
    next(action for action in choice.menu().actions() if action.data() == By.NOTHING).trigger()
    assert [lane.title for lane in place.canvas.layout_now.lanes] == ["All events"]
    assert choice.text() == "No lanes"


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


def test_a_screen_reader_finds_every_event_as_a_sentence(place: TimelinePlace, session: Session) -> None:
    list_ = interface(place.canvas)
    assert list_.role() == QAccessible.Role.List
    assert list_.childCount() == 9
    first = list_.child(0)
    assert first.role() == QAccessible.Role.ListItem
    assert first.text(QAccessible.Text.Name) == "1 May 2024: Event number 0. With Speaker 0. From S1. Accepted."
    assert list_.child(8).text(QAccessible.Text.Name).startswith("Undated: ")
    session.select(("events", "e0"))
    assert list_.child(0).state().selected
    assert not list_.child(0).rect().isEmpty()


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_the_canvas_paints_in_every_palette(place: TimelinePlace, qapp: QApplication, theme: str) -> None:
    current.apply(qapp, theme)
    picture = place.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {picture.pixelColor(x, y).name().upper() for x in range(0, 880, 3) for y in range(0, 560, 3)}
    assert current.palette()["panel"] in colours
    assert current.palette()["side0-tint"] in colours or theme == "high contrast"


def test_every_deed_is_in_the_registry(place: TimelinePlace, session: Session) -> None:
    actions = {action.id for action in Actions.of(session).all()}
    assert {"timeline.closer", "timeline.fit_all", "timeline.go_to", "timeline.next", "timeline.today"} <= actions
    assert not Actions.of(session).collisions()


def test_the_text_of_a_source_is_no_business_of_the_canvas(place: TimelinePlace, session: Session) -> None:
    chart = place.canvas.chart
    session.push(PutText())
    assert place.canvas.chart is chart


@dataclass(frozen=True)
class PutText:
    label: str = "Lay down a text"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put_text("s1", SourceText("x" * 80, (), "plain/1", "text/plain"))
