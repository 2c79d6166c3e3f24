"""Operator trees and what they come to."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_from_iso, day_of
from briefing.model.tree import (
    At,
    Created,
    Known,
    Length,
    Mod,
    Occurrence,
    Part,
    Range,
    Repeat,
    Said,
    Same,
    Seek,
    Shift,
    Tree,
    Unit,
    Vague,
    Within,
)
from briefing.model.when import Extent
from briefing.temporal.explain import anchor, why
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.timex3 import value

THURSDAY = Anchors(Day(2025, 12, 4))
HERE = Created()

CASES: list[tuple[Tree, str, str]] = [
    (Shift(HERE, "-P1D"), "2025-12-03", "2025-12-03"),
    (Shift(HERE, "-P4Y"), "2021", "2021"),
    (Shift(HERE, "-P4Y", Mod.LESS_THAN), "[2021-12-04..2022-06-04]", "2021"),
    (Shift(HERE, "-P4Y", Mod.MORE_THAN), "[2020-12-04..2021-12-04]", "2021"),
    (Shift(HERE, "-P4Y", Mod.APPROX), "2021~", "2021"),
    (Shift(HERE, "-P2W"), "2025-11-17/2025-11-23", "2025-W47"),
    (Shift(HERE, "P3M"), "2026-03", "2026-03"),
    (Shift(HERE, "-PXY"), "[2016-12-04~..2023-12-04~]", "PAST_REF"),
    (Shift(Known("1809-05-03"), "P10D"), "1809-05-13", "1809-05-13"),
    (Unit(HERE, "week", -1), "2025-11-24/2025-11-30", "2025-W48"),
    (Unit(HERE, "quarter", -1), "2025-35", "2025-Q3"),
    (Unit(HERE, "weekend", 0), "2025-12-06/2025-12-07", "2025-W49-WE"),
    (Unit(HERE, "decade", 0), "202X", "202"),
    (Occurrence(HERE, "XXXX-WXX-2", Seek.LATEST), "2025-12-02", "2025-12-02"),
    (Occurrence(HERE, "XXXX-WXX-4", Seek.LATEST), "2025-12-04", "2025-12-04"),
    (Occurrence(HERE, "XXXX-WXX-4", Seek.LAST), "2025-11-27", "2025-11-27"),
    (Occurrence(HERE, "XXXX-WXX-2", Seek.SOONEST), "2025-12-09", "2025-12-09"),
    (Occurrence(HERE, "XXXX-03", Seek.NEAR), "2025-03", "2025-03"),
    (Occurrence(HERE, "XXXX-01-05", Seek.NEAR), "2026-01-05", "2026-01-05"),
    (Occurrence(HERE, "XXXX-02-29", Seek.LATEST), "2024-02-29", "2024-02-29"),
    (Occurrence(Known("1941-11"), "XXXX-01", Seek.STORY), "1942-01", "1942-01"),
    (Occurrence(HERE, "EASTER", Seek.LATEST), "2025-04-20", "2025-04-20"),
    (Occurrence(HERE, "THANKSGIVING", Seek.LATEST), "2025-11-27", "2025-11-27"),
    (Part(Known("2025-12"), Mod.START), "[2025-12-01~..2025-12-10~]", "2025-12"),
    (Part(Known("198X"), Mod.END), "[1987~..1989~]", "198"),
    (At(Shift(HERE, "-P2D"), "19:40+03:00"), "2025-12-02T19:40:00+03:00", "2025-12-02T19:40+03:00"),
    (At(Shift(HERE, "-P1D"), "EV"), "2025-12-03", "2025-12-03TEV"),
    (Range(Known("2014"), None), "2014/..", "2014"),
    (Within(None, Unit(Known("2024-05-03"), "day", -1)), "[..2024-05-02]", "2024-05-02"),
    (Vague("PAST_REF", HERE), "[..2025-12-04]", "PAST_REF"),
    (Vague("FUTURE_REF", HERE), "[2025-12-04..]", "FUTURE_REF"),
]


@pytest.mark.parametrize(("tree", "edtf", "timex3"), CASES)
def test_a_tree_comes_to_its_date(tree: Tree, edtf: str, timex3: str) -> None:
    when = resolve(tree, THURSDAY)
    assert when is not None
    assert when.edtf == edtf
    assert value(tree, THURSDAY) == timex3


@pytest.mark.parametrize("tree", [tree for tree, _, _ in CASES if anchor(tree) != "none"])
def test_without_its_anchor_a_tree_has_no_date_and_says_what_is_missing(tree: Tree) -> None:
    assert resolve(tree, Anchors()) is None
    assert "not known yet" in why("words", tree, Anchors())


@pytest.mark.parametrize("tree", [Length("PT5H"), Repeat("P1D")])
def test_lengths_and_repetitions_have_no_place_on_the_calendar(tree: Tree) -> None:
    assert resolve(tree, THURSDAY) is None


def test_nearly_four_years_ago_holds_the_day_the_war_began() -> None:
    when = resolve(Shift(HERE, "-P4Y", Mod.LESS_THAN), THURSDAY)
    assert when is not None
    assert when.earliest is not None
    assert when.latest is not None
    assert when.extent is Extent.WITHIN
    assert when.earliest <= Day(2022, 2, 24) <= when.latest


def test_the_why_names_the_anchor_and_its_day() -> None:
    tree = Shift(HERE, "-P4Y", Mod.LESS_THAN)
    assert "the day of publication, 4 December 2025" in why("Nearly four years ago", tree, THURSDAY)
    assert "the day of speaking, which is not known yet" in why("yesterday", Shift(Said("s"), "-P1D"), THURSDAY)


def test_same_takes_what_the_other_expression_means() -> None:
    base = resolve(Known("1920-06-04"), Anchors())
    anchors = Anchors(same=lambda timex_id: base if timex_id == "t" else None)
    found = resolve(Unit(Same("t"), "month", 0), anchors)
    assert found is not None
    assert found.edtf == "1920-06"


@given(st.integers(700_000, 800_000).map(day_of), st.integers(1, 7))
def test_the_latest_weekday_is_within_the_week_before(day: Day, weekday: int) -> None:
    found = resolve(Occurrence(HERE, f"XXXX-WXX-{weekday}", Seek.LATEST), Anchors(day))
    assert found is not None
    assert found.earliest is not None
    assert found.earliest.weekday == weekday
    assert 0 <= day.ordinal - found.earliest.ordinal < 7


@given(st.integers(-100_000, 800_000).map(day_of), st.integers(1, 400), st.sampled_from("DWMY"))
def test_a_step_back_ends_before_it_began(day: Day, count: int, unit: str) -> None:
    found = resolve(Shift(HERE, f"-P{count}{unit}"), Anchors(day))
    assert found is not None
    assert found.earliest is not None
    assert found.earliest < day


def test_an_unknown_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="not a partial date"):
        resolve(Occurrence(HERE, "XXXX", Seek.LATEST), THURSDAY)
    assert day_from_iso("2025-12-04") == THURSDAY.created
