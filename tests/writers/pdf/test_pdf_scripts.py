"""PDF: names and quotations in many scripts, from left to right and from right to left."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefing.paper.compose import compose
from briefing.writers.checked import checked
from briefing.writers.checked.told import told
from briefing.writers.docx.writer import DocxWriter
from briefing.writers.pdf.content import content
from tests.writers.scripts import NAMES, QUOTATIONS, many_scripts


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return content(compose(many_scripts()))


def test_every_word_of_every_script_is_read_in_the_order_of_the_tree(pdf: bytes) -> None:
    wrong = [finding for finding in checked(pdf).findings if finding.check in (33, 59, 60, 61)]
    assert wrong == []


def test_a_word_document_has_the_same_words_in_the_same_order() -> None:
    wrong = [each for each in checked(DocxWriter().content(compose(many_scripts()))).findings if each.check in (59, 61)]
    assert wrong == []


@pytest.mark.parametrize("words", NAMES)
def test_a_name_is_found_by_a_reader_that_goes_by_what_it_sees(pdf: bytes, words: str) -> None:
    document = pypdfium2.PdfDocument(pdf)
    seen = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert words.split()[0] in seen


@pytest.mark.parametrize(("lang", "words"), QUOTATIONS)
def test_a_quotation_is_told_word_for_word(pdf: bytes, lang: str, words: str) -> None:
    def bare(said: str) -> str:
        return "".join(letter for letter in said if letter.isalnum())

    assert bare(words) in bare(told(pdf).body), lang


def test_a_quotation_from_right_to_left_begins_at_the_right_edge(pdf: bytes) -> None:
    document = pypdfium2.PdfDocument(pdf)
    ends = []
    for page in document:
        text = page.get_textpage()
        found = text.search("الوزير").get_next()
        if found:
            ends.append(text.get_charbox(found[0])[2])
    assert max(ends) > 440


def test_the_same_words_have_the_same_bytes() -> None:
    assert content(compose(many_scripts())) == content(compose(many_scripts()))


def test_only_faces_that_are_needed_are_in_the_file(pdf: bytes) -> None:
    with pikepdf.open(BytesIO(pdf)) as opened:
        fonts = opened.pages[0].obj.Resources.Font
        names = {str(font.BaseFont).partition("+")[2].partition("-")[0] for font in fonts.values()}
    assert {"Vazirmatn", "NotoSansHebrew", "NotoSansDevanagari", "NotoSansSC", "NotoSansKR"} <= names
    assert len(pdf) < 250_000
