from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.quotations.speakers import Around, attribution
from briefing.language.tokens import tokens
from briefing.model.actor import Actor, ActorKind
from briefing.model.span import Span, passage


def _none(word: object) -> None:
    """Nobody is meant, and there is no tree."""


def around(before: str, after: str) -> tuple[Around, Cast]:
    """Ana Ruiz, wherever she is named, beside a quotation between the two pieces of text."""
    text = before + "“”" + after
    starts = [at for at in range(len(text)) if text.startswith("Ana Ruiz", at)]
    mentions = tuple(passage("S", text, Span(at, at + 8)) for at in starts)
    actor = Actor("S:a1", "Ana Ruiz", ActorKind.PERSON, mentions)
    left, right = tokens(text, Span(0, len(before))), tokens(text, Span(len(before) + 2, len(text)))
    return Around(left, right, after.startswith((" –", "")) and not after, _none, _none, None), Cast((actor,))


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("", " – Ana Ruiz", "dash"),
        ("", " said Ana Ruiz.", "verb and subject after"),
        ("", " Ana Ruiz said.", "subject and verb after"),
        ("Ana Ruiz: ", "", "colon"),
        ("Ana Ruiz said: ", "", "verb before"),
        ("Ana Ruiz sat down, adding, ", "", "verb before"),
        ("", " according to Ana Ruiz.", "according to"),
    ],
)
def test_each_way_to_attribute_has_its_sieve(before, after, rule):
    found = attribution(*around(before, after))
    assert found is not None
    assert found.rule == rule
    assert found.voice.actor is not None


def test_where_nobody_speaks_nobody_is_named():
    assert attribution(*around("They painted ", " on the wall of the house.")) is None
