from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_of
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import unit
from briefing.temporal.edtf import canonical, parse
from briefing.temporal.moving import drawn_out, moment_at, moved, settled
from briefing.temporal.window import moment, span, within

days = st.integers(-300_000, 800_000).map(day_of)
grains = st.sampled_from([grain for grain in Grain if grain not in (Grain.MINUTE, Grain.HOUR)])


@given(days, grains, st.integers(-40_000, 40_000))
def test_what_is_moved_is_still_a_whole_unit_of_its_calendar(day: Day, grain: Grain, count: int) -> None:
    if grain in (Grain.DECADE, Grain.CENTURY) and day.year < 200:
        return  # the units next to year 0 lack a year
    try:
        found = moved(moment(day, grain), count)
    except ValueError:
        return
    if found.earliest is not None and found.earliest.year > 200:
        assert (found.earliest, found.latest) == unit(found.earliest, grain)
    assert found.grain is grain
    assert found == canonical(found)


@given(days, st.integers(0, 900), st.integers(-5000, 5000), st.sampled_from((span, within)))
def test_a_move_of_days_keeps_the_length_and_is_undone_by_the_opposite(
    day: Day, length: int, count: int, make: object
) -> None:
    was = make(day, day.plus(length))  # type: ignore[operator]
    found = moved(was, count)
    assert found.earliest == day.plus(count)
    assert found.latest == day.plus(length + count)
    assert moved(found, -count) == was


@given(days, st.integers(0, 1439), st.integers(-3000, 3000))
def test_minutes_carry_over_midnight(day: Day, minute: int, count: int) -> None:
    clock = f"{minute // 60:02d}:{minute % 60:02d}+03:00"
    was = canonical(When("", day, day, Grain.MINUTE, clock=clock))
    found = moved(was, count / 1440)
    assert found.earliest is not None
    assert found.clock is not None
    assert found.clock.endswith("+03:00")
    total = found.earliest.ordinal * 1440 + int(found.clock[:2]) * 60 + int(found.clock[3:5])
    assert total == day.ordinal * 1440 + minute + count


def test_a_month_is_moved_by_months() -> None:
    assert moved(parse("2024-01"), 31).edtf == "2024-02"
    assert moved(parse("2024-01"), 3).edtf == "2024-01"
    assert moved(parse("2024~"), -400).edtf == "2023~"
    assert moved(parse("-0479"), 366).edtf == "-0478"


def test_a_day_drawn_out_lasts_from_one_day_to_the_other() -> None:
    may = Day(2024, 5, 3)
    found = drawn_out(moment(may), latest=Day(2024, 5, 9))
    assert (found.extent, found.edtf) == (Extent.SPAN, "2024-05-03/2024-05-09")
    assert drawn_out(found, latest=may).edtf == "2024-05-03"
    assert drawn_out(found, earliest=Day(2024, 5, 20)).edtf == "2024-05-20"
    assert drawn_out(within(may, Day(2024, 5, 9)), earliest=Day(2024, 5, 5)).edtf == "[2024-05-05..2024-05-09]"
    assert drawn_out(span(may, None), latest=Day(2024, 6, 1)).edtf == "2024-05-03/2024-06-01"


def test_an_answer_settles_the_doubt() -> None:
    was = moment(Day(2024, 5, 3), uncertain=True)
    assert settled(was, about=False).edtf == "2024-05-03"
    assert settled(was, about=True).edtf == "2024-05-03~"


@pytest.mark.parametrize(
    ("grain", "day", "clock"),
    [
        (Grain.MINUTE, Day(2024, 5, 3), "18:00"),
        (Grain.DAY, Day(2024, 5, 3), None),
        (Grain.MONTH, Day(2024, 5, 1), None),
        (Grain.YEAR, Day(2024, 1, 1), None),
    ],
)
def test_a_place_on_the_line_is_a_date_of_the_grain_that_is_asked_for(grain: Grain, day: Day, clock: str) -> None:
    assert moment_at(Day(2024, 5, 3).ordinal + 0.75, grain) == (day, clock)
