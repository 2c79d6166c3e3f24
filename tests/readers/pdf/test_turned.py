"""Text that runs sideways over a page comes in lines, with its boxes where it stands."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfgen.canvas import Canvas

from briefing.readers import read_bytes
from briefing.readers.pdf.turned import Turned
from tests.readers.pdf.highlights import misread
from tests.readers.pdf.printed import WORDS, drawn

WIDTH, HEIGHT = 595, 842
STAMP, NOTE = "Preprint of the Halden desk, 14 May 2024", "It runs along the margin."
BODY = "The envoys met in Geneva and signed nothing."


def page(turn: float, x: float, y: float) -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pagesize=(WIDTH, HEIGHT))
    canvas.drawString(150, 400, BODY)
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(turn)
    canvas.drawString(0, 0, STAMP)
    canvas.drawString(0, -15, NOTE)
    canvas.restoreState()
    canvas.save()
    return made.getvalue()


@pytest.mark.parametrize(("turn", "x", "y"), [(90, 60, 100), (-90, 540, 700), (180, 500, 700)])
def test_lines_that_run_sideways_are_lines_and_their_boxes_hold_their_words(turn, x, y):
    data = page(turn, x, y)
    text = read_bytes("a.pdf", data)
    assert [block.span.of(text.text) for block in text.blocks] in (
        [f"{STAMP} {NOTE}", BODY],
        [BODY, f"{STAMP} {NOTE}"],
    )
    assert list(misread(data, text)) == []


@pytest.mark.parametrize("turned", [90, 180, 270])
def test_a_page_that_is_shown_turned_is_read_as_the_one_that_stands_upright(turned):
    upright, shown = (read_bytes("a.pdf", drawn(turned=each)) for each in (0, turned))
    assert shown.text == upright.text
    assert shown.text.startswith(WORDS[:40])
    assert [block.kind for block in shown.blocks] == [block.kind for block in upright.blocks]


@pytest.mark.parametrize(
    ("quarters", "place"), [(1, (555, 10, 575, 110)), (2, (485, 802, 585, 822)), (3, (20, 732, 40, 832))]
)
def test_a_place_goes_back_to_the_page_as_it_is_shown(quarters, place):
    assert Turned(quarters, WIDTH, HEIGHT).back(10, 20, 110, 40) == place


@pytest.mark.parametrize("turn", [30, 45, -60])
def test_a_line_that_runs_aslant_keeps_the_order_of_its_words(turn):
    text = read_bytes("a.pdf", page(turn, 250, 300))
    assert f"{STAMP} {NOTE}" in [block.span.of(text.text) for block in text.blocks]
    assert not text.lost
