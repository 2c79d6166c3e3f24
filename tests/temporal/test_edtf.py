"""EDTF in and out."""

from __future__ import annotations

from dataclasses import replace

import edtf as reference
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.day import Day, day_of, days_in_month
from briefing.model.when import Extent, Grain, When
from briefing.temporal.edtf import canonical, parse, text_of
from briefing.temporal.order import order
from briefing.temporal.window import moment, span, within

days = st.integers(-1_000_000, 3_000_000).map(day_of)
moments = st.builds(
    moment, days, st.sampled_from([grain for grain in Grain if grain not in (Grain.WEEK, Grain.HOUR, Grain.MINUTE)])
)
pairs = st.tuples(days, days).map(sorted)
windows = st.builds(
    lambda pair, make, approximate: make(*pair, approximate=approximate),
    pairs,
    st.sampled_from([span, within]),
    st.booleans(),
)
half_open = st.builds(
    lambda day, make, late: make(None, day) if late else make(day, None),
    days,
    st.sampled_from([span, within]),
    st.booleans(),
)


@st.composite
def whens(draw: st.DrawFn) -> When:
    when = draw(st.one_of(moments, windows, half_open))
    return canonical(replace(when, approximate=draw(st.booleans()), uncertain=draw(st.booleans())))


@given(whens())
def test_edtf_reads_what_it_wrote(when: When) -> None:
    assert parse(text_of(when)) == when


@given(whens())
def test_writing_what_was_read_changes_nothing(when: When) -> None:
    assert text_of(parse(when.edtf)) == when.edtf


@given(days, st.sampled_from(list(Grain)))
def test_a_moment_holds_its_day(day: Day, grain: Grain) -> None:
    when = moment(day, grain)
    assert when.earliest is not None
    assert when.latest is not None
    assert when.earliest <= day <= when.latest


@given(st.lists(whens(), min_size=3, max_size=3))
def test_order_is_total_and_transitive(three: list[When]) -> None:
    first, second, third = sorted(three, key=order)
    assert order(first) <= order(second) <= order(third)
    assert order(None) > order(third)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "grain", "extent"),
    [
        ("2025-12-02", "2025-12-02", "2025-12-02", Grain.DAY, Extent.MOMENT),
        ("2022~", "2022-01-01", "2022-12-31", Grain.YEAR, Extent.MOMENT),
        ("202X", "2020-01-01", "2029-12-31", Grain.DECADE, Extent.MOMENT),
        ("19XX", "1900-01-01", "1999-12-31", Grain.CENTURY, Extent.MOMENT),
        ("2024-21", "2024-03-01", "2024-05-31", Grain.SEASON, Extent.MOMENT),
        ("2024-35", "2024-07-01", "2024-09-30", Grain.QUARTER, Extent.MOMENT),
        ("2024-41", "2024-07-01", "2024-12-31", Grain.HALF, Extent.MOMENT),
        ("[2025-08-24..2026-02-24]", "2025-08-24", "2026-02-24", Grain.DAY, Extent.WITHIN),
        ("[1667,1668,1670..1672]", "1667-01-01", "1672-12-31", Grain.YEAR, Extent.WITHIN),
        ("1940-05/1940-06", "1940-05-01", "1940-06-30", Grain.MONTH, Extent.SPAN),
        ("-0479", "-0479-01-01", "-0479-12-31", Grain.YEAR, Extent.MOMENT),
        ("2004-06-XX", "2004-06-01", "2004-06-30", Grain.DAY, Extent.WITHIN),
        ("156X-12-25", "1560-12-25", "1569-12-25", Grain.DAY, Extent.WITHIN),
    ],
)
def test_the_window_of_an_edtf_text(text: str, earliest: str, latest: str, grain: Grain, extent: Extent) -> None:
    when = parse(text)
    assert (str(when.earliest), str(when.latest), when.grain, when.extent) == (earliest, latest, grain, extent)


def test_open_and_unknown_ends_stay_open() -> None:
    assert parse("2014/..").latest is None
    assert parse("2014/").latest is None
    assert parse("../2014").earliest is None
    assert parse("[..2014-05]").earliest is None


def test_a_time_of_day_keeps_its_zone() -> None:
    assert parse("2025-12-02T19:40:00+03:00").clock == "19:40+03:00"
    assert parse("2025-12-02T19:40:00/2025-12-02T22:00:00").clock == "19:40/22:00"


def test_marks_are_read_wherever_they_stand() -> None:
    assert (parse("2024?").approximate, parse("2024?").uncertain) == (False, True)
    assert (parse("2004-06~-11").approximate, parse("2004-06%").uncertain) == (True, True)


@pytest.mark.parametrize(
    "text", ["", "soon", "2024-13", "2024-02-30", "2024-6", "2025/2024", "XXXX-12", "../..", "1/2/3"]
)
def test_what_is_not_edtf_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse(text)


@given(st.integers(1, 9998), st.integers(1, 12))
@settings(max_examples=15, deadline=None)  # the other reader takes 20 ms a text
def test_the_other_reader_of_edtf_agrees_on_years_months_and_groups(year: int, month: int) -> None:
    for text in (
        f"{year:04d}",
        f"{year:04d}-{month:02d}",
        f"{year:04d}-{21 + month % 3}",
        f"{year:04d}-{33 + month % 4}",
    ):
        mine, other = parse(text), reference.parse_edtf(text)
        assert str(mine.earliest) == f"{other.lower_strict().tm_year:04d}-{other.lower_strict().tm_mon:02d}-01"
        last = other.upper_strict()
        assert mine.latest == Day(last.tm_year, last.tm_mon, days_in_month(last.tm_year, last.tm_mon))


@pytest.mark.parametrize("text", ["2022~", "2022-03%", "202X", "19XX", "2022/..", "2021-05/2023", "2022-41"])
def test_the_other_reader_of_edtf_agrees(text: str) -> None:
    mine, other = parse(text), reference.parse_edtf(text)
    assert mine.earliest is not None
    low = other.lower_strict()
    assert (mine.earliest.year, mine.earliest.month, mine.earliest.day) == (low.tm_year, low.tm_mon, low.tm_mday)
