from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.axis import Axis, showing
from briefing.chart.ruler import SPACING, Ruler, ruler, year_words
from briefing.model.day import Day


def between(first: Day, last: Day, width: float = 900.0) -> Ruler:
    return ruler(showing(first.ordinal, last.ordinal, 0.0, width))


@given(st.floats(-1_500_000, 1_500_000), st.floats(-4, 4.7).map(lambda power: 10.0**power), st.floats(100, 3000))
def test_ticks_keep_their_distance_and_stay_in_the_window(start: float, scale: float, width: float) -> None:
    axis = Axis(start, scale, 0.0, width)
    fine = ruler(axis).fine
    places = [axis.x(tick.time) for tick in fine]
    assert all(-0.01 <= place <= width + 0.01 for place in places)
    assert all(after - before >= SPACING * 0.99 for before, after in pairwise(places))


@given(st.floats(-1_500_000, 1_500_000), st.floats(-4, 4.7).map(lambda power: 10.0**power))
def test_the_ruler_is_never_empty_on_a_wide_window(start: float, scale: float) -> None:
    assert ruler(Axis(start, scale, 0.0, 1600.0)).fine


@pytest.mark.parametrize(
    ("first", "last", "coarse", "fine"),
    [
        (Day(2025, 11, 16), Day(2025, 12, 20), "December 2025", "5"),
        (Day(2025, 1, 1), Day(2025, 12, 31), "2025", "Apr"),
        (Day(2025, 12, 2), Day(2025, 12, 3), "Tuesday, 2 December 2025", "06:00"),
        (Day(-499, 1, 1), Day(-479, 1, 1), "", "490 BCE"),
        (Day(1000, 1, 1), Day(2000, 1, 1), "", "1400"),
    ],
)
def test_the_labels_fit_the_zoom(first: Day, last: Day, coarse: str, fine: str) -> None:
    found = between(first, last)
    assert fine in [tick.label for tick in found.fine]
    assert not coarse or coarse in [tick.label for tick in found.coarse]


def test_the_coarse_row_names_what_begins_before_the_window() -> None:
    found = between(Day(2025, 11, 16), Day(2025, 11, 28))
    assert [tick.label for tick in found.coarse] == ["November 2025"]


def test_minutes_are_seen_at_the_closest() -> None:
    found = ruler(Axis(Day(2025, 12, 2).ordinal + 0.5, 50_000.0, 0.0, 900.0))
    assert found.fine[0].label == "12:00"
    assert len({tick.label for tick in found.fine}) == len(found.fine)


def test_there_is_no_year_nought() -> None:
    assert (year_words(1), year_words(0), year_words(-479)) == ("1", "1 BCE", "480 BCE")
    labels = [tick.label for tick in between(Day(-5, 1, 1), Day(6, 1, 1), 2000.0).coarse]
    assert "1 BCE" in labels
    assert "0" not in labels
