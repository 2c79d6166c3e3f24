"""Each kind of expression in news, minutes, mail, history, situation reports and transcripts."""

from __future__ import annotations

import pytest

from tests.extraction.timexes.walk import expected, lines, walked

_GENRES = {"news", "minutes", "mail", "history", "sitrep", "transcript"}


@pytest.mark.parametrize(
    ("genre", "marked"),
    [pytest.param(genre, sentence, id=f"{kind} ({genre})") for kind, genre, sentence in lines()],
)
def test_the_walk_finds_what_is_marked_and_nothing_else(genre: str, marked: str) -> None:
    assert [(timex.passage.exact, timex.value) for timex in walked(genre, marked)] == expected(marked)


def test_the_walk_goes_through_every_kind_in_every_genre() -> None:
    kinds: dict[str, set[str]] = {}
    for kind, genre, _ in lines():
        kinds.setdefault(kind, set()).add(genre)
    assert len(kinds) > 30
    assert {kind for kind, genres in kinds.items() if genres != _GENRES} == set()
