from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.columns import Columns, columns, importance_of, row_for
from briefing.chart.stretch import Stretch, stretch, stretches
from briefing.model.event import Event
from briefing.model.review import PROPOSED
from briefing.model.when import Extent, Grain, When
from tests.chart.chart_samples import ORIGIN, event, events, on, when, whens


def made(found: list[Event]) -> Columns:
    return columns([one for one in found if stretch(one.when) is not None])


@given(events(), st.integers(-100, 1600), st.integers(1, 900), st.integers(1, 50))
def test_columns_count_each_visible_event_once(found: list[Event], start: int, length: int, bins: int) -> None:
    lane = made(found)
    first, last = float(ORIGIN.ordinal + start), float(ORIGIN.ordinal + start + length)
    slow = sum(lane.start[row] <= last and lane.end[row] >= first for row in range(len(lane)))
    assert lane.counts(np.linspace(first, last, bins + 1)).sum() == slow
    assert lane.visible(first, last) == slow


@given(events(), st.integers(-100, 1600), st.integers(0, 900))
def test_what_begins_in_a_window_is_one_run_of_rows(found: list[Event], start: int, length: int) -> None:
    lane = made(found)
    first, last = float(ORIGIN.ordinal + start), float(ORIGIN.ordinal + start + length)
    low, high = lane.beginning(first, last)
    assert list(range(low, high)) == [row for row in range(len(lane)) if first <= lane.anchor[row] <= last]


@given(events())
def test_every_event_is_found_by_its_anchor(found: list[Event]) -> None:
    lane = made(found)
    assert [lane.row_of(id_, float(lane.anchor[row])) for row, id_ in enumerate(lane.ids)] == list(range(len(lane)))
    assert lane.row_of("nobody", float(ORIGIN.ordinal)) is None


def same(one: Columns, other: Columns) -> bool:
    arrays = ("start", "end", "anchor", "importance", "backward", "edge", "ended", "until")
    return one.ids == other.ids and all(np.array_equal(getattr(one, name), getattr(other, name)) for name in arrays)


@given(events(), whens(), st.integers(0, 30))
def test_an_exchanged_event_gives_the_columns_of_the_new_events(
    found: list[Event], when: When | None, number: int
) -> None:
    before = made(found)
    dated = [one for one in found if stretch(one.when) is not None]
    if not dated:
        return
    old = dated[number % len(dated)]
    new = replace(old, when=when)
    place = stretch(old.when)
    assert place is not None
    after = before.exchanged(before.row_of(old.id, place.anchor), row_for(new))
    assert same(after, made([*(one for one in dated if one is not old), new]))


@given(st.lists(whens().filter(lambda when: stretch(when) is not None), min_size=1))
def test_many_dates_are_placed_as_each_is(found: list[When]) -> None:
    start, end, backward = stretches(found)
    assert [stretch(when) for when in found] == [
        Stretch(*each) for each in zip(start.tolist(), end.tolist(), backward.tolist(), strict=True)
    ]


@given(events())
def test_the_order_of_coming_in_does_not_matter(found: list[Event]) -> None:
    assert made(found).ids == made(found[::-1]).ids


@given(events())
def test_anchors_rise_and_are_never_infinite(found: list[Event]) -> None:
    anchors = made(found).anchor
    assert np.isfinite(anchors).all()
    assert (np.diff(anchors) >= 0).all()


def test_an_undated_event_has_no_place() -> None:
    assert stretch(None) is None
    assert stretch(When("FUTURE_REF", None, None)) is None
    assert row_for(event(1, None)) is None


def test_a_day_lasts_until_the_next_one() -> None:
    found = stretch(on(ORIGIN))
    assert found is not None
    assert (found.start, found.end) == (ORIGIN.ordinal, ORIGIN.ordinal + 1)


@pytest.mark.parametrize(
    ("clock", "start", "end"),
    [
        ("18:00", 0.75, 0.75 + 1 / 1440),
        ("18:00+03:00", 0.75, 0.75 + 1 / 1440),
        ("06:00/12:00", 0.25, 0.5),
        ("EV", 0, 1),
    ],
)
def test_a_clock_time_stands_within_its_day(clock: str, start: float, end: float) -> None:
    found = stretch(When("x", ORIGIN, ORIGIN, Grain.MINUTE, Extent.MOMENT, clock))
    assert found is not None
    assert found.start - ORIGIN.ordinal == pytest.approx(start)
    assert found.end - ORIGIN.ordinal == pytest.approx(end)


def test_since_has_no_end_but_after_is_one_moment() -> None:
    since, after = stretch(when(ORIGIN, None, Extent.SPAN)), stretch(when(ORIGIN, None, Extent.WITHIN))
    assert since is not None
    assert since.end == np.inf
    assert after is not None
    assert after.end == after.start == ORIGIN.ordinal
    before = stretch(when(None, ORIGIN, Extent.WITHIN))
    assert before is not None
    assert before.backward


def test_what_was_kept_counts_more() -> None:
    assert importance_of(event(1, None)) > importance_of(event(1, None, review=PROPOSED))
