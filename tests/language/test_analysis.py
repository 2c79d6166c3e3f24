from __future__ import annotations

from briefing.language.analysis import analyse
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span


def read(*paragraphs: str, kind: BlockKind = BlockKind.PARAGRAPH):
    text, blocks = "", []
    for words in paragraphs:
        blocks.append(Block(Span(len(text), len(text) + len(words)), kind))
        text += words + "\n\n"
    return analyse(SourceText(text, tuple(blocks), "test/1", "text/plain"))


def test_a_line_in_title_case_is_not_trusted():
    found = read("Harbour Board Closes Northern Pier", "The board closed the pier.")
    assert [one.trusted for one in found.sentences] == [False, True]


def test_a_title_printed_again_is_not_trusted():
    found = read("Talks stall in Lima", "Talks stall in Lima")
    assert [one.trusted for one in found.sentences] == [True, False]


def test_a_line_of_names_is_no_headline():
    (one,) = read("Present: Ana Ruiz (chair), Tom Bell, Uma Rao (clerk)").sentences
    assert one.trusted


def test_furniture_is_not_read():
    assert read("Ana Ruiz resigned.", kind=BlockKind.FURNITURE).sentences == ()


def test_the_sentence_at_an_offset_is_found():
    found = read("One fell. Two rose.")
    second = found.sentence_at(12)
    assert second is not None
    assert second.span == Span(10, 19)
    assert second.token_at(14) == 1
