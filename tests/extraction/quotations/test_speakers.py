from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.pipeline import extract
from briefing.extraction.quotations.speakers import Around, attribution
from briefing.language.providers.at_hand import BUILTIN, analyzer
from briefing.language.tokens import tokens
from briefing.model.actor import Actor, ActorKind
from briefing.model.source import Source
from briefing.model.span import Span, passage
from briefing.model.statement import Speech


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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Head, Ingrid Dahl, met Commander Anzor Besh. “You count my bullets only,” he said.", "Anzor Besh"),
        ("Marek Zidan was silent, but Olga Ruta was not. “He has sold us all today,” she shouted.", "Olga Ruta"),
        ("A spokeswoman for the port smiled. “We are counting containers, not words,” she said.", "A spokeswoman"),
        ("I spoke to the driver this morning. “Brakes like butter,” he said.", "the driver"),
        ("Lena Fox rang at nine. “It will not float by Friday,” were her words.", "Lena Fox"),
        ("Petra Lang (SPD): “This is not a budget, it is an apology.”", "Petra Lang"),
        ("The company said in a statement that it was “deeply sorry” for the spill.", "The company"),
        ("The chairman thanked the staff, saying that they had “worked miracles with string”.", "The chairman"),
        ("“Let the river have it again,” wrote the abbot in 1311.", "the abbot"),
        ("The pilot's last words were “not yet, not yet”.", "The pilot"),
        ("William Garth was a miller. “I know water, and it knows me,” he liked to say.", "William Garth"),
        ("Foreign Minister Irina Petrova accused the West of “playing with matches”.", "Irina Petrova"),
        ("“He sleeps in the bunker every night,” an aide to the president confided.", "an aide"),
    ],
)
def test_who_speaks_is_told_by_what_stands_around(prose, text, speaker):
    findings = extract(Source("S", "note.txt", "", "", "text/plain"), prose(text), analyzer(BUILTIN))
    names = {actor.id: actor.name for actor in findings.actors}
    (one,) = [one for one in findings.statements if one.kind is Speech.DIRECT]
    assert (names.get(one.speaker_id or "") or one.speaker_words).startswith(speaker)
