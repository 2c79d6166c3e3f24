"""Every reason, recomputed from its own words by a reader that shares no code with the resolver."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from briefing.extraction.timexes.en import ENGLISH
from briefing.extraction.timexes.find import timexes
from briefing.model.day import day_from_iso
from briefing.model.source import Source, SourceText
from briefing.model.timex import Timex
from tests.extraction.timexes.reasons_counted_anew import checked, recomputed
from tests.extraction.timexes.walk import lines, walked


def read(text: str, created: str) -> tuple[Timex, ...]:
    source = Source("s", "s", "s", "s", "text/plain", created=day_from_iso(created) if created else None)
    return timexes(source, SourceText(text, (), "plain", "text/plain", language="en"), ())


@pytest.mark.parametrize("rule", [pytest.param(rule, id=rule.name) for rule in ENGLISH.rules])
def test_the_reason_of_every_example_gives_its_date(rule: object) -> None:
    examples = next(one.examples for one in ENGLISH.rules if one is rule)
    wrong = [t.why for e in examples for t in read(e.sentence, e.created) if checked(t) is False]
    assert wrong == []


def test_every_dated_reason_can_be_recomputed() -> None:
    every = [t for rule in ENGLISH.rules for e in rule.examples for t in read(e.sentence, e.created) if t.when]
    assert [t.why for t in every if not checked(t)] == []
    assert len(every) > 300


def test_the_reasons_of_the_sample_sources_give_their_dates(seeds: Path) -> None:
    found = [t for path in sorted(seeds.glob("*.txt")) for t in read(path.read_text(encoding="utf-8"), "2025-10-20")]
    assert [t.why for t in found if checked(t) is False] == []
    assert any(checked(t) for t in found)


def test_every_dated_reason_of_the_walk_can_be_recomputed() -> None:
    every = [t for _, genre, marked in lines() for t in walked(genre, marked) if t.when]
    assert [t.why for t in every if not checked(t)] == []
    assert len(every) > 200


@pytest.mark.parametrize(
    ("why", "window"),
    [
        ("‘x’ is counted back 2 weeks from the day of publication, 18 June 2025", ("2025-06-02", "2025-06-08")),
        ("‘Thursday’ is the latest Thursday up to the day of publication, 18 June 2025", ("2025-06-12", "2025-06-12")),
        ("‘x’ is the month of the date before it in the text, 4 June 1920", ("1920-06-01", "1920-06-30")),
        ("‘x’ is the last week of May 2024", ("2024-05-25", "2024-05-31")),
        ("‘x’ is a stretch of time from May 2024 to 3 June 2024", ("2024-05-01", "2024-06-03")),
    ],
)
def test_the_reader_of_reasons_counts_by_itself(why: str, window: tuple[str, str]) -> None:
    assert recomputed(why) == [tuple(map(date.fromisoformat, window))]
