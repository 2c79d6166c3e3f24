"""hyphens: the places pyphen finds, in the languages papers quote."""

from __future__ import annotations

import pyphen
import pytest

from briefing.writers.pdf.hyphens import patterns

WORDS = {
    "en-GB": "representation negotiations disestablishmentarianism ceasefire withdrawal",
    "de": "verhandlungen waffenstillstandsabkommen gefangenenaustausch",
    "fr": "négociations gouvernement représentants",
    "ru": "переговоры министерство договорённости",
    "uk": "переговори домовленості",
    "pl": "porozumienie przedstawiciele",
}


@pytest.mark.parametrize("lang", WORDS)
def test_words_are_parted_where_pyphen_parts_them(lang: str) -> None:
    known = pyphen.Pyphen(lang=lang.replace("-", "_"), left=2, right=3)
    for word in WORDS[lang].split():
        assert patterns(lang).positions(word) == [int(place) for place in known.positions(word)]


def test_a_language_nobody_knows_is_parted_as_english() -> None:
    assert patterns("tlh").positions("representation") == patterns("en-GB").positions("representation")


def test_two_letters_stay_before_a_hyphen_and_three_after_it() -> None:
    for word in " ".join(WORDS.values()).split():
        assert all(2 <= place <= len(word) - 3 for place in patterns("en-GB").positions(word))
