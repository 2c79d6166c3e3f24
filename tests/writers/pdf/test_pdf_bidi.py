"""bidi: the cases of UAX #9 that papers meet, and its laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.writers.pdf.bidi import is_leftward, levels, stretches, turns, visual

MIXED = st.text(alphabet="aZ אבמ ابن ٣٤ 12 5 +-%$€,.:/ ()[]\u0301\u064b !«»\u202e\u200f")


def seen(words: str, base: int) -> str:
    """Capitals stand for Hebrew letters, as in the examples of UAX #9."""
    said = "".join(chr(ord(letter) - 65 + 0x05D0) if letter.isupper() else letter for letter in words)
    return "".join(words[place] for place in visual(levels(said, base)))


@pytest.mark.parametrize(
    ("words", "base", "expected"),
    [
        ("car means CAR.", 0, "car means RAC."),
        ("car MEANS CAR.", 1, ".RAC SNAEM car"),
        ("DID YOU SAY 'he said'?", 1, "?'he said' YAS UOY DID"),
        ("AB 12, 13 CD", 1, "DC 13 ,12 BA"),
        ("AB 1.5% CD", 1, "DC 1.5% BA"),
        ("AB (cd) EF", 1, "FE (cd) BA"),
        ("ab (CD) ef", 0, "ab (DC) ef"),
        ("AB (CD) ef", 0, "(DC) BA ef"),
    ],
)
def test_words_stand_where_the_algorithm_puts_them(words: str, base: int, expected: str) -> None:
    turned = str.maketrans("()", ")(")
    assert seen(words, base) in (expected, expected.translate(turned))


def test_european_figures_after_arabic_letters_run_as_arabic_ones() -> None:
    assert levels("ابن 12", 1)[-2:] == [2, 2]
    assert levels("ابن 12", 0)[-2:] == [2, 2]


@given(MIXED, st.sampled_from([0, 1, 2]))
def test_every_letter_is_in_one_stretch(words: str, base: int) -> None:
    parts = stretches(words, base)
    assert "".join(part for _, part in parts) == words
    assert all(level >= base for level, _ in parts)


@given(st.lists(st.integers(0, 4), max_size=30))
def test_reordering_loses_nothing(embedded: list[int]) -> None:
    assert sorted(visual(embedded)) == list(range(len(embedded)))


@given(st.text(alphabet="abc 123.,()"))
def test_text_that_runs_one_way_stays_as_it_is(words: str) -> None:
    assert not turns(words)
    assert set(levels(words, 0)) <= {0}


def test_the_direction_of_most_letters_decides() -> None:
    assert is_leftward("שלום לכולם, Anna")
    assert not is_leftward("Benjamin Netanyahu (נתניהו)")
    assert not is_leftward("12.5")


def test_a_mark_that_would_turn_words_round_is_not_obeyed() -> None:
    assert set(levels("pay \u202e100 dollars\u202c", 0)) == {0}
