"""Pages of history and news that were written and marked before they were read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Block, BlockKind, Source, SourceText
from briefing.model.span import Span
from tests.extraction.timexes.walk import MARKED, expected

Reading = list[tuple[str, str]]


def pages() -> Iterator[tuple[str, Day, str]]:
    """Genre, day and marked text of each page."""
    text = (Path(__file__).parent / "pages" / "war_and_news.txt").read_text(encoding="utf-8")
    for page in text.split("\n## ")[1:]:
        head, _, marked = page.strip().partition("\n")
        genre, _, day = head.partition(", ")
        year, month, of_month = map(int, day.split("-"))
        yield genre, Day(year, month, of_month), marked


def read(genre: str, day: Day, marked: str) -> Reading:
    text = MARKED.sub(r"\1", marked.replace("[!", "["))
    blocks, start = [], 0
    for line in text.split("\n"):
        blocks.append(Block(Span(start, start + len(line)), BlockKind.PARAGRAPH))
        start += len(line) + 1
    source = Source("s", "s", "s", "s", "text/plain", created=day, narrative=genre == "history")
    found = timexes(source, SourceText(text, tuple(blocks), "plain", "text/plain", language="en"), ())
    return [(timex.passage.exact, timex.value) for timex in found]


@pytest.mark.parametrize(("genre", "day", "marked"), list(pages()))
def test_a_page_is_read_as_it_was_marked_but_for_known_faults(genre: str, day: Day, marked: str) -> None:
    every = expected(marked)
    known = {words.removeprefix("!") for words, _ in every if words.startswith("!")}
    got = read(genre, day, marked)
    assert [one for one in got if not any(one[0] in words for words in known)] == [
        one for one in every if not one[0].startswith("!")
    ]
    assert not {(words.removeprefix("!"), value) for words, value in every if words.startswith("!")} & set(got)


def test_fewer_than_one_in_six_are_known_faults() -> None:
    every = [one for _, _, marked in pages() for one in expected(marked)]
    assert len(every) > 60
    assert sum(words.startswith("!") for words, _ in every) / len(every) < 1 / 6
