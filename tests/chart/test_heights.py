from __future__ import annotations

import math

from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.heights import needed, plans
from briefing.chart.metrics import SCREEN
from briefing.chart.shelf import Need

needs = st.lists(st.builds(Need, st.integers(0, 3), st.integers(0, 30)), min_size=1, max_size=8)


@given(needs, st.floats(0, 3000))
def test_lanes_fill_the_window_or_keep_one_row_each(wanted: list[Need], available: float) -> None:
    made = plans(wanted, wanted, available, SCREEN)
    total = sum(plan.height for plan in made)
    assert total >= available - 0.01
    assert total <= available + 0.01 or all(plan.rows <= 1 for plan in made)


@given(needs, st.floats(0, 3000))
def test_a_lane_is_ticked_exactly_where_rows_are_missing(wanted: list[Need], available: float) -> None:
    for plan, need in zip(plans(wanted, wanted, available, SCREEN), wanted, strict=True):
        assert plan.rows <= need.cards
        assert plan.ticked is (plan.rows < need.cards)


@given(needs, st.floats(0, 3000))
def test_every_lane_has_room_for_its_name(wanted: list[Need], available: float) -> None:
    made = plans([Need(0, 0), *wanted], [Need(0, 0), *wanted], available, SCREEN)
    assert all(plan.height >= SCREEN.compact for plan in made)


def test_with_much_room_every_card_has_its_second_line() -> None:
    assert all(plan.roomy for plan in plans([Need(0, 2)] * 3, [Need(0, 3)] * 3, 2000, SCREEN))


ENDLESS = 1 << 30  # what a crowded lane asks for


@given(needs, st.sets(st.integers(0, 7)), st.sampled_from((0.0, 300.0, 3000.0, math.inf)))
def test_a_lane_that_asks_for_rows_without_end_is_planned_at_once(
    wanted: list[Need], crowded: set[int], available: float
) -> None:
    asked = [Need(need.bands, ENDLESS) if at in crowded else need for at, need in enumerate(wanted)]
    made = plans(asked, asked, available, SCREEN)
    assert sum(plan.height for plan in made) <= available + 0.01 or all(plan.rows <= 1 for plan in made)
    assert len(made) == len(asked)


@given(needs)
def test_in_the_height_that_is_needed_every_card_has_two_lines(wanted: list[Need]) -> None:
    made = plans(wanted, wanted, needed(wanted, SCREEN) + 0.01, SCREEN)
    assert all(plan.rows == need.cards and plan.roomy for plan, need in zip(made, wanted, strict=True))
