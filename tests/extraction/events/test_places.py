from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.events.places import place_of
from briefing.language.tokens import tokens
from briefing.model.span import Span


@pytest.mark.parametrize(
    ("text", "phrase", "name"),
    [
        ("They met at the Kremlin", "at the Kremlin", "Kremlin"),
        ("It fell near the northern city of Duhok", "near the northern city of Duhok", "Duhok"),
        ("They landed in Port Larsen", "in Port Larsen", "Port Larsen"),
    ],
)
def test_a_capitalised_word_after_a_preposition_is_the_place(text, phrase, name):
    words = tokens(text, Span(0, len(text)))
    place = place_of(words, 0, len(words) - 1, Cast(()), ())
    assert place is not None
    assert (place.phrase.of(text), place.name.of(text)) == (phrase, name)


@pytest.mark.parametrize("text", ["They met in secret", "They met", "at dawn they met"])
def test_other_words_are_no_place(text):
    words = tokens(text, Span(0, len(text)))
    assert place_of(words, 0, len(words) - 1, Cast(()), ()) is None


def test_a_month_is_no_place():
    words = tokens("They met in May", Span(0, 15))
    assert place_of(words, 0, len(words) - 1, Cast(()), [Span(12, 15)]) is None
