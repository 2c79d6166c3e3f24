"""The laws of the layout."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.chart.axis import showing
from briefing.chart.chart import Chart
from briefing.chart.display import Bar, Edge, Label, Rule, Strip
from briefing.chart.lanes import By
from briefing.chart.layout import layout
from briefing.chart.stock import shown
from briefing.chart.stretch import stretch
from briefing.chart.view import View
from briefing.model.event import Event, Modality
from briefing.model.review import ACCEPTED, PROPOSED, Review, State
from briefing.model.when import Extent
from tests.chart.chart_samples import ORIGIN, dossier, event, events, label_boxes, measure, on, view, when

windows = st.tuples(st.integers(-200, 1700), st.integers(1, 1800))
selections = st.integers(0, 40).map(lambda number: f"e{number}")


def made(found: list[Event], by: By = By.SIDE) -> Chart:
    case = dossier(*found)
    return Chart(case, shown(case), measure, by)


@settings(max_examples=35, deadline=None)
@given(events(), windows, selections, st.sampled_from(By))
def test_no_two_labels_overlap(found: list[Event], window: tuple[int, int], selected: str, by: By) -> None:
    chart = made(found, by)
    first = ORIGIN.ordinal + window[0]
    laid = layout(chart, view(chart, first, first + window[1], selected=selected))
    seen = [box for box in label_boxes(laid) if box[2] > chart.gutter and box[1] < laid.area.bottom]
    seen = [(max(left, chart.gutter), *rest) for left, *rest in seen if rest[0] > laid.area.y]
    for one, other in combinations(seen, 2):
        apart = one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]
        assert apart, (one, other)


@settings(max_examples=35, deadline=None)
@given(events(), windows, selections)
def test_no_two_cards_overlap(found: list[Event], window: tuple[int, int], selected: str) -> None:
    chart = made(found)
    first = ORIGIN.ordinal + window[0]
    laid = layout(chart, view(chart, first, first + window[1], selected=selected))
    for (one, here), (other, there) in combinations(laid.boxes.items(), 2):
        assert not here.overlaps(there), (one, other)


@settings(max_examples=35, deadline=None)
@given(events(), windows, selections)
def test_every_event_of_the_window_is_painted_or_ticked(
    found: list[Event], window: tuple[int, int], selected: str
) -> None:
    chart = made(found)
    first = ORIGIN.ordinal + window[0]
    asked = view(chart, first, first + window[1], height=3000.0, selected=selected)
    laid = layout(chart, asked)
    axis = asked.axis
    places = {one.id: stretch(one.when) for one in found}
    inside = {id_ for id_, at in places.items() if at is not None and at.start < axis.end and at.end > axis.start}
    drawn = {mark.record for mark in laid.display.marks if isinstance(mark, Bar)}
    assert set(laid.boxes) <= drawn
    for lane in laid.lanes:
        assert lane.painted + lane.ticked == lane.visible
    # Ticks at the very same place share one mark, and are counted all the same.
    assert len(inside - drawn) < max(1, sum(lane.ticked for lane in laid.lanes))
    assert sum(lane.visible for lane in laid.lanes) >= len(inside)


@settings(max_examples=15, deadline=None)
@given(events(), windows)
def test_the_same_input_gives_the_same_list(found: list[Event], window: tuple[int, int]) -> None:
    first = ORIGIN.ordinal + window[0]
    lists = []
    for given_ in (found, list(reversed(found))):
        chart = made(given_)
        lists.append(layout(chart, view(chart, first, first + window[1])).display)
    assert lists[0] == lists[1]


@settings(max_examples=25, deadline=None)
@given(events(), st.integers(0, 1200), st.floats(-40, 40))
def test_panning_keeps_every_card_in_its_row(found: list[Event], start: int, days: float) -> None:
    chart = made(found)
    first = ORIGIN.ordinal + start
    asked = view(chart, first, first + 400, height=500.0)
    before = layout(chart, asked)
    middle = (asked.axis.start + asked.axis.end) / 2
    moved = View(asked.axis.panned(days * asked.axis.scale), asked.width, asked.height, planned=middle)
    after = layout(chart, moved)
    assert [lane.box for lane in before.lanes] == [lane.box for lane in after.lanes]
    for id_ in before.boxes.keys() & after.boxes.keys():
        assert before.boxes[id_].y == after.boxes[id_].y


@given(events(), st.integers(1, 400))
@settings(max_examples=25, deadline=None)
def test_the_overview_counts_every_dated_event(found: list[Event], start: int) -> None:
    chart = made(found)
    laid = layout(chart, view(chart, ORIGIN.ordinal + start, ORIGIN.ordinal + start + 100))
    dated = [one for one in found if stretch(one.when) is not None]
    assert laid.overview is not None or not dated
    assert sum(chart.counted(17 + start)) == len(dated)


def test_a_crowd_becomes_a_strip_that_counts_all_of_it() -> None:
    crowd = [event(number, on(ORIGIN.plus(number % 97))) for number in range(900)]
    chart = made(crowd)
    laid = layout(chart, view(chart, ORIGIN.ordinal - 5, ORIGIN.ordinal + 110))
    lane = laid.lanes[0]
    assert lane.counted == 900
    assert sum(next(piece for piece in laid.display.pieces if isinstance(piece, Strip)).counts) == 900
    assert laid.boxes, "the most important ones keep their cards"


def test_a_rejected_event_is_not_shown() -> None:
    case = dossier(event(1, on(ORIGIN)), event(2, on(ORIGIN), review=Review(State.REJECTED)))
    assert [one.id for one in shown(case)] == ["e1"]


def test_undated_events_stand_in_the_tray_and_the_rest_is_counted() -> None:
    undated = [event(number, None, title="Something said of an uncertain time") for number in range(12)]
    chart = made([*undated, event(99, on(ORIGIN))])
    laid = layout(chart, view(chart, ORIGIN.ordinal, ORIGIN.ordinal + 30))
    assert laid.pills
    assert len(laid.pills) + laid.unshown == 12
    assert any(isinstance(mark, Label) and mark.text == f"+{laid.unshown}" for mark in laid.display.marks)


def test_the_selected_event_always_has_a_card() -> None:
    chart = made([event(number, on(ORIGIN)) for number in range(60)])
    for number in (0, 17, 59):
        laid = layout(chart, view(chart, ORIGIN.ordinal - 3, ORIGIN.ordinal + 3, height=400, selected=f"e{number}"))
        assert f"e{number}" in laid.boxes
        assert any(isinstance(mark, Bar) and mark.record == f"e{number}" and mark.stroke == "accent"
                   for mark in laid.display.marks)  # fmt: skip


@pytest.mark.parametrize(
    ("found", "edge"),
    [
        (event(1, when(ORIGIN, ORIGIN.plus(5), about=True)), Edge.SOFT),
        (event(1, when(ORIGIN, ORIGIN.plus(5), Extent.WITHIN)), Edge.HATCH),
        (event(1, when(ORIGIN, None, Extent.SPAN)), Edge.OPEN_END),
        (event(1, when(None, ORIGIN, Extent.WITHIN)), Edge.OPEN_START),
        (event(1, on(ORIGIN), modality=Modality.PLANNED), Edge.DASHED),
        (event(1, on(ORIGIN), modality=Modality.POSSIBLE), Edge.DASHED),
        (event(1, on(ORIGIN), modality=Modality.DENIED), Edge.STRUCK),
        (event(1, on(ORIGIN)), Edge.SOLID),
    ],
)
def test_each_doubt_has_its_edge_and_its_words_in_the_legend(found: Event, edge: Edge) -> None:
    chart = made([found])
    laid = layout(chart, view(chart, ORIGIN.ordinal - 20, ORIGIN.ordinal + 20))
    assert any(isinstance(mark, Bar) and mark.record == "e1" and mark.edge is edge for mark in laid.display.marks)
    samples = {mark.edge for mark in laid.display.marks if isinstance(mark, Bar) and mark.fill == "side6"}
    hollow = {mark.edge for mark in laid.display.marks if isinstance(mark, Bar) and mark.stroke == "side6"}
    assert (edge in samples | hollow) is (edge is not Edge.SOLID)


def test_a_denied_event_is_struck_through_its_words() -> None:
    chart = made([event(1, on(ORIGIN), modality=Modality.DENIED)])
    laid = layout(chart, view(chart, ORIGIN.ordinal - 20, ORIGIN.ordinal + 20))
    title = next(mark for mark in laid.display.marks if isinstance(mark, Label) and mark.record == "e1")
    assert any(isinstance(mark, Rule) and mark.x1 == title.x and mark.y1 < title.y for mark in laid.display.marks)


def test_an_uncertain_date_has_the_amber_mark() -> None:
    chart = made([event(1, when(ORIGIN, ORIGIN, unsure=True))])
    laid = layout(chart, view(chart, ORIGIN.ordinal - 20, ORIGIN.ordinal + 20))
    assert any(isinstance(mark, Label) and mark.text == "?" and mark.ink == "question" for mark in laid.display.marks)


def test_what_is_proposed_is_filled_more_lightly_than_what_is_kept() -> None:
    chart = made([event(1, on(ORIGIN)), event(2, on(ORIGIN.plus(2)), review=PROPOSED)])
    laid = layout(chart, view(chart, ORIGIN.ordinal - 2, ORIGIN.ordinal + 20))
    kept, proposed = (
        next(mark for mark in laid.display.marks if isinstance(mark, Bar) and mark.record == id_)
        for id_ in ("e1", "e2")
    )
    assert proposed.strength < kept.strength
    assert proposed.stroke, "and outlined, so that it can be told in grey"
    assert not kept.stroke


def test_a_case_without_dates_lays_out_its_tray_only() -> None:
    chart = made([event(1, None)])
    laid = layout(chart, View(showing(0, 10, chart.gutter, 600), 700, 400))
    assert not laid.boxes
    assert list(laid.pills) == ["e1"]
    assert np.isfinite(laid.height)


@settings(max_examples=15, deadline=None)
@given(events(), st.integers(0, 23), windows)
def test_a_chart_after_an_edit_is_the_same_as_a_new_one(
    found: list[Event], number: int, window: tuple[int, int]
) -> None:
    case = dossier(*found)
    before = Chart(case, shown(case), measure)
    first = ORIGIN.ordinal + window[0]
    layout(before, view(before, first, first + window[1]))
    edited = case.put(event(number, on(ORIGIN.plus(7)), title="Corrected by hand"))
    after, anew = Chart(edited, shown(edited), measure, before=before), Chart(edited, shown(edited), measure)
    asked = view(anew, first, first + window[1])
    assert layout(after, asked).display == layout(anew, asked).display


verdicts = st.sampled_from((ACCEPTED, PROPOSED, Review(State.REJECTED), Review(State.EDITED)))
decisions = st.lists(st.tuples(st.integers(0, 23), verdicts), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(
    events(), st.lists(st.tuples(st.integers(0, 23), verdicts), min_size=1, max_size=4), windows, st.sampled_from(By)
)
def test_a_chart_that_follows_edits_one_by_one_is_the_same_as_a_new_one(
    found: list[Event], reviewed: list[tuple[int, Review]], window: tuple[int, int], by: By
) -> None:
    case = dossier(*found)
    chart = Chart(case, shown(case), measure, by)
    first = ORIGIN.ordinal + window[0]
    for number, review in reviewed:
        layout(chart, view(chart, first, first + window[1]))
        id_ = f"e{number % len(found)}"
        case = case.put(replace(case.events[id_], review=review))
        chart = chart.edited(case, frozenset((id_,)))
    anew = Chart(case, shown(case), measure, by)
    asked = view(anew, first, first + window[1])
    assert layout(chart, asked) == layout(anew, asked)
