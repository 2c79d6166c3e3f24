"""PDF files: words and their boxes, paragraphs, columns, tables, furniture."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate, Paragraph

from briefing.model.refusal import Refusal
from briefing.model.source import Basis, BlockKind
from briefing.readers import UnreadableError, read, read_bytes
from tests.readers.pdf.highlights import misread

UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)  # a page is slow to make; shrinking makes thousands
WORDS = st.lists(st.text("abcdefghijklmnoprstuvwzäöü", min_size=1, max_size=11), min_size=12, max_size=60)


def drawn(*lines: tuple[float, float, str], pages: int = 1, turned: int = 0) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for _ in range(pages):
        canvas.setPageRotation(turned)
        canvas.setFont("Times-Roman", 11)
        for left, up, words in lines:
            canvas.drawString(left, up, words)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def set_in_columns(texts: list[str], columns: int) -> bytes:
    made, gap, margin = io.BytesIO(), 20, 60
    width = (A4[0] - 2 * margin - gap * (columns - 1)) / columns
    frames = [Frame(margin + (width + gap) * n, 60, width, A4[1] - 120, leftPadding=0) for n in range(columns)]
    template = BaseDocTemplate(made, pagesize=A4)
    template.addPageTemplates([PageTemplate("all", frames)])
    style = ParagraphStyle("body", fontName="Times-Roman", fontSize=10, leading=13, spaceAfter=6, alignment=4)
    template.build([Paragraph(text, style) for text in texts])
    return made.getvalue()


@settings(max_examples=12, deadline=None, phases=UNSHRUNK, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=1, max_size=25), st.integers(1, 2))
def test_every_word_comes_in_order_and_is_found_again_in_its_box(texts, columns):
    sentences = [" ".join(words).capitalize() + "." for words in texts]
    data = set_in_columns(sentences, columns)
    text = read_bytes("a.pdf", data)
    assert text.text.split() == " ".join(sentences).split()
    assert [box.span.of(text.text) for box in text.boxes] == text.text.split()
    assert list(misread(data, text)) == []


def test_the_boxes_of_the_seeds_lie_on_their_pages(seeds):
    for name in ("04-presidential-readout.pdf", "08-institute-note.pdf"):
        text = read(seeds / name)
        assert all(0 <= box.left < box.right <= 596 and 0 <= box.top < box.bottom <= 842 for box in text.boxes)


def test_two_columns_are_read_one_after_the_other(seeds):
    text = read(seeds / "08-institute-note.pdf")
    body = [b.span.of(text.text) for b in text.blocks if b.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING)]
    heads = [words for words in body if len(words) < 40 and not words.endswith("2025")]
    assert heads == [
        "How the talks began",
        "The envoy's diplomacy",
        "What was agreed, and what held",
        "The Sarn valley",
        "Losses and displacement",
        "What to watch",
        "Annex: chronology of the talks",
    ]
    assert all(words.endswith((".", "”.", "2025", "31")) for words in body if words not in heads)


def test_a_ruled_table_gives_its_cells_by_row_and_column(seeds):
    text = read(seeds / "08-institute-note.pdf")
    rows: dict[int | None, list[str]] = {}
    for block in text.blocks:
        if block.kind is BlockKind.CELL:
            rows.setdefault(block.row, []).append(block.span.of(text.text))
    assert len(rows) == 15
    assert rows[11] == ["11 April 2025", "Teregrad", "Veresk, Thorne", "First full meeting, almost four hours"]


def test_headers_footers_and_page_numbers_are_furniture(seeds):
    text = read(seeds / "08-institute-note.pdf")
    furniture = [(b.page, b.span.of(text.text)) for b in text.blocks if b.kind is BlockKind.FURNITURE]
    header = "Lindqvist Institute for Conflict Studies | Briefing Note 31"
    assert furniture == [(page, words) for page in (1, 2, 3) for words in (header, f"Page {page}")]


def test_a_hyphen_that_only_divides_a_word_is_taken_out_and_a_real_one_is_kept():
    lines = [
        "The nego-",
        "tiations about a cease-",
        "fire went on. The cease-fire of 2024-",
        "2025 and the U.S.-",
        "led plan.",
    ]
    data = drawn(*((72, 700 - 14 * n, words) for n, words in enumerate(lines)))
    text = read_bytes("a.pdf", data)
    assert text.text == (
        "The negotiations about a cease-fire went on. The cease-fire of 2024-2025 and the U.S.-led plan."
    )
    parts = [box.span.of(text.text) for box in text.boxes]
    assert parts[1:3] == ["nego", "tiations"]


def test_a_bold_line_is_a_heading_and_a_bold_word_before_others_makes_none():
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    style = ParagraphStyle("body", fontName="Times-Roman", fontSize=11, leading=14)
    for up, words in ((700, "<b>A part of its own</b>"), (670, "<b>Question:</b> Which points were set aside")):
        paragraph = Paragraph(words, style)
        paragraph.wrapOn(canvas, 400, 100)
        paragraph.drawOn(canvas, 72, up)
    canvas.save()
    blocks = read_bytes("a.pdf", made.getvalue()).blocks
    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH]


def test_a_sentence_that_runs_over_a_page_stays_whole():
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    for number, words in enumerate(("They spoke about the valley and the", "dam until late at night."), 1):
        canvas.drawString(72, 800, "Ministry note")
        canvas.drawString(72, 700, words)
        canvas.drawString(290, 30, str(number))
        canvas.showPage()
    canvas.save()
    text = read_bytes("a.pdf", made.getvalue())
    body = [b.span.of(text.text) for b in text.blocks if b.kind is not BlockKind.FURNITURE]
    assert body == ["They spoke about the valley and the dam until late at night."]
    assert [box.page for box in text.boxes if box.span.of(text.text) in ("valley", "dam")] == [1, 2]


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_boxes_stand_on_the_page_as_it_is_shown(turned):
    data = drawn((100, 500, "turned"), turned=turned)
    [box] = read_bytes("a.pdf", data).boxes
    page = pdfium.PdfDocument(data)[0]
    picture = page.render(scale=1).to_pil().convert("L").point(lambda shade: 255 if shade < 160 else 0)
    left, top, right, bottom = picture.getbbox()
    assert box.left - 1.5 <= left <= right <= box.right + 1.5
    assert box.top - 1.5 <= top <= bottom <= box.bottom + 1.5


def test_the_days_of_the_file_are_clues_of_low_rank(seeds):
    text = read(seeds / "04-presidential-readout.pdf")
    assert {clue.basis for clue in text.clues} == {Basis.FILE_DATA}
    assert str(text.clues[0].day) == "2025-10-14"


def test_an_encrypted_file_is_refused_with_what_to_do(tmp_path: Path):
    path = tmp_path / "locked.pdf"
    with pikepdf.open(io.BytesIO(drawn((72, 700, "Secret.")))) as made:
        made.save(path, encryption=pikepdf.Encryption(owner="o", user="u"))
    with pytest.raises(UnreadableError) as refused:
        read(path)
    assert refused.value.kind is Refusal.ENCRYPTED
    assert "password" in refused.value.advice


def test_pages_without_words_are_refused_or_named():
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    canvas.rect(100, 100, 200, 200, fill=1)
    canvas.showPage()
    canvas.save()
    with pytest.raises(UnreadableError) as refused:
        read_bytes("scan.pdf", made.getvalue())
    assert refused.value.kind is Refusal.NO_TEXT
    both = pdfium.PdfDocument.new()
    for data in (drawn((72, 700, "Words.")), made.getvalue()):
        both.import_pages(pdfium.PdfDocument(data))
    joined = io.BytesIO()
    both.save(joined)
    assert read_bytes("half.pdf", joined.getvalue()).lost == ("page 2 has no text layer",)


def test_a_script_without_spaces_has_a_box_for_each_character_and_none_at_line_ends():
    registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=A4)
    canvas.setFont("HeiseiMin-W3", 12)
    for number, words in enumerate(("十月十四日、特使は大統領と会", "談した。")):
        canvas.drawString(60, 700 - 14 * number, words)
    canvas.save()
    found = read_bytes("a.pdf", made.getvalue())
    assert found.text.replace("\n", "") == "十月十四日、特使は大統領と会談した。"
    assert [(box.span.end - box.span.start, round(box.right - box.left)) for box in found.boxes] == [(1, 12)] * 18
