from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.encoder.pieces import LONGEST_WORD, UNKNOWN, Shape, WordPieces, shape

VOCABULARY = ("[PAD]", "put", "##in", "##s", "a", "##b", "-", "u", ".", "cafe", "'", "中")


@pytest.fixture
def pieces() -> WordPieces:
    return WordPieces(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Putin", ["put", "##in"]),
        ("PUTINS", ["put", "##in", "##s"]),
        ("Café", ["cafe"]),
        ("u.", ["u", "."]),
        ("–", ["-"]),
        ("’", ["'"]),
        ("中中", ["中", "中"]),
        ("a\u200bb", ["a", "##b"]),
    ],
)
def test_a_word_falls_into_the_longest_pieces_known(pieces, word, expected):
    assert [VOCABULARY[number] for number in pieces.of(word)] == expected


@pytest.mark.parametrize("word", ["xyz", "putx", "a" * (LONGEST_WORD + 1), "\ufffd", "\u0301"])
def test_what_has_no_pieces_is_unknown(pieces, word):
    assert pieces.of(word) == (UNKNOWN,)


@given(st.text())
def test_every_word_has_a_piece_and_always_the_same(word):
    pieces = WordPieces(VOCABULARY)
    assert pieces.of(word)
    assert pieces.of(word) == pieces.of(word)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("2024", Shape.NUMBER),
        ("—", Shape.MARK),
        ("war", Shape.SMALL),
        ("Putin", Shape.TITLE),
        ("A", Shape.ONE_CAPITAL),
        ("U.S.", Shape.CAPITALS),
        ("McGurk", Shape.MIXED_FROM_CAPITAL),
        ("iPhone", Shape.MIXED),
    ],
)
def test_a_word_is_told_by_how_it_is_printed(word, expected):
    assert shape(word) is expected
