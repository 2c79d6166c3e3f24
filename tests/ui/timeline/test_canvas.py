from __future__ import annotations

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing.model.review import Review, State
from briefing.model.source import Source
from tests.ui.timeline.eight_events import START, Put, PutText, event, still
from ui.session import Session
from ui.theme import current
from ui.timeline.place import TimelinePlace
from ui.timeline.window_of_time import Seen


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


@pytest.mark.parametrize("theme", ["light", "dark", "high contrast"])
def test_the_canvas_paints_in_every_palette(place: TimelinePlace, qapp: QApplication, theme: str) -> None:
    current.apply(qapp, theme)
    picture = place.canvas.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    colours = {picture.pixelColor(x, y).name().upper() for x in range(0, 880, 3) for y in range(0, 560, 3)}
    assert current.palette()["panel"] in colours
    assert current.palette()["side0-tint"] in colours or theme == "high contrast"


def test_the_text_of_a_source_is_no_business_of_the_canvas(place: TimelinePlace, session: Session) -> None:
    chart = place.canvas.chart
    session.push(PutText())
    assert place.canvas.chart is chart


def test_the_last_card_can_be_read_where_everything_is_shown(place: TimelinePlace, qtbot: QtBot) -> None:
    canvas = place.canvas
    assert canvas.layout_now.boxes["e7"].right <= canvas.viewport().width()
    canvas.show_all()
    still(canvas, qtbot)
    assert canvas.layout_now.boxes["e7"].right <= canvas.viewport().width()


def test_later_sources_are_shown_too_until_the_hand_has_moved_the_window(
    place: TimelinePlace, session: Session
) -> None:
    canvas = place.canvas
    more = [Source(f"s{n}", "b.txt", "b.txt", str(n) * 64, "text/plain", number=n) for n in (2, 3)]
    session.push(Put((more[0], *(event(60 + n, START.plus(300)) for n in range(30)))))
    assert canvas.chart is not None
    assert canvas.seen.first < START.plus(300).ordinal < canvas.seen.last
    canvas.pan(10)
    seen = canvas.seen
    session.push(Put((more[1], *(event(100 + n, START.plus(900)) for n in range(90)))))
    assert canvas.chart is not None
    assert canvas.seen == seen
