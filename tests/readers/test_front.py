"""Titles and what stands round an article; how blocks are set into one text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.source import Block, BlockKind
from briefing.model.span import Span
from briefing.readers.front import dressed, title_of
from briefing.readers.manuscript import Manuscript
from briefing.readers.paragraphs import blocks, trimmed
from briefing.readers.sniff import DOCX, HTML, MAIL, MARKDOWN, PLAIN, media_type

KINDS = st.sampled_from([BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.FURNITURE])


@given(st.lists(st.tuples(st.text(max_size=30), KINDS), max_size=20))
def test_a_manuscript_keeps_every_block_where_it_says(parts):
    manuscript = Manuscript()
    for words, kind in parts:
        manuscript.add(words, kind)
    assert [(block.span.of(manuscript.text), block.kind) for block in manuscript.blocks] == parts


def test_cells_of_a_row_are_set_off_by_a_tab_and_rows_by_a_line_end():
    manuscript = Manuscript()
    for row, column, words in ((0, 0, "a"), (0, 1, "b"), (1, 0, "c")):
        manuscript.add(words, BlockKind.CELL, cell=(0, row, column))
    manuscript.add("after", BlockKind.PARAGRAPH)
    assert manuscript.text == "a\tb\nc\n\nafter"


@given(st.text(), st.integers(0, 5))
def test_paragraphs_never_overlap_and_have_no_white_ends(text, start):
    last = start
    for block in blocks(text, min(start, len(text))):
        assert last <= block.span.start < block.span.end <= len(text)
        assert trimmed(text, block.span) == block.span
        last = block.span.end


@pytest.mark.parametrize("first", ["It ended there.", "Dear all,", "Two\nlines", "x" * 300])
def test_a_sentence_or_a_long_line_is_no_title(first):
    text = first + "\n\nMore."
    found = (
        Block(Span(0, len(first)), BlockKind.PARAGRAPH),
        Block(Span(len(first) + 2, len(text)), BlockKind.PARAGRAPH),
    )
    assert title_of(text, found) == ""


def test_only_the_first_of_two_equal_titles_is_one():
    text = "A Title\na  title"
    found = (Block(Span(0, 7), BlockKind.HEADING), Block(Span(8, 16), BlockKind.PARAGRAPH))
    assert [block.kind for block in dressed(text, found, "A title")] == [BlockKind.TITLE, BlockKind.FURNITURE]


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"# Words", "a.md", MARKDOWN),
        (b"# Words", "a.txt", PLAIN),
        (b"<!DOCTYPE HTML><p>x", "a.pdf", HTML),
        (b"\xef\xbb\xbf\n <html lang='en'>", "a.doc", HTML),
        (b"From: a@b\r\nSubject: x\r\n\r\nwords", "a.txt", MAIL),
        (b"From: the desk\n\nwords", "a.txt", PLAIN),
        (b"<words in angles>", "a.txt", PLAIN),
        ("<html><body>".encode("utf-16"), "a.txt", HTML),
    ],
)
def test_content_tells_the_type(data, name, expected):
    assert media_type(data, name) == expected


def test_a_word_file_is_known_by_its_parts(seeds):
    assert media_type((seeds / "06-press-call.docx").read_bytes(), "a.zip") == DOCX
