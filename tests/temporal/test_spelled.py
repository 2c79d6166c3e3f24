"""Dates in words, read back."""

from __future__ import annotations

import pytest

from briefing.temporal.edtf import canonical, parse
from briefing.temporal.spelled import spelled
from briefing.temporal.words import words


@pytest.mark.parametrize(
    "edtf",
    [
        "2025-12-02",
        "2025-12",
        "2025",
        "199X",
        "17XX",
        "-00XX",
        "-0330",
        "0000",
        "2024-24",
        "2024-35",
        "2024-41",
        "2024-03/..",
        "../2024-05-03",
        "[..2024-05]",
        "[2024-05..]",
        "[-0330..-0319]",
        "[2024-05-21~..2024-05-31~]",
        "2024-05-03?",
        "1204~",
        "2025-12-02T19:40:00+03:00",
        "2025-12-02T19:40:00/2025-12-02T22:00:00",
        "Y12345",
    ],
)
def test_the_words_of_a_date_are_read_back_as_that_date(edtf: str) -> None:
    when = canonical(parse(edtf))
    assert spelled(words(when)) == when


@pytest.mark.parametrize("text", ["", "31 February 2024", "between 5 May 2024 and 2 May 2024", "soon", "since soon"])
def test_what_words_never_write_is_not_read(text: str) -> None:
    assert spelled(text) is None
