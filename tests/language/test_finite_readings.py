from __future__ import annotations

import pytest

from briefing.language.finite_readings import after_plural, may_be_past, may_be_singular
from briefing.language.tokens import tokens
from briefing.language.verbs import forms
from briefing.model.span import Span


def words(text: str):
    return tokens(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "at", "finite"),
    [
        ("The auditors of Meridian plc found a gap", 5, True),
        ("The Group of Seven met in May", 4, True),
        ("the set of rules", 1, False),
        ("Ilya Mor, the minister, said nothing", 6, True),
    ],
)
def test_a_past_form_is_finite_by_what_stands_before_it(text, at, finite):
    read = words(text)
    assert may_be_past(read, at, forms()[read[at].lower]) is finite


def test_a_noun_in_s_after_an_adjective_is_no_verb():
    assert not may_be_singular(words("bilateral talks in Geneva"), 1)
    assert may_be_singular(words("Ruiz talks to him"), 1)


def test_a_base_form_after_a_plural_is_a_verb_where_its_object_follows():
    assert after_plural(words("ministers meet in May"), 1)
    assert not after_plural(words("the crisis call came"), 2)
