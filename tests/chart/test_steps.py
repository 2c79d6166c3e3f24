from __future__ import annotations

from hypothesis import given, settings

from briefing.chart.chart import Chart
from briefing.chart.steps import InTime, across, following, nearest, opening
from briefing.chart.stock import shown
from briefing.model.event import Event
from tests.chart.chart_samples import ORIGIN, dossier, event, events, measure, on


def made(*found: Event) -> Chart:
    case = dossier(*found)
    return Chart(case, shown(case), measure)


def test_the_chart_opens_where_most_of_it_happened() -> None:
    burst = [event(number, on(ORIGIN.plus(1000 + number))) for number in range(20)]
    chart = made(event(90, on(ORIGIN)), *burst)
    first, last = opening(chart)
    assert first > ORIGIN.plus(900).ordinal
    assert last < ORIGIN.plus(1100).ordinal


def test_a_few_events_are_all_in_the_opening_window() -> None:
    chart = made(event(1, on(ORIGIN)), event(2, on(ORIGIN.plus(1000))))
    first, last = opening(chart)
    assert first < ORIGIN.ordinal
    assert last > ORIGIN.plus(1001).ordinal


def test_events_follow_each_other_over_all_lanes_and_the_undated_come_last() -> None:
    chart = made(event(1, None), event(2, on(ORIGIN.plus(5)), (1,)), event(3, on(ORIGIN)))
    assert list(InTime(chart)) == ["e3", "e2", "e1"]
    assert list(InTime(made(event(1, None)))) == ["e1"]


def test_the_step_across_lands_on_the_nearest_in_time() -> None:
    chart = made(event(1, on(ORIGIN.plus(10)), (0,)), event(2, on(ORIGIN), (1,)), event(3, on(ORIGIN.plus(12)), (1,)))
    assert across(chart, "e1", 1) == "e3"
    assert across(chart, "e3", -1) == "e1"
    assert across(chart, "e1", -1) == ""


def test_the_nearest_event_of_all_lanes_is_found() -> None:
    chart = made(event(1, on(ORIGIN)), event(2, on(ORIGIN.plus(30)), (1,)))
    assert nearest(chart, ORIGIN.ordinal + 20) == "e2"
    assert nearest(made(event(1, None)), 0.0) == ""


@settings(max_examples=40, deadline=None)
@given(events())
def test_the_steps_from_event_to_event_go_through_all_of_them_in_order(found: list[Event]) -> None:
    chart = made(*found)
    order = InTime(chart)
    forward = [following(chart, id_, 1) for id_ in order]
    backward = [following(chart, id_, -1) for id_ in order]
    assert forward == [*order[1:], ""]
    assert backward == ["", *order[:-1]]
    assert [order.number_of(id_) for id_ in order] == list(range(len(order)))
