from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.columns import columns, importance_of, rows_of, stretch
from briefing.model.event import Event
from briefing.model.review import PROPOSED
from briefing.model.when import Extent, Grain, When
from tests.chart.chart_samples import ORIGIN, event, events, on, when


@given(events(), st.integers(-100, 1600), st.integers(0, 900))
def test_a_window_finds_what_a_search_through_all_finds(found: list[Event], start: int, length: int) -> None:
    lane = columns(rows_of(found))
    first, last = float(ORIGIN.ordinal + start), float(ORIGIN.ordinal + start + length)
    slow = [row for row in range(len(lane)) if lane.start[row] <= last and lane.end[row] >= first]
    assert lane.touching(first, last).tolist() == slow


@given(events(), st.integers(-100, 1600), st.integers(1, 900), st.integers(1, 50))
def test_columns_count_each_visible_event_once(found: list[Event], start: int, length: int, bins: int) -> None:
    lane = columns(rows_of(found))
    edges = np.linspace(ORIGIN.ordinal + start, ORIGIN.ordinal + start + length, bins + 1)
    assert lane.counts(edges).sum() == len(lane.touching(float(edges[0]), float(edges[-1])))


@given(events())
def test_the_order_of_coming_in_does_not_matter(found: list[Event]) -> None:
    assert columns(rows_of(found)).ids == columns(rows_of(reversed(found))).ids


@given(events())
def test_anchors_rise_and_are_never_infinite(found: list[Event]) -> None:
    anchors = columns(rows_of(found)).anchor
    assert np.isfinite(anchors).all()
    assert (np.diff(anchors) >= 0).all()


def test_an_undated_event_has_no_place() -> None:
    assert stretch(None) is None
    assert stretch(When("FUTURE_REF", None, None)) is None
    assert rows_of([event(1, None)]) == []


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
