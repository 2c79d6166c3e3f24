"""Whether a highlight covers its words: PDFium, asked for the text of a stored rectangle, must give them back."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from briefing.model.boxes import Box
from briefing.model.source import SourceText

_MARKS = dict.fromkeys(map(ord, "\r\n\x02\ufffe\xad "))
_FINE = 100  # PDFium takes whole numbers for places on the shown page: hundredths of a point
_EDGE = 0.15  # points


def misread(data: bytes, text: SourceText) -> Iterator[tuple[Box, str]]:
    """The boxes in whose rectangle other words stand than those of their span, with these other words."""
    document = pdfium.PdfDocument(data)
    for number in range(len(document)):
        boxes = [box for box in text.boxes if box.page == number + 1]
        if boxes:
            yield from _misread(document[number], boxes, text.text)


def _misread(page: pdfium.PdfPage, boxes: list[Box], text: str) -> Iterator[tuple[Box, str]]:
    text_page = page.get_textpage()
    for box in boxes:
        found = text_page.get_text_bounded(*_on_page(page, box), errors="replace")
        if found.translate(_MARKS) != box.span.of(text).translate(_MARKS):
            yield box, found


def _on_page(page: pdfium.PdfPage, box: Box) -> tuple[float, float, float, float]:
    """The rectangle in PDF's own coordinates, by PDFium's reckoning, not by ours.

    PDFium counts a character in if any of it reaches in: at each edge a hair is left out, so that what only touches
    does not count.
    """
    one = _point(page, box.left + _EDGE, box.top + _EDGE)
    other = _point(page, box.right - _EDGE, box.bottom - _EDGE)
    (left, right), (bottom, top) = (sorted(pair) for pair in zip(one, other, strict=True))
    return left, bottom, right, top


def _point(page: pdfium.PdfPage, x: float, y: float) -> tuple[float, float]:
    width, height = (round(side * _FINE) for side in page.get_size())
    found_x, found_y = c_double(), c_double()
    at = (round(x * _FINE), round(y * _FINE))
    raw.FPDF_DeviceToPage(page.raw, 0, 0, width, height, 0, *at, byref(found_x), byref(found_y))
    return found_x.value, found_y.value
