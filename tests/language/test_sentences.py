from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.language.sentences import LONGEST, sentences
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span


def source(*blocks: tuple[BlockKind, str]) -> SourceText:
    text, made = "", []
    for kind, words in blocks:
        made.append(Block(Span(len(text), len(text) + len(words)), kind))
        text += words + "\n\n"
    return SourceText(text, tuple(made), "test/1", "text/plain")


def cut(words: str) -> list[str]:
    text = source((BlockKind.PARAGRAPH, words))
    return [span.of(text.text) for span in sentences(text)]


@pytest.mark.parametrize(
    "words",
    [
        "The U.S. Senate sat late.",
        "Mr. Otieno met Dr. Achieng at 9 a.m. on Monday.",
        "It closed on Dec. 4 and reopened.",
        "J. K. Mwangi signed it.",
        "She said “No. Never. Not us.” and left.",
        "Prices rose 4.5 percent to $3.20.",
    ],
)
def test_an_abbreviation_or_a_short_quotation_ends_no_sentence(words):
    assert cut(words) == [words]


def test_a_stop_before_a_capital_ends_a_sentence():
    assert cut("The bridge fell. Nobody was hurt! Why?") == ["The bridge fell.", "Nobody was hurt!", "Why?"]


def test_a_state_abbreviation_ends_a_sentence_before_an_opening_word():
    assert cut("He flew to the U.S. The talks began.") == ["He flew to the U.S.", "The talks began."]


def test_the_closing_mark_belongs_to_its_sentence():
    assert cut("He said: “We are ready to leave the city now and for good, all of us.” Then he left.")[0].endswith(
        "us.”"
    )


def test_header_lines_of_a_mail_are_apart():
    assert cut("From: Ana Sousa\nTo: Desk\nSubject: Readout") == ["From: Ana Sousa", "To: Desk", "Subject: Readout"]


def test_no_sentence_crosses_a_block():
    text = source((BlockKind.PARAGRAPH, "signed by Dmitry Peskov"), (BlockKind.PARAGRAPH, "Putin appears calm."))
    assert [span.of(text.text) for span in sentences(text)] == ["signed by Dmitry Peskov", "Putin appears calm."]


def test_a_title_is_never_split_and_furniture_has_no_sentence():
    text = source((BlockKind.TITLE, "War. Peace. Nothing."), (BlockKind.FURNITURE, "Page 2. Menu."))
    assert [span.of(text.text) for span in sentences(text)] == ["War. Peace. Nothing."]


@given(st.text(alphabet='aB .!?“”"\n1-:', max_size=400))
def test_sentences_are_in_order_apart_and_trimmed(words):
    text = source((BlockKind.PARAGRAPH, words))
    found = sentences(text)
    assert all(one.end <= two.start for one, two in pairwise(found))
    assert all(span.of(text.text).strip() for span in found)
    assert "".join("".join(span.of(text.text).split()) for span in found) == "".join(words.split())


def test_a_text_without_ends_is_cut_all_the_same():
    assert max(len(part) for part in cut("word " * 4000)) <= LONGEST


def test_cells_of_one_character_and_furniture_have_no_sentence():
    text = source((BlockKind.CELL, "x"), (BlockKind.CELL, "UK"), (BlockKind.FURNITURE, "Page nine."))
    assert [span.of(text.text) for span in sentences(text)] == ["UK"]
