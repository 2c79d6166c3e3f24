"""PDF: the words of the tree, notes on the page of their marks, tags, metadata; nothing unembedded."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO

import pikepdf
import pypdfium2
import pytest

from briefing.model.dossier import Dossier
from briefing.model.review import ACCEPTED
from briefing.paper import walk
from briefing.paper.compose import compose
from briefing.paper.numbering import numbers
from briefing.paper.tree import Masthead, Note, Paper, Quote, Ref
from briefing.paper.wording import words_of
from briefing.writers.pdf.writer import PdfWriter
from tests.paper.talks import EVENTS, OUTLINE, QUOTED, draft, on, reviewed


def pages(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    return [page.get_textpage().get_text_bounded() for page in document]


def bare(words: str) -> str:
    """Letters and digits alone: what a reader reads, however lines end."""
    return re.sub(r"[\W_]+", "", words.replace("\ufffe", "").replace("\u00ad", ""))


def long() -> Dossier:
    """A dossier whose paper runs over several pages."""
    events = [replace(EVENTS[0], id=f"x{n}", when=on(2024, 1 + n % 12, 1 + n % 28), review=ACCEPTED) for n in range(70)]
    quotes = [replace(QUOTED, id=f"q{n}", review=ACCEPTED) for n in range(20)]
    return reviewed().put(*events, *quotes)


def told(paper: Paper) -> list[str]:
    """Every stretch of words of the tree, notes apart."""
    labels = numbers(paper).labels
    out = []
    for block in walk.blocks(paper):
        if isinstance(block, Masthead):
            out += [block.title, block.subtitle, block.notice]
        if isinstance(block, Quote):
            out.append(block.words)
        for _, inlines in walk.stretches(block):
            shown = [i for i in inlines if not isinstance(i, Note)]
            out.append("".join(labels[i.to] if isinstance(i, Ref) else words_of(i) for i in shown))
    return out


@pytest.mark.parametrize("dossier", [Dossier(), draft(), reviewed(), long()], ids=["empty", "draft", "kept", "long"])
def test_all_words_of_the_tree_are_in_the_file(dossier: Dossier) -> None:
    paper = compose(dossier)
    read = bare("".join(pages(PdfWriter().content(paper))))
    marks = re.compile(r"\d")
    for words in told(paper):
        assert bare(words) in read or marks.sub("", bare(words)) in marks.sub("", read), words


def test_each_note_stands_at_the_foot_of_the_page_that_carries_its_mark() -> None:
    paper = compose(long())
    content = PdfWriter().content(paper)
    pdf = pikepdf.open(BytesIO(content))
    elements = {str(name): element for name, element in _ids(pdf)}
    numbered = numbers(paper).notes
    assert set(elements) == set(numbered)
    for note in elements.values():
        assert {_page(kid) for kid in _marked(note)} == {_page(kid) for kid in _marked(_reference_before(note))}


def _ids(pdf: pikepdf.Pdf) -> list[tuple[pikepdf.Object, pikepdf.Object]]:
    names = pdf.Root.StructTreeRoot.IDTree.Kids[0].Names
    return [(names[place], names[place + 1]) for place in range(0, len(names), 2)]


def _reference_before(note: pikepdf.Object) -> pikepdf.Object:
    kids = [kid for kid in note.P.K if kid.get("/S") in ("/Reference", "/Note")]
    return kids[[kid.objgen for kid in kids].index(note.objgen) - 1]


def _marked(element: pikepdf.Object) -> list[pikepdf.Object]:
    out = []
    for kid in element.K:
        out += _marked(kid) if kid.get("/Type") == "/StructElem" else [kid] if kid.get("/Type") == "/MCR" else []
    return out


def _page(kid: pikepdf.Object) -> tuple[int, int]:
    return kid.Pg.objgen


def test_pages_are_counted_and_marked_at_head_and_foot() -> None:
    read = pages(PdfWriter().content(compose(long())))
    assert len(read) > 4
    for number, words in enumerate(read, 1):
        assert f"Page {number} of {len(read)}" in words
        assert words.count("TLP:GREEN") == 2


def test_heads_of_tables_are_repeated_on_every_page_they_reach() -> None:
    read = pages(PdfWriter().content(compose(long())))
    assert sum("Resolved to" in words for words in read) >= 2


def test_only_embedded_fonts_are_named() -> None:
    pdf = pikepdf.open(BytesIO(PdfWriter().content(compose(reviewed()))))
    for page in pdf.pages:
        for font in page.obj.Resources.Font.values():
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor


def test_the_file_says_who_wrote_it_when_and_in_which_language() -> None:
    pdf = pikepdf.open(BytesIO(PdfWriter().content(compose(reviewed()))))
    assert str(pdf.Root.Lang) == "en-GB"
    assert str(pdf.docinfo["/Title"]) == OUTLINE.title
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20251210")
    with pdf.open_metadata() as xmp:
        assert xmp["dc:title"] == OUTLINE.title
        assert xmp["pdfaid:part"] == "3"


def test_a_paper_without_an_issue_day_carries_no_day_at_all() -> None:
    pdf = pikepdf.open(BytesIO(PdfWriter().content(compose(draft()))))
    assert "/CreationDate" not in pdf.docinfo


def test_bookmarks_are_the_headings() -> None:
    pdf = pikepdf.open(BytesIO(PdfWriter().content(compose(reviewed()))))
    with pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
    assert titles[0] == "Key judgements"
    assert titles[-1] == "Sources"


def test_the_tables_lie_in_the_file_as_data() -> None:
    pdf = pikepdf.open(BytesIO(PdfWriter().content(compose(reviewed()))))
    content = bytes(pdf.attachments["chronology.csv"].get_file().read_bytes())
    assert content.startswith(b"\xef\xbb\xbfAs stated,Resolved to,Event")
    assert "Олег Петренко".encode() in content


def test_letter_and_a4_have_their_own_sizes() -> None:
    for size, width in (("A4", 595), ("Letter", 612)):
        paper = compose(reviewed().put_outline(replace(OUTLINE, size=size)))
        pdf = pikepdf.open(BytesIO(PdfWriter().content(paper)))
        assert round(float(pdf.pages[0].mediabox[2])) == width


def test_a_row_taller_than_a_page_is_split_rather_than_lost() -> None:
    title = "Envoys met again " * 400
    dossier = reviewed().put(replace(EVENTS[0], title=title, review=ACCEPTED))
    read = bare("".join(pages(PdfWriter().content(compose(dossier)))))
    assert read.count("Envoysmetagain") > 700


def test_hostile_words_harm_nothing() -> None:
    title = "a\x00b\ud800c )Tj (\\ \u202e\u0301 עברית 会談 👍 " + "x" * 600
    dossier = reviewed().put(replace(EVENTS[0], title=title, review=ACCEPTED))
    assert len(pages(PdfWriter().content(compose(dossier)))) >= 2
