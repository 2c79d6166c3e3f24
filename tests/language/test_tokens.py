from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.tokens import tokens
from briefing.model.span import Span


def words(text: str) -> list[str]:
    return [token.text for token in tokens(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Witkoff’s full-scale talks", ["Witkoff", "’s", "full-scale", "talks"]),
        ("the U.S. envoy", ["the", "U.S.", "envoy"]),
        ("He doesn’t know", ["He", "doesn’t", "know"]),
        ("N'Djamena, 12,000 people", ["N'Djamena", ",", "12,000", "people"]),
        ("Ivory Coast (AU)", ["Ivory", "Coast", "(", "AU", ")"]),
        ("$4.5bn", ["$", "4.5bn"]),
    ],
)
def test_words_are_cut_where_names_and_numbers_end(text, expected):
    assert words(text) == expected


@given(st.text(max_size=200))
def test_every_visible_character_is_in_one_token(text):
    assert "".join(words(text)) == "".join(text.split())


def test_offsets_count_from_the_start_of_the_whole_text():
    found = tokens("one two three", Span(4, 13))
    assert [(token.start, token.end) for token in found] == [(4, 7), (8, 13)]


def test_a_line_drawn_with_one_mark_is_one_token():
    words = "Left. .......... Right?!"
    found = [token.text for token in tokens(words, Span(0, len(words)))]
    assert found == ["Left", ".", "..........", "Right", "?", "!"]
