"""Dates in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.day import day_of
from briefing.temporal.edtf import parse
from briefing.temporal.window import moment, span, within
from briefing.temporal.words import short, words


@pytest.mark.parametrize(
    ("edtf", "long", "brief"),
    [
        ("2025-12-02", "2 December 2025", "2 Dec 2025"),
        ("2022~", "about 2022", "c. 2022"),
        (
            "[2025-08-24..2026-02-24]",
            "between 24 August 2025 and 24 February 2026",
            "24 Aug 2025 – 24 Feb 2026",
        ),
        ("2024-05/..", "since May 2024", "since May 2024"),
        ("../2014", "until 2014", "until 2014"),
        ("[..2024-05-02]", "by 2 May 2024", "by 2 May 2024"),
        ("2024-21", "spring 2024", "spring 2024"),
        ("2024-24", "winter 2024–25", "winter 2024–25"),
        ("2024-35", "the third quarter of 2024", "Q3 2024"),
        ("198X", "the 1980s", "1980s"),
        ("17XX", "the 18th century", "18th century"),
        ("-0479", "480 BCE", "480 BCE"),
        ("2025-12-02T19:40:00+03:00", "2 December 2025, 19:40+03:00", "2 Dec 2025, 19:40+03:00"),
        ("2024-12-03?", "3 December 2024, uncertain", "3 Dec 2024 (?)"),
    ],
)
def test_a_date_in_words(edtf: str, long: str, brief: str) -> None:
    assert words(parse(edtf)) == long
    assert short(parse(edtf)) == brief


def test_no_date_is_called_unknown() -> None:
    assert words(None) == short(None) == "unknown"


@given(st.integers(-500_000, 900_000).map(day_of), st.integers(0, 5000))
def test_every_window_has_words_that_name_its_last_year(day: object, length: int) -> None:
    first = day_of(getattr(day, "ordinal"))  # noqa: B009
    last = first.plus(length)
    for when in (span(first, last), within(first, last), moment(first)):
        assert when.latest is not None
        year = when.latest.year
        assert (str(year) if year > 0 else f"{1 - year} BCE") in words(when)
