from __future__ import annotations

import pytest

from briefing.extraction.events.deeds import deed_of, noun_class, tells_a_deed
from briefing.language.tokens import tokens
from briefing.language.verb_groups import verb_groups
from briefing.model.span import Span


def deed(text: str, actor: bool = False) -> str:
    words = tokens(text, Span(0, len(text)))
    return deed_of(words, verb_groups(words)[0], 0, len(words) - 1, actor)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They held talks.", "consult"),
        ("They held hands.", ""),
        ("They reached an agreement.", "agree"),
        ("They reached the shore.", ""),
        ("Rebels launched an attack.", "attack"),
        ("They launched a book.", ""),
        ("The exchange was conducted.", "consult"),
        ("Some were called unacceptable.", ""),
        ("The ship struck a reef.", "accident"),
        ("Talks collapsed.", "consult"),
        ("There was a meeting.", "consult"),
        ("The court imposed sanctions.", "sanction"),
    ],
)
def test_a_class_needs_verb_and_object(text, kind):
    assert deed(text) == kind


def test_an_actor_as_object_may_decide():
    assert deed("She met him.", actor=True) == "consult"
    assert deed("She met expectations.") == ""


def test_a_noun_of_deeds_names_a_class():
    assert noun_class({"the", "ceasefire"}) == "agree"
    assert noun_class({"weather"}) == ""


@pytest.mark.parametrize(
    ("text", "is_deed"),
    [("It fell.", True), ("It took place.", True), ("She said no.", False), ("He remained.", False)],
)
def test_states_and_sayings_are_no_deeds(text, is_deed):
    words = tokens(text, Span(0, len(text)))
    assert tells_a_deed(words, verb_groups(words)[0]) is is_deed
