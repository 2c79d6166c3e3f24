"""Dates typed by hand."""

from __future__ import annotations

import pytest

from briefing.extraction.timexes.typed import understand
from briefing.model.day import Day
from briefing.temporal.edtf import text_of


@pytest.mark.parametrize(
    ("typed", "edtf"),
    [
        ("early December 2025", "[2025-12-01~..2025-12-10~]"),
        ("c. 1204", "1204~"),
        ("between 2 and 5 May 2024", "2024-05-02/2024-05-05"),
        ("before 3 Dec 2025", "[..2025-12-02]"),
        ("by 3 December 2025", "[..2025-12-03]"),
        ("spring 2024", "2024-21"),
        ("184X", "184X"),
        ("2025-12-02", "2025-12-02"),
        ("2 Dec 2025 19:40", "2025-12-02T19:40:00"),
        ("19:40 on 2 dec 2025", "2025-12-02T19:40:00"),
        ("may 2024", "2024-05"),
        ("331 BC", "-0330"),
        ("1990s", "199X"),
        ("18th century", "17XX"),
        ("third quarter of 2024", "2024-35"),
        ("Q3 2024", "2024-35"),
        ("H1 2024", "2024-40"),
        ("since March 2014", "2014-03/.."),
        ("[2025-08-24..2026-02-24]", "[2025-08-24..2026-02-24]"),
        ("3/12/2024", "2024-12-03?"),
        ("2022~", "2022~"),
    ],
)
def test_a_typed_date_is_understood(typed: str, edtf: str) -> None:
    when = understand(typed)
    assert when is not None
    assert text_of(when) == edtf


@pytest.mark.parametrize("typed", ["", "unknown", "nonsense 3 May 2024", "31 February 2024", "yesterday", "13/13/2024"])
def test_what_is_not_understood_whole_is_not_guessed(typed: str) -> None:
    assert understand(typed) is None


def test_relative_words_count_from_the_day_of_publication() -> None:
    when = understand("yesterday", Day(2025, 12, 4))
    assert when is not None
    assert when.edtf == "2025-12-03"
