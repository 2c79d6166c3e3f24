"""False finds: on ten pages without a date, and on the sample sources beside what a reader has checked."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Source, SourceText

_PAGES = Path(__file__).parent / "pages"
_SEEDS = Path(__file__).parents[3] / "seeds"


def false_finds() -> tuple[list[str], int]:
    """The false finds, and how many characters were read."""
    text = (_PAGES / "date_free.txt").read_text(encoding="utf-8")
    false, size = _found(text), len(text)
    checked = (line.split("\t") for line in (_PAGES / "samples_checked.txt").read_text(encoding="utf-8").splitlines())
    for name, *right in checked:
        sample = _SEEDS / name
        text = sample.read_text(encoding="utf-8") if sample.exists() else ""
        false += (Counter(_found(text)) - Counter(right)).elements()
        size += len(text)
    return false, size


def _found(text: str) -> list[str]:
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 10, 20))
    return [t.passage.exact for t in timexes(source, SourceText(text, (), "plain", "text/plain", language="en"), ())]
