from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from briefing.chart.heights import plans
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


def test_with_much_room_every_card_has_its_second_line() -> None:
    assert all(plan.roomy for plan in plans([Need(0, 2)] * 3, [Need(0, 3)] * 3, 2000, SCREEN))
