from __future__ import annotations

import pytest

from briefing.language.verbs import Form, lemma_of, past_of


@pytest.mark.parametrize(
    ("word", "form", "lemma"),
    [
        ("sat", Form.PAST, "sit"),
        ("met", Form.PARTICIPLE, "meet"),
        ("banned", Form.PAST, "ban"),
        ("visiting", Form.ING, "visit"),
        ("launches", Form.S, "launch"),
        ("carries", Form.S, "carry"),
        ("born", Form.PARTICIPLE, "bear"),
        ("seizing", Form.ING, "seize"),
        ("Kremlin", Form.PAST, None),
    ],
)
def test_a_form_leads_to_its_lemma(word, form, lemma):
    assert lemma_of(word, form) == lemma


@pytest.mark.parametrize(
    ("lemma", "past"), [("sign", "signed"), ("meet", "met"), ("flee", "fled"), ("unheardof", "unheardof")]
)
def test_the_past_is_known_for_listed_verbs(lemma, past):
    assert past_of(lemma) == past
