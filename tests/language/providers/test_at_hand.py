from __future__ import annotations

import pytest

from briefing.language.providers.at_hand import RULES, AnalyzerError, analyzer, check, offers, usual


def test_the_usual_analyzer_is_the_first_that_is_offered():
    assert usual() == next(offers()).id
    assert check("") == usual()


def test_rules_are_always_at_hand_and_need_no_model():
    assert RULES in {offer.id for offer in offers()}
    assert analyzer(RULES) is None


@pytest.mark.parametrize("name", ["spacy:en_nowhere_lg", "gliner:/no/such/folder", "nonsense"])
def test_what_is_not_at_hand_is_refused_by_name(name):
    with pytest.raises(AnalyzerError, match=name.replace("/", ".")):
        check(name)
    with pytest.raises(AnalyzerError, match=name.replace("/", ".")):
        analyzer(name)


def test_every_offer_says_what_it_is():
    assert all(offer.words for offer in offers())
