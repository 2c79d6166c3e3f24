"""From the day of publication to what it is counted to, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.model.day import Day, day_of
from briefing.model.tree import At, Created, Known, Mod, Occurrence, Part, Seek, Shift, Slice, Tree, Unit, Vague, Within
from briefing.temporal.edtf import parse
from briefing.temporal.reach import days_of, highest, lowest, start_of_highest, start_of_lowest

TODAY = Created()
PATTERNS = ("XXXX-WXX-4", "XXXX-09-12", "XXXX-02", "XXXX-XX-20", "XXXX-SU", "XXXX-Q3", "XXXX-H1", "EASTER")
MODS = st.none() | st.sampled_from([Mod.LESS_THAN, Mod.MORE_THAN, Mod.APPROX])


def trees() -> st.SearchStrategy[Tree]:
    """Ways of counting from one day as texts have them."""
    signs, numbers = st.sampled_from(["", "-"]), st.integers(1, 40)
    shifts = st.builds(
        lambda sign, n, u, mod: Shift(TODAY, f"{sign}P{n}{u}", mod), signs, numbers, st.sampled_from("DWMY"), MODS
    )
    some = st.builds(lambda sign, u: Shift(TODAY, f"{sign}PX{u}"), signs, st.sampled_from("DWMY"))
    grains = st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade"])
    units = st.builds(lambda grain, offset: Unit(TODAY, grain, offset), grains, st.integers(-3, 3))
    occurrences = st.builds(
        lambda pattern, seek: Occurrence(TODAY, pattern, seek), st.sampled_from(PATTERNS), st.sampled_from(Seek)
    )
    vague = st.sampled_from(["PAST_REF", "PRESENT_REF", "FUTURE_REF"]).map(lambda ref: Vague(ref, TODAY))
    whole = st.one_of(shifts, some, units, occurrences, vague)
    thirds = st.builds(Part, units, st.sampled_from([Mod.START, Mod.MID, Mod.END]))
    weeks = st.builds(lambda base, first: Slice(base, "week", first), units, st.sampled_from([1, -1]))
    return st.one_of(whole, thirds, weeks, shifts.map(lambda base: At(base, "19:40")))


DAYS = st.integers(700_000, 740_000)


@settings(deadline=None)
@given(trees(), DAYS, st.integers(1, 800))
@example(Slice(Unit(TODAY, "day", 0), "week", 1), 714_309, 1)
def test_what_is_counted_from_a_later_day_never_comes_earlier(tree: Tree, day: int, on: int) -> None:
    for reach in (lowest, highest):
        first, second = reach(tree, day), reach(tree, day + on)
        assert first is None or second is None or first <= second


@settings(deadline=None)
@given(trees(), DAYS)
def test_the_way_back_never_loses_the_day_it_began_with(tree: Tree, day: int) -> None:
    low, high = lowest(tree, day), highest(tree, day)
    for found in (low, high):
        if found is None:
            continue
        first, last = start_of_highest(tree, found), start_of_lowest(tree, found)
        assert first is None or first <= day
        assert last is None or day <= last


@settings(deadline=None)
@given(trees(), DAYS)
def test_the_way_back_is_as_narrow_as_the_words(tree: Tree, day: int) -> None:
    first = start_of_highest(tree, day)
    if first is not None:
        before = highest(tree, first - 1)
        assert before is None or before < day


@pytest.mark.parametrize(
    ("tree", "event", "window"),
    [
        (Shift(TODAY, "-P4Y", Mod.LESS_THAN), Day(2022, 2, 24), ("2025-08-24", "2026-02-24")),
        (Shift(TODAY, "-P1D"), Day(2025, 6, 17), ("2025-06-18", "2025-06-18")),
        (Unit(TODAY, "week", -1), Day(2025, 6, 11), ("2025-06-16", "2025-06-22")),
        (Occurrence(TODAY, "XXXX-WXX-2", Seek.LATEST), Day(2025, 10, 14), ("2025-10-14", "2025-10-20")),
        (4, Day(2025, 6, 17), ("2025-06-13", "2025-06-13")),
    ],
)
def test_a_source_is_dated_by_what_it_counts_back_to(tree: Tree | int, event: Day, window: tuple[str, str]) -> None:
    first, last = start_of_highest(tree, event.ordinal), start_of_lowest(tree, event.ordinal)
    assert first is not None
    assert last is not None
    assert (str(day_of(first)), str(day_of(last))) == window


def test_no_reach_bounds_nothing() -> None:
    assert (lowest(None, 5), highest(None, 5), start_of_highest(None, 5), start_of_lowest(None, 5)) == (None,) * 4


def test_a_date_that_counts_from_nothing_gives_no_way_back() -> None:
    assert start_of_highest(Within(Known("2022"), None), 740_000) is None


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2024-05", ("2024-05-01", "2024-05-31")),
        ("2024-05-03/2024-06-01", ("2024-05-03", "2024-05-03")),
        ("2024-05/2024-07", ("2024-05-01", "2024-05-31")),
        ("../2024-05-03", ("None", "2024-05-03")),
        ("[2024-05-03..2024-06-01]", ("2024-05-03", "2024-06-01")),
        ("2022~", ("2021-01-01", "2023-12-31")),
    ],
)
def test_the_day_of_a_date_is_the_day_on_which_it_was_or_began(edtf: str, days: tuple[str, str]) -> None:
    first, last = days_of(parse(edtf))
    assert (str(first), str(last)) == days
