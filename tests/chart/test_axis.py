from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.axis import CLOSEST, WIDEST, Axis, padded, scale_of, showing

starts = st.floats(-1_800_000, 1_800_000)
scales = st.floats(0.001, 5000)


@given(starts, scales, st.floats(0, 1600))
def test_a_place_leads_back_to_its_time(start: float, scale: float, x: float) -> None:
    axis = Axis(start, scale, 96.0, 1504.0)
    assert abs(axis.x(axis.time(x)) - x) < 0.01


@given(starts, scales, st.floats(0.2, 5), st.floats(96, 1600))
def test_the_time_under_the_cursor_stays_there_while_zooming(
    start: float, scale: float, factor: float, x: float
) -> None:
    axis = Axis(start, scale, 96.0, 1504.0)
    assert abs(axis.zoomed(factor, x).x(axis.time(x)) - x) < 0.01


@given(starts, scales, st.integers(1, 400))
def test_zooming_never_leaves_the_scales_there_are(start: float, scale: float, times: int) -> None:
    axis = Axis(start, scale, 0.0, 1000.0)
    for factor in (8.0, 0.125):
        far = axis
        for _ in range(min(times, 40)):
            far = far.zoomed(factor, 500)
        assert WIDEST <= far.scale <= CLOSEST


@given(scales)
def test_the_scale_of_a_level_is_never_larger_than_the_scale(scale: float) -> None:
    level = Axis(0.0, scale, 0.0, 1.0).level
    assert scale_of(level) <= scale * (1 + 1e-6)
    assert scale < scale_of(level + 1) * (1 + 1e-6)


@given(starts, st.floats(0.1, 100_000))
def test_what_is_shown_fills_the_width(first: float, length: float) -> None:
    axis = showing(first, first + length, 96.0, 900.0)
    assert abs(axis.x(first) - 96.0) < 0.01
    assert abs(axis.x(first + length) - 996.0) < 0.01


def test_panning_moves_the_window_by_so_many_units() -> None:
    axis = showing(0.0, 100.0, 0.0, 1000.0)
    assert axis.panned(50).start == 5.0


def test_a_moment_is_shown_with_time_around_it() -> None:
    first, last = padded(10.0, 10.0)
    assert first < 10.0 < last
    assert showing(10.0, 10.0, 0.0, 100.0).end > 10.0
