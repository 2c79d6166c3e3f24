from __future__ import annotations

import pytest

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.find import actors
from briefing.extraction.quotations.find import statements
from briefing.language.analysis import analyse
from briefing.language.analyzer import ROOT, ReadSentence, Word
from briefing.language.tokens import tokens
from briefing.model.source import SourceText


class Parsing:
    """An analyzer that was told the head and the relation of some words, by their text; all others hang nowhere."""

    id, version = "told", "1"

    def __init__(self, ties: dict[str, tuple[str, str]]) -> None:
        self._ties = ties

    def read(self, text: SourceText) -> tuple[ReadSentence, ...]:
        return tuple(self._sentence(text, index) for index, _ in enumerate(text.blocks))

    def _sentence(self, text: SourceText, index: int) -> ReadSentence:
        span = text.blocks[index].span
        cut = tokens(text.text, span)
        places = {token.text: at for at, token in enumerate(cut)}
        words = []
        for token in cut:
            head, relation = self._ties.get(token.text, ("", "dep"))
            words.append(Word(type(span)(token.start, token.end), head=places.get(head, ROOT), relation=relation))
        return ReadSentence(span, index, tuple(words), ())


@pytest.fixture
def said(prose):
    def read(text: str, ties: dict[str, tuple[str, str]]) -> list[tuple[str, str, str]]:
        analysis = analyse(prose(text), Parsing(ties))
        cast = Cast(actors("S", analysis))
        names = {one.id: one.name for one in cast.actors}
        return [
            (one.content.exact, names.get(one.speaker_id or "", ""), one.speaker_words)
            for one in statements("S", analysis, cast)
        ]

    return read


def test_a_second_verb_of_saying_has_the_subject_of_the_first(said):
    text = "Harbour Bank denied the charge on Monday and said it would sue."
    ties = {"Bank": ("denied", "nsubj"), "Harbour": ("Bank", "compound"), "said": ("denied", "conj")}
    ties |= {"sue": ("said", "ccomp"), "it": ("sue", "nsubj"), "would": ("sue", "aux")}
    assert said(text, ties) == [("it would sue", "Harbour Bank", "")]


def test_what_hangs_on_a_verb_of_saying_is_said_by_the_noun_before_it(said):
    text = "Prosecutors in Lisbon say he led the raid."
    ties = {"Prosecutors": ("say", "nsubj"), "Lisbon": ("Prosecutors", "nmod"), "in": ("Lisbon", "case")}
    ties |= {"led": ("say", "ccomp"), "he": ("led", "nsubj"), "raid": ("led", "obj"), "the": ("raid", "det")}
    assert said(text, ties) == [("he led the raid", "", "Prosecutors in Lisbon")]


def test_a_name_in_apposition_to_the_subject_speaks(said):
    text = "The owner, Harbour Bank, told reporters on Monday: “We will pay in full.”"
    ties = {"owner": ("told", "nsubj"), "Bank": ("owner", "appos"), "Harbour": ("Bank", "compound")}
    assert said(text, ties) == [("We will pay in full.", "Harbour Bank", "")]
