"""Each kind of expression in news, minutes, mail, history, situation reports and transcripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing.extraction.timexes.find import timexes
from briefing.model.day import Day
from briefing.model.source import Source, SourceText

_MARKED = re.compile(r"\[([^\]|]+)\|([^\]]+)\]")
_GENRES = ("news", "minutes", "mail", "history", "sitrep", "transcript")


def lines() -> Iterator[tuple[str, str, str]]:
    """Kind, genre and marked sentence of each line of the walk."""
    kind = ""
    for line in (Path(__file__).parent / "pages" / "walk.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            kind = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            genre, _, sentence = line.partition(": ")
            yield kind, genre, sentence


@pytest.mark.parametrize(
    ("genre", "marked"),
    [pytest.param(genre, sentence, id=f"{kind} ({genre})") for kind, genre, sentence in lines()],
)
def test_the_walk_finds_what_is_marked_and_nothing_else(genre: str, marked: str) -> None:
    text = _MARKED.sub(r"\1", marked)
    source = Source("s", "s", "s", "s", "text/plain", created=Day(2025, 6, 18), narrative=genre == "history")
    found = timexes(source, SourceText(text, (), "plain", "text/plain", language="en"), ())
    assert [(t.passage.exact, t.value) for t in found] == _MARKED.findall(marked)


def test_the_walk_goes_through_every_kind_in_every_genre() -> None:
    kinds: dict[str, set[str]] = {}
    for kind, genre, _ in lines():
        kinds.setdefault(kind, set()).add(genre)
    assert len(kinds) > 30
    assert {kind for kind, genres in kinds.items() if genres != set(_GENRES)} == set()
