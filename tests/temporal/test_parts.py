"""Early, middle and late."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import day_of
from briefing.model.tree import Mod
from briefing.model.when import Grain
from briefing.temporal.edtf import parse
from briefing.temporal.parts import part
from briefing.temporal.window import moment

THIRDS = (Mod.START, Mod.MID, Mod.END)
COARSE = (Grain.MONTH, Grain.SEASON, Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE, Grain.CENTURY)


@pytest.mark.parametrize(
    ("edtf", "mod", "window"),
    [
        ("2025-02", Mod.END, ("2025-02-19", "2025-02-28")),
        ("2025-12", Mod.MID, ("2025-12-11", "2025-12-20")),
        ("2024", Mod.START, ("2024-01-01", "2024-04-30")),
        ("199X", Mod.MID, ("1994-01-01", "1996-12-31")),
        ("18XX", Mod.END, ("1867-01-01", "1899-12-31")),
    ],
)
def test_a_part_is_a_third(edtf: str, mod: Mod, window: tuple[str, str]) -> None:
    found = part(parse(edtf), mod)
    assert (str(found.earliest), str(found.latest)) == window
    assert found.approximate


@given(st.integers(0, 900_000).map(day_of), st.sampled_from(COARSE))
def test_the_three_parts_make_the_whole(day: object, grain: Grain) -> None:
    whole = moment(day_of(getattr(day, "ordinal")), grain)  # noqa: B009
    first, middle, last = (part(whole, mod) for mod in THIRDS)
    assert (first.earliest, last.latest) == (whole.earliest, whole.latest)
    assert first.latest is not None
    assert middle.latest is not None
    assert (first.latest.plus(1), middle.latest.plus(1)) == (middle.earliest, last.earliest)


def test_about_marks_and_keeps_the_window() -> None:
    assert part(parse("2022"), Mod.APPROX) == parse("2022~")
