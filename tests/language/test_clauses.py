from __future__ import annotations

import pytest

from briefing.language.clauses import barriers, clauses
from briefing.language.tokens import tokens
from briefing.language.verb_groups import verb_groups
from briefing.model.span import Span


def cut(text: str) -> list[str]:
    words = tokens(text, Span(0, len(text)))
    return [Span(words[one.first].start, words[one.last].end).of(text) for one in clauses(words, verb_groups(words))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Okafor said that Lima fell.", ["Okafor said", "Lima fell."]),
        ("Ana Ruiz and Tom Bell met on Monday.", ["Ana Ruiz and Tom Bell met on Monday."]),
        ("They met in May and signed in June.", ["They met in May", "signed in June."]),
        ("The dam broke when rain fell.", ["The dam broke", "rain fell."]),
        ("between 2017 and 2019 he paid them", ["between 2017 and 2019 he paid them"]),
        ("No verb at all", []),
    ],
)
def test_each_finite_verb_has_a_clause_of_its_own(text, expected):
    assert cut(text) == expected


def test_a_coordinated_verb_shares_its_subject():
    words = tokens("Ruiz came and signed it.", Span(0, 24))
    assert [one.shared for one in clauses(words, verb_groups(words))] == [False, True]


def test_barriers_are_counted_between_two_words():
    words = tokens("On Monday, he said, and Tuesday", Span(0, 31))
    assert barriers(words, 1, len(words) - 1) == 3
