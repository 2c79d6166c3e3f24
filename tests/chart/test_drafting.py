from __future__ import annotations

from briefing.chart.axis import Axis, showing
from briefing.chart.cards import Box
from briefing.chart.chart import Chart
from briefing.chart.display import Bar, Label
from briefing.chart.drafting import Draft, Grip, draft, ghost, grip_at, told_as
from briefing.chart.metrics import SCREEN
from briefing.chart.stock import shown
from briefing.model.dossier import Dossier
from briefing.model.link import Link
from briefing.model.when import Extent, When
from tests.chart.chart_samples import ORIGIN, dossier, event, measure, on, when


def weeks(days: float = 60.0) -> Axis:
    return showing(ORIGIN.ordinal, ORIGIN.ordinal + days, 100, 800)


def held(case: Dossier, id_: str, grip: Grip = Grip.ALL, at: float = 0.0) -> tuple[Draft, Chart]:
    chart = Chart(case, shown(case), measure)
    found = draft(case, chart, id_, grip, at)
    assert found is not None
    return found, chart


def test_a_drag_moves_by_whole_days_and_what_is_near_catches_it() -> None:
    case = dossier(event(1, on(ORIGIN.plus(10))), event(2, on(ORIGIN.plus(30))))
    begun, chart = held(case, "e1", at=ORIGIN.ordinal + 10.3)
    assert not begun.differs
    there = begun.dragged(ORIGIN.ordinal + 15.4, chart, (), weeks())
    assert there.when == on_day(15)
    caught = begun.dragged(ORIGIN.ordinal + 29.9, chart, (), weeks(300))
    assert caught.when == on_day(30)
    line = begun.dragged(ORIGIN.ordinal + 20.9, chart, (ORIGIN.ordinal + 20.0,), weeks(900))
    assert line.when == on_day(20)


def on_day(number: int) -> When:
    day = ORIGIN.plus(number)
    return When(str(day), day, day)


def test_an_end_that_is_drawn_out_makes_it_last() -> None:
    begun, chart = held(dossier(event(1, on(ORIGIN.plus(10)))), "e1", Grip.END)
    found = begun.dragged(ORIGIN.ordinal + 15.1, chart, (), weeks()).when
    assert found is not None
    assert (found.earliest, found.latest, found.extent) == (ORIGIN.plus(10), ORIGIN.plus(14), Extent.SPAN)


def test_the_keyboard_moves_a_day_at_a_time_and_a_month_by_months() -> None:
    begun, _ = held(dossier(event(1, on(ORIGIN.plus(10)))), "e1")
    assert begun.nudged(3, Grip.ALL, weeks()).when == on_day(13)
    later = begun.nudged(2, Grip.END, weeks()).when
    assert later is not None
    assert later.latest == ORIGIN.plus(12)
    earlier = begun.nudged(-1, Grip.START, weeks()).when
    assert earlier is not None
    assert earlier.earliest == ORIGIN.plus(9)


def test_an_undated_event_gets_the_date_it_is_dropped_on() -> None:
    begun, chart = held(dossier(event(1, None), event(2, on(ORIGIN))), "e1")
    assert begun.grip is Grip.NEW
    assert begun.dragged(ORIGIN.ordinal + 22.2, chart, (), weeks()).when == on_day(22)


def test_of_linked_reports_the_one_whose_date_is_shown_is_moved() -> None:
    case = dossier(event(1, None), event(2, on(ORIGIN)))
    case = case.put(Link("k1", ("e1", "e2"), 1.0, (), True))
    begun, _ = held(case, "e1")
    assert begun.event_id == "e2"


def test_the_ends_can_be_taken_only_where_they_are_seen() -> None:
    box = Box(100, 0, 200, 20)
    assert grip_at(box, 102, (100, 300)) is Grip.START
    assert grip_at(box, 297, (100, 300)) is Grip.END
    assert grip_at(box, 200, (100, 300)) is Grip.ALL
    assert grip_at(box, 297, (100, 110)) is Grip.ALL, "the card is as long as its words, not as its event"


def test_the_new_date_is_told_in_words_with_the_difference() -> None:
    begun, chart = held(dossier(event(1, on(ORIGIN.plus(10)))), "e1", at=ORIGIN.ordinal + 10.0)
    moved = begun.dragged(ORIGIN.ordinal + 12.0, chart, (), weeks())
    assert told_as(moved) == "Saturday, 13 March 2021 · 2 days later"
    marks = ghost(moved, weeks(), Box(10, 200, 90, 24), SCREEN, measure)
    assert any(isinstance(mark, Label) and mark.text == told_as(moved) for mark in marks)
    x = weeks().x(float(ORIGIN.ordinal + 12))
    assert any(isinstance(mark, Bar) and abs(mark.x - x) < 0.01 for mark in marks)


def test_a_window_of_doubt_is_moved_as_a_window() -> None:
    was = when(ORIGIN, ORIGIN.plus(10), Extent.WITHIN)
    begun, chart = held(dossier(event(1, was)), "e1", at=float(ORIGIN.ordinal))
    found = begun.dragged(ORIGIN.ordinal + 5.0, chart, (), weeks()).when
    assert found is not None
    assert (found.extent, found.earliest, found.latest) == (Extent.WITHIN, ORIGIN.plus(5), ORIGIN.plus(15))
