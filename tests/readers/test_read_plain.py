"""Plain text: encodings, titles, blocks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model.refusal import Refusal
from briefing.model.source import BlockKind
from briefing.readers import UnreadableError, read, read_bytes
from briefing.readers.budget import TEXT_BYTES
from briefing.readers.decoding import decoded
from briefing.readers.reader import Opened

LETTERS = st.text(st.characters(categories=("L", "N", "P", "Zs"), codec="utf-8"), min_size=1)


def kinds(text: str) -> list[tuple[str, str]]:
    found = read_bytes("a.txt", text.encode())
    return [(block.kind.value, block.span.of(found.text)) for block in found.blocks]


@given(LETTERS.filter(lambda words: words[0] != "\ufeff"), st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-32"]))
def test_unicode_texts_come_back_letter_for_letter(words, encoding):
    text, found = decoded(Opened("a.txt", words.encode(encoding), "text/plain"))
    assert text == words
    assert found == encoding.removesuffix("-sig")


def test_an_old_encoding_is_guessed_and_said_to_be():
    words = "Президент принял специального посланника в Тереграде во вторник вечером. " * 5
    found = read_bytes("a.txt", words.encode("windows-1251"))
    assert found.text == words
    assert found.encoding.endswith(", guessed")


def test_only_line_ends_are_changed():
    assert read_bytes("a.txt", b"One.\r\n\r\nTwo  \x0c here.\rThree.").text == "One.\n\nTwo  \x0c here.\nThree."


def test_offsets_count_code_points():
    found = read_bytes("a.txt", "𝔄 title 🕊\n\nWords follow here.".encode())
    assert [block.span.of(found.text) for block in found.blocks] == ["𝔄 title 🕊", "Words follow here."]


def test_a_title_said_twice_and_the_sites_words_at_the_end_are_furniture(seed):
    found = read(seed)
    assert [block.kind.value for block in found.blocks[:2]] == ["title", "furniture"]
    last = found.blocks[-1]
    assert (last.kind, last.span.of(found.text)) == (BlockKind.FURNITURE, "Tags")
    assert all(block.kind is BlockKind.PARAGRAPH for block in found.blocks[2:-1])


def test_entries_below_the_sites_word_go_with_it():
    assert [kind for kind, _ in kinds("A title\n\nThe text ends here.\n\nTags\n\nWar\n\nPeace talks")] == [
        "title",
        "paragraph",
        "furniture",
        "furniture",
        "furniture",
    ]


def test_a_sentence_at_the_end_is_never_furniture():
    assert kinds("A title\n\nTags\n\nThe council met again on Friday.")[1:] == [
        ("heading", "Tags"),
        ("paragraph", "The council met again on Friday."),
    ]


def test_wrapped_lines_make_one_paragraph_and_long_lines_one_each():
    assert kinds("It was late.\nThey went on.")[0] == ("paragraph", "It was late.\nThey went on.")
    long = (
        "The delegations went on with their talks until midnight and then parted without agreeing on anything at all. "
    )
    assert kinds(f"{long * 2}\n{long}") == [("paragraph", (long * 2).strip()), ("paragraph", long.strip())]


def test_list_entries_headings_and_rules_are_told_apart():
    assert kinds("What was agreed\n\n- one point\n- another point\n\nWhat was not\n\n* * *\n\nAll the rest.") == [
        ("title", "What was agreed"),
        ("list item", "- one point"),
        ("list item", "- another point"),
        ("heading", "What was not"),
        ("furniture", "* * *"),
        ("paragraph", "All the rest."),
    ]


@pytest.mark.parametrize("line", ["By Jane Doe", "3 December 2025", "MOSCOW, Dec 3"])
def test_a_byline_or_a_dateline_is_no_heading(line):
    assert ("paragraph", line) in kinds(f"A title\n\n{line}\n\nWords follow.")


def test_a_hundred_megabytes_of_text_are_refused_in_a_sentence():
    with pytest.raises(UnreadableError) as refused:
        read_bytes("large.txt", b"words and " * (TEXT_BYTES // 10 + 1))
    assert refused.value.kind is Refusal.TOO_LARGE
