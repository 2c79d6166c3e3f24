from __future__ import annotations

import pytest

from briefing.extraction.actors.roles import role_after, role_before
from briefing.language.tokens import tokens
from briefing.model.span import Span


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("I met Deputy Minister Silva", "Silva", "Deputy Minister"),
        ("She is to meet President Marcos", "Marcos", "President"),
        ("the President of Chile, Boric", "Boric", "President of Chile"),
        ("his Nigerien counterpart, Sangaré", "Sangaré", "Nigerien counterpart"),
        ("in the harbour Silva", "Silva", None),
    ],
)
def test_the_nouns_before_a_name_are_its_role(text, name, role):
    words = tokens(text, Span(0, len(text)))
    found = role_before(words, next(at for at, word in enumerate(words) if word.text == name))
    assert (found.of(text) if found else None) == role


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Silva, head of the mission, left", "head of the mission"),
        ("Silva (chair) left", "chair"),
        ("Silva, who is a lawyer, left", None),
        ("Silva, accompanying the envoy, left", None),
        ("Silva left", None),
    ],
)
def test_an_apposition_or_parenthesis_is_a_role(text, role):
    found = role_after(tokens(text, Span(0, len(text))), 0)
    assert (found.of(text) if found else None) == role
