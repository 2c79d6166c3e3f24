"""Which Tuesday, which March."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import Day, day_of
from briefing.model.tree import Seek
from briefing.model.when import Grain
from briefing.temporal.edtf import parse
from briefing.temporal.occur import occurrence
from briefing.temporal.window import moment, span

PATTERNS = ("XXXX-WXX-3", "XXXX-05", "XXXX-12-25", "XXXX-XX-31", "XXXX-SU", "XXXX-Q3", "XXXX-H2", "EASTER")
days = st.integers(600_000, 800_000).map(day_of)


@given(days, st.sampled_from(PATTERNS))
def test_last_is_before_latest_is_no_later_next_is_after(day: Day, pattern: str) -> None:
    base = moment(day)
    found = {seek: occurrence(base, pattern, seek) for seek in Seek}
    last, latest, following, soonest = (found[s] for s in (Seek.LAST, Seek.LATEST, Seek.NEXT, Seek.SOONEST))
    assert last is not None
    assert latest is not None
    assert following is not None
    assert soonest is not None
    assert last[0][1] < day < following[0][0]
    assert last[0][0] <= latest[0][0] <= day <= soonest[0][1]
    assert found[Seek.NEAR] in (latest, following)


@pytest.mark.parametrize(
    ("base", "pattern", "seek", "first", "grain"),
    [
        ("1941-12-07", "XXXX-01", Seek.STORY, Day(1942, 1, 1), Grain.MONTH),
        ("1941-03", "XXXX-01", Seek.STORY, Day(1941, 1, 1), Grain.MONTH),
        ("2025-12-04", "XXXX-01-05", Seek.NEAR, Day(2026, 1, 5), Grain.DAY),
        ("2025-06-18", "XXXX-12-25", Seek.NEAR, Day(2024, 12, 25), Grain.DAY),
        ("2025-06-18", "XXXX-WXX-1", Seek.THIS, Day(2025, 6, 16), Grain.DAY),
        ("2025-03-31", "XXXX-XX-31", Seek.LAST, Day(2025, 1, 31), Grain.DAY),
    ],
)
def test_the_occurrence_that_is_meant(base: str, pattern: str, seek: Seek, first: Day, grain: Grain) -> None:
    found = occurrence(parse(base), pattern, seek)
    assert found is not None
    assert (found[0][0], found[1]) == (first, grain)


def test_an_open_base_has_no_occurrence() -> None:
    assert occurrence(span(None, Day(2025, 1, 1)), "XXXX-05", Seek.LATEST) is None
