"""Scans and pictures through text recognition, with a program that answers as tesseract does, and with tesseract."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace

import pytest
from PIL import Image

from briefing.intake import aides
from briefing.model.refusal import Refusal
from briefing.model.source import BlockKind, SourceText
from briefing.readers import Means, UnreadableError, opened, text_of
from briefing.readers.means import AideError
from tests.readers.scans import DOTS, LINES, picture, saved, scanned

needs_tesseract = pytest.mark.skipif(aides.tesseract() is None, reason="tesseract is not installed")
HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


def table(*lines: tuple[tuple[str, int], ...]) -> bytes:
    """Tesseract's answer for lines of words with how sure it is of each."""
    rows = [HEAD]
    for number, words in enumerate(lines):
        top = 100 + number * 50
        rows.append(f"4\t1\t1\t1\t{number}\t0\t100\t{top}\t{len(words) * 110}\t40\t-1\t\n")
        for place, (word, sure) in enumerate(words):
            rows.append(f"5\t1\t1\t1\t{number}\t{place + 1}\t{100 + place * 110}\t{top}\t100\t40\t{sure}\t{word}\n")
    return "".join(rows).encode()


ANSWER = table(
    (("Three", 96), ("envoys", 94), ("met", 91), ("the", 95), ("prime", 96), ("minis-", 90)),
    (("ter", 93), ("in", 96), ("Tcregrad.", 31), ("They", 96), ("spoke.", 95), (" ", 95)),
)


def means(answer: Callable[[bytes], bytes]) -> Means:
    return Means(recognise=answer, recogniser="tesseract 5, eng")


def read(data: bytes, allowed: Means) -> SourceText:
    text = text_of(opened("scan", data, allowed))
    assert text is not None
    return text


def tesseract(drawn: bytes) -> bytes:
    command = ["tesseract", "stdin", "stdout", "-l", "eng", "-c", "tessedit_create_tsv=1"]
    return subprocess.run(command, input=drawn, capture_output=True, check=True).stdout


def test_words_that_were_not_sure_are_marked_and_the_source_says_how_it_was_read() -> None:
    text = read(saved(picture(()), "PNG"), means(lambda drawn: ANSWER))
    assert text.text == "Three envoys met the prime minister in Tcregrad. They spoke."
    assert [span.of(text.text) for span in text.doubtful] == ["Tcregrad."]
    assert len(text.cautions) == 1
    assert "tesseract 5, eng" in text.cautions[0]
    assert "misread" in text.cautions[0]
    assert (text.pages, text.media_type, text.lost) == (1, "image/png", ())


def test_the_boxes_of_words_stand_where_the_picture_shows_them() -> None:
    text = read(saved(picture(()), "TIFF"), means(lambda drawn: ANSWER))
    first = text.boxes[0]
    assert first.span.of(text.text) == "Three"
    assert (first.left, first.right, first.bottom) == pytest.approx((36.0, 72.0, 53.57), abs=0.02)
    assert all(box.right <= 8.28 * 72 and box.bottom <= 11.7 * 72 for box in text.boxes)
    assert DOTS == 200


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "BMP", "WEBP"])
def test_every_kind_of_picture_reaches_the_recognition_and_is_refused_without_it(kind: str) -> None:
    data = saved(picture(()), kind)
    assert read(data, means(lambda drawn: ANSWER)).text.startswith("Three envoys")
    with pytest.raises(UnreadableError) as refused:
        text_of(opened("scan", data))
    assert refused.value.kind is Refusal.NO_TEXT


def test_every_frame_of_a_tiff_is_a_page() -> None:
    text = read(saved(picture(()), "TIFF", picture(())), means(lambda drawn: ANSWER))
    assert text.pages == 2
    assert {box.page for box in text.boxes} == {1, 2}


def test_of_a_pdf_only_the_pages_without_text_are_recognised() -> None:
    asked: list[bytes] = []

    def answer(drawn: bytes) -> bytes:
        asked.append(drawn)
        return ANSWER

    data = scanned(picture(()), texts=("The second page is text.",))
    text = read(data, means(answer))
    assert len(asked) == 1
    assert "Three envoys" in text.text
    assert "The second page is text." in text.text
    assert text.cautions[0].startswith("1 page read by")
    assert read(data, Means()).lost == ("page 1 has no text layer",)


def test_a_page_on_which_recognition_fails_is_said_to_be_lost() -> None:
    def fails(drawn: bytes) -> bytes:
        raise AideError("took too long")

    text = read(scanned(picture(()), texts=("The second page is text.",)), means(fails))
    assert "page 1: text recognition took too long" in text.lost


def test_pixels_are_a_budget_of_all_pages_together() -> None:
    few = replace(means(lambda drawn: ANSWER), pixels=10_000_000)
    for _ in range(2):
        read(saved(picture(()), "PNG"), few)
    with pytest.raises(UnreadableError, match="too many pixels"):
        read(saved(picture(()), "PNG"), few)


def test_a_picture_of_absurd_size_is_refused_before_it_is_unpacked() -> None:
    data = saved(Image.new("1", (30_000, 30_000)), "PNG")
    with pytest.raises(UnreadableError, match="more pixels") as refused:
        read(data, means(lambda drawn: ANSWER))
    assert refused.value.kind is Refusal.TOO_LARGE


@pytest.mark.parametrize("answer", [b"", b"\xff\x00 nonsense \t\t", HEAD.encode(), HEAD.encode() + b"5\tx" * 12])
def test_an_answer_that_is_no_table_gives_no_words(answer: bytes) -> None:
    with pytest.raises(UnreadableError, match="gave no text"):
        read(saved(picture(()), "PNG"), means(lambda drawn: answer))


@needs_tesseract
def test_tesseract_reads_a_scan_as_the_paper_has_it() -> None:
    text = read(scanned(picture(), picture((LINES[2], LINES[3]))), means(tesseract))
    assert text.text.startswith(LINES[0])
    assert "the ministers of Norland and Sudland met in Geneva for talks about the bridge." in text.text
    paragraphs = [block.span.of(text.text) for block in text.blocks if block.kind is BlockKind.PARAGRAPH]
    assert any(paragraph.endswith("would go on.") for paragraph in paragraphs)
    assert LINES[-1] in paragraphs
