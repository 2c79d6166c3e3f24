from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.axis import Axis, showing
from briefing.chart.columns import columns
from briefing.chart.ruler import pointed
from briefing.chart.snapping import snapped, step_of, when_at
from briefing.model.day import Day
from tests.chart.chart_samples import ORIGIN, event, on


def axis(days: float) -> Axis:
    return showing(ORIGIN.ordinal, ORIGIN.ordinal + days, 0, 1000)


@given(st.floats(0, 1000), st.floats(0.05, 3000))
def test_what_nothing_catches_stands_on_a_whole_step(time: float, days: float) -> None:
    step = step_of(axis(days))
    found = snapped(ORIGIN.ordinal + time, axis(days))
    assert abs(found / step - round(found / step)) < 1e-6
    assert abs(found - (ORIGIN.ordinal + time)) <= step / 2 + 1e-6


def test_the_date_of_another_event_catches_but_never_its_own() -> None:
    lane = columns([event(1, on(ORIGIN.plus(5))), event(2, on(ORIGIN.plus(40)))])
    near = ORIGIN.ordinal + 40.9
    assert snapped(near, axis(300), [lane]) == ORIGIN.ordinal + 40
    assert snapped(near, axis(300), [lane], but="e2") == ORIGIN.ordinal + 41
    assert snapped(ORIGIN.ordinal + 100.2, axis(300), [lane], [ORIGIN.ordinal + 101.0]) == ORIGIN.ordinal + 101


@pytest.mark.parametrize(
    ("days", "edtf"),
    [(0.2, "2021-03-01T12:00:00"), (30, "2021-03-01"), (2000, "2021-03"), (30_000, "2021")],
)
def test_a_place_means_a_date_as_exact_as_it_can_be_pointed_at(days: float, edtf: str) -> None:
    assert when_at(ORIGIN.ordinal + 0.5, axis(days)).edtf == edtf


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0.05, "Mon 1 March 2021, 12:00"),
        (3, "Mon 1 March 2021, 12:00"),
        (60, "Mon 1 March 2021"),
        (2000, "March 2021"),
        (40_000, "2021"),
    ],
)
def test_the_pointer_tells_time_as_exactly_as_the_zoom(days: float, words: str) -> None:
    assert pointed(ORIGIN.ordinal + 0.5, axis(days)) == words


def test_the_pointer_knows_the_years_before_our_era() -> None:
    time = float(Day(-479, 8, 10).ordinal)
    assert pointed(time, showing(time - 500, time + 500, 0, 1000)) == "August 480 BCE"
