"""Ten pages without a date: names, numbers, votes, recipes and verbs that look like times; and the sample sources."""

from __future__ import annotations

from tests.extraction.timexes.false_finds import false_finds

_MOST = 0.2  # finds in ten thousand characters


def test_texts_without_dates_give_none() -> None:
    false, size = false_finds()
    assert size > 3_000
    assert len(false) / size * 10_000 < _MOST, false
