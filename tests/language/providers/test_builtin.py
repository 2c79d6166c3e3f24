"""The shipped model itself, where it is there."""

from __future__ import annotations

from itertools import pairwise

import pytest

from briefing.language.analyzer import ROOT, NameKind
from briefing.language.providers.at_hand import BUILTIN, analyzer, usual
from briefing.language.providers.trial import tried
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

pytestmark = pytest.mark.skipif(usual() != BUILTIN, reason="the model is not at hand")


def text(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH) -> SourceText:
    words, blocks = "", []
    for paragraph in paragraphs:
        blocks.append(Block(Span(len(words), len(words) + len(paragraph)), kind))
        words += paragraph + "\n\n"
    return SourceText(words, tuple(blocks), "test/1", "text/plain", language="en")


@pytest.fixture(scope="module")
def model():
    return analyzer(BUILTIN)


def test_it_reads_ten_known_sentences_as_it_did_when_it_was_made(model):
    assert tried(model).is_right, str(tried(model))


def test_people_places_and_organisations_are_told_apart(model):
    read = text("Maria Okonkwo of the World Health Organization flew to Nairobi on Tuesday.")
    names = {name.span.of(read.text): name.kind for one in model.read(read) for name in one.names}
    assert names["Maria Okonkwo"] is NameKind.PERSON
    assert names["Nairobi"] is NameKind.PLACE
    assert NameKind.ORGANISATION in names.values()


def test_every_sentence_is_a_tree_and_no_sentence_crosses_a_block(model):
    read = text("He came. She, who had waited, left at once!", "Nobody saw them (or so they said).", "Tags")
    sentences = model.read(read)
    assert [one.block for one in sentences] == sorted(one.block for one in sentences)
    for one in sentences:
        block = read.blocks[one.block].span
        assert block.start <= one.span.start < one.span.end <= block.end
        assert [word.head for word in one.words].count(ROOT) == 1
        assert all(-1 <= word.head < len(one.words) for word in one.words)
    assert all(one.span.end <= two.span.start for one, two in pairwise(sentences))


def test_a_title_is_never_split(model):
    (only,) = model.read(text("It Is Over. Now What? Nobody Knows", kind=BlockKind.TITLE))
    assert len(only.words) > 5


def test_a_short_quotation_is_not_cut(model):
    read = text("She shouted “Stop. Come back!” and ran.")
    assert len(model.read(read)) == 1


def test_furniture_and_empty_texts_are_not_read(model):
    assert model.read(text("Page 3 of 9", kind=BlockKind.FURNITURE)) == ()
    assert model.read(SourceText("", (), "test/1", "text/plain")) == ()


def test_a_sentence_of_a_thousand_words_is_read_to_its_end(model):
    read = text("and ".join(["the man who saw it "] * 200) + "left.")
    sentences = model.read(read)
    assert sentences[-1].span.end == len(read.text.rstrip())


def test_a_word_of_two_thousand_letters_is_a_word(model):
    (only,) = model.read(text("He wrote " + "ab" * 1_000 + " there."))
    assert len(only.words) == 5


def test_the_same_text_is_read_alike_alone_and_among_others(model):
    alone = model.read(text("Tom Bell met Ana Ruiz in Lima."))[0]
    among = model.read(text("Tom Bell met Ana Ruiz in Lima.", "A long paragraph stands beside it. " * 9))[0]
    assert [(one.span, one.kind) for one in alone.names] == [(one.span, one.kind) for one in among.names]


def test_drawn_lines_are_not_read_and_words_behind_many_marks_are(model):
    read = text("<>" * 5_000, "She came. " + "()" * 300 + " He left.")
    assert {one.block for one in model.read(read)} == {1}
    assert {"She", "left"} <= {word.span.of(read.text) for one in model.read(read) for word in one.words}
