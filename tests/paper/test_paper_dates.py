"""Dates in sentences: windows say nothing twice."""

from __future__ import annotations

import pytest

from briefing.model.day import Day
from briefing.model.when import Extent, Grain, When
from briefing.paper.dates import in_full

START, END = Day(2025, 10, 21), Day(2025, 10, 31)


def when(
    earliest: Day | None, latest: Day | None, extent: Extent, grain: Grain = Grain.DAY, approximate: bool = False
) -> When:
    return When("", earliest, latest, grain, extent, approximate=approximate)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (when(START, END, Extent.WITHIN, approximate=True), "between about 21 and 31 October 2025"),
        (when(START, END, Extent.SPAN), "from 21 to 31 October 2025"),
        (when(Day(2025, 9, 4), END, Extent.WITHIN), "between 4 September and 31 October 2025"),
        (when(Day(2024, 10, 31), END, Extent.WITHIN), "between 31 October 2024 and 31 October 2025"),
        (when(None, END, Extent.WITHIN, approximate=True), "by about 31 October 2025"),
        (when(START, None, Extent.WITHIN), "on or after 21 October 2025"),
        (when(START, None, Extent.SPAN), "since 21 October 2025"),
        (when(None, END, Extent.SPAN), "until 31 October 2025"),
        (when(Day(2026, 1, 1), Day(2026, 4, 30), Extent.WITHIN, Grain.MONTH), "between January and April 2026"),
        (when(Day(2014, 1, 1), Day(2016, 12, 31), Extent.SPAN, Grain.YEAR), "from 2014 to 2016"),
        (when(Day(-479, 1, 1), Day(-430, 12, 31), Extent.SPAN, Grain.YEAR), "from 480 to 431 BCE"),
        (when(START, START, Extent.MOMENT), "21 October 2025"),
    ],
)
def test_a_window_reads_as_a_person_would_say_it(value: When, words: str) -> None:
    assert in_full(value) == words
