from __future__ import annotations

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from briefing.chart.lanes import By
from tests.ui.timeline.eight_events import Put, records
from ui.session import Session
from ui.timeline import PANEL
from ui.timeline.place import TimelinePlace


def test_an_empty_case_says_what_to_do(session: Session, qtbot: QtBot) -> None:
    made = PANEL.create(session)
    qtbot.addWidget(made)
    made.show()
    assert isinstance(made, TimelinePlace)
    assert not made.canvas.isVisible()
    assert "Drop reports here" in made.findChild(type(made._state), "timelineEmpty").accessibleName()
    session.push(Put(records()))
    assert made.canvas.isVisible()


def test_the_lanes_follow_the_choice(place: TimelinePlace) -> None:
    choice = place.findChild(QToolButton, "laneChoice")
    assert choice.text() == "By side"
    next(action for action in choice.menu().actions() if action.data() == By.NOTHING).trigger()
    assert [lane.title for lane in place.canvas.layout_now.lanes] == ["All events"]
    assert choice.text() == "No lanes"
