from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.extraction.claims.numbers import hedge_before, number_at
from briefing.language.tokens import tokens
from briefing.model.span import Span


def read(text: str):
    return number_at(tokens(text, Span(0, len(text))), 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("half a million deaths", 500_000),
        ("12 million inhabitants", 12_000_000),
        ("two hundred and five ships", 205),
        ("twenty-seven people", 27),
        ("a dozen eggs", 12),
        ("1,250 homes", 1250),
        ("4.5bn", 4_500_000_000),
        ("three thousand troops", 3000),
    ],
)
def test_numbers_in_words_and_digits_have_a_value(text, value):
    found = read(text)
    assert found is not None
    assert found.value == value


@pytest.mark.parametrize("text", ["people", "a house", "the 12", "v4.1"])
def test_other_words_are_no_numbers(text):
    assert read(text) is None


def test_a_fraction_keeps_its_parts():
    found = read("two-thirds of them")
    assert found is not None
    assert found.fraction == (2, 3)


def test_a_range_has_two_ends_and_shares_its_scale():
    found = read("30 to 40 million euros")
    assert found is not None
    assert (found.value, found.high) == (Decimal(30_000_000), Decimal(40_000_000))


def test_hedges_are_floors_ceilings_or_around():
    words = tokens("more than 40 and nearly 50 or about 60", Span(0, 38))
    assert hedge_before(words, 2) == ("more than", "hedges")
    assert hedge_before(words, 5) == ("nearly", "ceilings")
    assert hedge_before(words, 8) == ("about", "around")
    assert hedge_before(words, 0) == ("", "")
