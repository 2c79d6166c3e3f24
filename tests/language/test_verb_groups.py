from __future__ import annotations

import pytest

from briefing.language.tokens import tokens
from briefing.language.verb_groups import Tense, verb_groups
from briefing.model.span import Span


def groups(text: str) -> list[tuple[str, Tense]]:
    return [(one.lemma, one.tense) for one in verb_groups(tokens(text, Span(0, len(text))))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Envoys met in Doha.", [("meet", Tense.PAST)]),
        ("Envoys have met in Doha.", [("meet", Tense.PAST)]),
        ("Envoys will meet in Doha.", [("meet", Tense.FUTURE)]),
        ("Envoys could meet in Doha.", [("meet", Tense.MODAL)]),
        ("The bridge was destroyed.", [("destroy", Tense.PAST)]),
        ("She meets the envoy.", [("meet", Tense.PRESENT)]),
        ("The planned visit", []),
        ("bilateral talks on trade", []),
        ("The talks held in Geneva collapsed.", [("hold", Tense.PARTICIPLE), ("collapse", Tense.PAST)]),
        ("advisers, flanked by guards,", [("flank", Tense.PARTICIPLE)]),
        ("They plan to meet.", [("plan", Tense.PRESENT), ("meet", Tense.INFINITIVE)]),
        ("Lemos destroyed records in May.", [("destroy", Tense.PAST)]),
        ("The human cost of the war", []),
    ],
)
def test_verb_groups_are_found_without_a_parser(text, expected):
    assert groups(text) == expected


def test_passive_negation_and_modal_are_told():
    (one,) = verb_groups(tokens("It could not be repaired.", Span(0, 25)))
    assert (one.passive, one.negated, one.modal) == (True, True, "could")


def test_a_contracted_not_negates():
    (one,) = verb_groups(tokens("He didn’t sign it.", Span(0, 18)))
    assert one.negated


def test_an_infinitive_knows_what_it_hangs_on():
    found = verb_groups(tokens("The board is due to vote.", Span(0, 25)))
    assert found[-1].controller == "due"
