"""Units of the calendar and steps along it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_of
from briefing.model.when import Grain
from briefing.temporal.calendar import easter, iso_week, months_on, step, thanksgiving, unit

days = st.integers(-300_000, 900_000).map(day_of)
modern = st.dates(min_value=date(1600, 1, 1), max_value=date(2400, 1, 1))


@given(days, st.sampled_from(list(Grain)))
def test_a_unit_holds_its_day_and_its_ends_are_in_it(day: Day, grain: Grain) -> None:
    first, last = unit(day, grain)
    assert first <= day <= last
    assert unit(first, grain) == unit(last, grain) == (first, last)


@given(days, st.sampled_from(list(Grain)))
def test_units_follow_each_other_without_a_gap(day: Day, grain: Grain) -> None:
    _, last = unit(day, grain)
    following = last.plus(1)
    assert unit(following, grain)[0] == following


@given(modern)
def test_iso_weeks_are_those_of_the_standard_library(day: date) -> None:
    assert iso_week(Day(day.year, day.month, day.day)) == tuple(day.isocalendar())[:2]


@given(days, st.integers(-500, 500))
def test_months_on_and_back_ends_no_later_than_it_began(day: Day, count: int) -> None:
    back = months_on(months_on(day, count), -count)
    assert (back.year, back.month) == (day.year, day.month)
    assert back <= day


def test_a_month_after_the_31st_is_the_last_day_of_the_next() -> None:
    assert months_on(Day(2024, 1, 31), 1) == Day(2024, 2, 29)
    assert step(Day(2023, 1, 31), Grain.QUARTER, 1) == Day(2023, 4, 30)


def test_named_days_fall_where_the_church_and_the_law_put_them() -> None:
    assert [easter(year) for year in (2000, 2024, 2025)] == [Day(2000, 4, 23), Day(2024, 3, 31), Day(2025, 4, 20)]
    assert [thanksgiving(year) for year in (2024, 2025)] == [Day(2024, 11, 28), Day(2025, 11, 27)]
