"""RTF files."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model.day import Day
from briefing.model.refusal import Refusal
from briefing.model.source import SourceText
from briefing.readers import UnreadableError, read_bytes
from briefing.readers.rtf.codepages import of_charset, of_word
from briefing.readers.rtf.facts import Facts
from briefing.readers.rtf.story import BODY, NOTE, Group, Stories, inside
from briefing.readers.rtf.tokens import Kind, Token, tokens
from tests.readers.packages import cells, shown

HEAD = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial Cyr;}}"


def rtf(body: str) -> SourceText:
    return read_bytes("a.rtf", (HEAD + body + "}").encode("latin-1"))


def test_paragraphs_end_with_par_and_sections_and_line_ends_of_the_file_mean_nothing():
    assert shown(rtf("The talks\n ended.\\par\nNo result.\\sect Third")) == [
        ("paragraph", "The talks ended."),
        ("paragraph", "No result."),
        ("paragraph", "Third"),
    ]


def test_bytes_are_read_in_the_code_page_of_their_font():
    assert rtf(r"{\f1 \'cc\'ee\'f1\'ea\'e2\'e0} and {\f0 \'cc}.\par").text == "Москва and М."
    assert of_charset(204) == "cp1251"
    assert (of_word("ansicpg", 1250), of_word("mac", None), of_word("ansicpg", 77777)) == ("cp1250", "mac-roman", "")


def test_unicode_characters_replace_the_ones_that_stand_in_for_them():
    assert rtf(r"\uc1\u1055?\u1091\'3f\u-10179?\u-8704? {\uc0\u8212}{\uc2\u8364 ab}c\par").text == "Пу\U0001f600 —€c"


def test_signs_and_groups_without_words_are_told_apart():
    assert (
        rtf(
            r"\ldblquote No\rdblquote \emdash he said\~\endash{\*\generator X;}{\pict 00ff}{\v hidden}\tab{\b bold}"
        ).text
        == "“No”—he said\N{NO-BREAK SPACE}–\tbold"
    )


def test_pictures_are_named_as_unread():
    assert rtf(r"Words.{\pict 00ff}\par").lost == ("1 picture was not read",)


def test_styles_and_lists_tell_the_kinds():
    styles = r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Title;}}"
    body = r"\pard\s2 Name\par\pard\s1 Part\par\pard{\listtext 1.}\ls1 Item\par\pard Words.\par"
    assert shown(rtf(styles + body)) == [
        ("title", "Name"),
        ("heading", "Part"),
        ("list item", "Item"),
        ("paragraph", "Words."),
    ]


def test_rows_of_one_table_stand_together_and_a_paragraph_ends_it():
    row = r"\trowd\cellx1\cellx2\pard\intbl {}\cell {}\cell\row"
    body = row.format("a", r"b\par c") + row.format("", "d") + r"\pard Between.\par" + row.format("e", "f")
    assert cells(rtf(body)) == {(0, 0, 0): "a", (0, 0, 1): "b\nc", (0, 1, 1): "d", (1, 0, 0): "e", (1, 0, 1): "f"}


def test_notes_follow_the_text_and_page_edges_come_last():
    found = rtf(r"{\header Wire\par}Agreed{\super\chftn{\footnote\pard A draft.\par}} today.\par")
    assert shown(found) == [("paragraph", "Agreed today."), ("paragraph", "A draft."), ("furniture", "Wire")]


def test_comments_and_struck_out_words_are_kept_aside():
    found = rtf(r"They {\deleted refused}agreed.{\*\atnid R}{\*\atnauthor Reed}{\*\annotation Really?\par}\par")
    assert shown(found) == [
        ("paragraph", "They agreed."),
        ("furniture", "[Deleted] refused"),
        ("furniture", "[Comment, Reed] Really?"),
    ]


def test_a_link_shows_its_words_not_its_address():
    assert (
        rtf(r'See {\field{\*\fldinst HYPERLINK "http://a.example"}{\fldrslt the paper}}.\par').text == "See the paper."
    )


def test_the_files_facts_are_read():
    found = rtf(r"{\info{\title Note}{\author Anna Reed}{\creatim\yr2025\mo10\dy14\hr9}}Words.\par")
    assert (found.title, found.author) == ("Note", "Anna Reed")
    assert [(clue.day, clue.where) for clue in found.clues] == [(Day(2025, 10, 14), "RTF property created")]


def test_an_rtf_file_under_a_word_files_name_is_read():
    assert read_bytes("report.doc", rb"{\rtf1 Words.\par}").reader == "rtf/1"


def test_one_without_words_is_refused():
    with pytest.raises(UnreadableError) as refused:
        rtf(r"{\pict 00}")
    assert refused.value.kind is Refusal.EMPTY


def test_a_million_open_groups_are_read():
    assert read_bytes("a.rtf", rb"{\rtf1 " + b"{" * 1_000_000 + rb"deep\par").text == "deep"


def test_binary_data_is_passed_over():
    assert list(tokens(rb"a\bin2 {}\b")) == [Token(Kind.TEXT, "a"), Token(Kind.WORD, "b")]


def test_half_a_character_waits_for_the_other():
    facts = Facts()
    assert (facts.unicode(0xD83D), facts.unicode(0xDE00), facts.unicode(0xDE00)) == ("", "\U0001f600", "")


def test_a_note_is_whole_when_its_group_ends():
    stories = Stories()
    stories.add(BODY, "Body")
    stories.add(NOTE, "Note")
    stories.end_group(NOTE)
    stories.finish()
    assert (stories.manuscript.text, stories.notes) == ("Body", ["Note"])
    assert inside(Group(), "footnote") == Group(NOTE)
    assert inside(Group(), "b") is None


@settings(deadline=None)
@given(st.text(alphabet=r"{}\'*abfu0159- par;" + "\n", max_size=200))
def test_anything_after_the_signature_is_read_or_refused_as_empty(body):
    try:
        found = read_bytes("a.rtf", b"{\\rtf1" + body.encode()).text
    except UnreadableError as error:
        found = error.kind.value
    assert found == Refusal.EMPTY or found == found.strip() != ""
