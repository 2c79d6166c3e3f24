"""Ten pages without a date: names, numbers, votes, recipes and verbs that look like times."""

from __future__ import annotations

from pathlib import Path

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Source, SourceText

PAGES = Path(__file__).parent / "pages" / "date_free.txt"
_MOST = 0.2  # finds in ten thousand characters


def test_pages_without_a_date_give_none() -> None:
    text = PAGES.read_text(encoding="utf-8")
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 6, 18))
    found = timexes(source, SourceText(text, (), "plain", "text/plain"), ())
    assert len(text.split("\n\n")) == 10
    assert len(found) / len(text) * 10_000 < _MOST, [(t.passage.exact, t.rule) for t in found]
