from __future__ import annotations

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from briefing.chart.display import Label
from briefing.chart.lanes import By
from briefing.model.source import Source
from tests.ui.timeline.eight_events import START, Put, event, records
from ui.actions import Action, Actions, Menu
from ui.session import Session
from ui.timeline import PANEL
from ui.timeline.place import TimelinePlace
from ui.timeline.window_of_time import Seen
from ui.widgets.states import State


def test_an_empty_case_says_what_to_do(session: Session, qtbot: QtBot) -> None:
    made = PANEL.create(session)
    qtbot.addWidget(made)
    made.show()
    assert isinstance(made, TimelinePlace)
    assert not made.canvas.isVisible()
    assert "Drop reports here" in made.findChild(type(made._state), "timelineEmpty").accessibleName()
    session.push(Put(records()))
    assert made.canvas.isVisible()


def test_a_case_without_any_date_asks_the_question_that_would_date_it(session: Session, qtbot: QtBot) -> None:
    session.push(Put((Source("s1", "one.txt", "one.txt", "0" * 64, "text/plain", number=1), event(50, None))))
    made = TimelinePlace(session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    asks = made.findChild(State, "timelineUndated")
    assert asks is not None
    assert asks.isVisible()
    assert "“one.txt” does not say when it was published" in asks.accessibleName()
    assert [mark.text for mark in made.canvas.layout_now.display.marks if isinstance(mark, Label)] == [
        "Undated",
        "Event number 50",
    ]
    asks.asked.emit()
    assert session.selection.key == ("sources", "s1")
    session.push(Put((event(1, START),)))
    qtbot.waitUntil(lambda: not asks.isVisible())


def test_the_button_of_an_empty_case_adds_files(session: Session, qtbot: QtBot) -> None:
    made = PANEL.create(session)
    qtbot.addWidget(made)
    run: list[str] = []
    Actions.of(session).add(Action("file.add", "Add files…", Menu.FILE), owner=made, run=lambda: run.append("add"))
    made.findChild(State, "timelineEmpty").asked.emit()
    assert run == ["add"]


def test_the_lanes_follow_the_choice(place: TimelinePlace) -> None:
    choice = place.findChild(QToolButton, "laneChoice")
    assert choice.text() == "By side"
    next(action for action in choice.menu().actions() if action.data() == By.NOTHING).trigger()
    assert [lane.title for lane in place.canvas.layout_now.lanes] == ["All events"]
    assert choice.text() == "No lanes"


def test_what_was_selected_while_it_was_hidden_comes_into_view(
    place: TimelinePlace, session: Session, qtbot: QtBot
) -> None:
    canvas = place.canvas
    canvas.look_at(Seen(START.plus(-900).ordinal, START.plus(-800).ordinal), glide=False)
    place.hide()
    session.select(("events", "e5"))
    place.show()
    qtbot.waitUntil(lambda: "e5" in canvas.layout_now.boxes)
