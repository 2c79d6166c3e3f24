from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.pipeline import extract
from briefing.extraction.quotations.voices import voice_after, voice_before
from briefing.language.tokens import tokens
from briefing.model.source import Source
from briefing.model.span import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Many analysts say", "Many analysts"),
        ("In the end, residents of the port said", "residents of the port"),
        ("a spokesman said", "a spokesman"),
        ("the bridge said", None),
        ("a signaller described", "a signaller"),
        ("Prosecutors in Leeds say", "Prosecutors in Leeds"),
    ],
)
def test_a_voice_without_a_name_is_its_noun_phrase(text, words):
    found = tokens(text, Span(0, len(text)))
    voice = voice_before(found, len(found) - 1, Cast(()))
    assert (voice.words.of(text) if voice else None) == words


def test_an_inverted_voice_follows_its_verb():
    text = "said several diplomats in Lima"
    voice = voice_after(tokens(text, Span(0, len(text))), 0, Cast(()))
    assert voice is not None
    assert voice.actor is None


def test_the_company_is_the_only_firm_named_before(prose):
    text = prose("Harbour Motors Ltd was sued in the High Court. The company said the brakes were safe.")
    found = extract(Source("S", "note.txt", "", "", "text/plain"), text)
    speaker = next(one.speaker_id for one in found.statements)
    assert next(one.name for one in found.actors if one.id == speaker) == "Harbour Motors Ltd"
