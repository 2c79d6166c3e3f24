"""The words of a PDF page as PDFium finds them, character by character, each with its place.

PDFium's own text calls add and drop characters, so that their offsets lead to wrong rectangles; asked for one character
at a time it tells the truth.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from ctypes import c_int, create_string_buffer
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_HYPHENS = (0x02, 0xFFFE)  # what PDFium puts in place of a hyphen at a line's end
_NAME_LENGTH = 128


class Word(NamedTuple):
    """Points from the top left corner of the page as shown. `broken` where a hyphen at a line's end was taken off."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    broken: bool
    bold: bool


_Place = Callable[[float, float, float, float], tuple[float, float, float, float]]


def words(page: pdfium.PdfPage) -> list[Word]:
    """In the order in which the page draws them."""
    text_page = page.get_textpage()
    try:
        place = _placing(page)
        return [
            Word(text, *place(*_box(text_page, first, last)), broken, bold)
            for text, first, last, broken, bold in _runs(text_page)
        ]
    finally:
        text_page.close()


def _runs(text_page: pdfium.PdfTextPage) -> Iterator[tuple[str, int, int, bool, bool]]:
    """Each word with its first and last character's number."""
    characters, first, last, bold, new_line = list[str](), 0, 0, False, True
    unicode_of = raw.FPDFText_GetUnicode
    for index in range(raw.FPDFText_CountChars(text_page)):
        code = unicode_of(text_page, index)
        if code > 0x20 and code not in (0xA0, 0xFFFE, 0xFFFF):
            if not characters:
                first = index
                bold = _is_bold(text_page, index) if new_line else bold
                new_line = False
            characters.append(chr(code))
            last = index
            continue
        broken = code in _HYPHENS
        new_line = new_line or broken or code in (0x0A, 0x0D)
        if characters and (broken or code):  # 0: a sign the font gives no character for
            yield _joined(characters), first, last, broken, bold
            characters.clear()
    if characters:
        yield _joined(characters), first, last, False, bold


def _joined(characters: list[str]) -> str:
    """PDFium counts in UTF-16: two halves make one character, a lone half none."""
    text = "".join(characters)
    if any("\ud800" <= char <= "\udfff" for char in characters):
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _box(text_page: pdfium.PdfTextPage, first: int, last: int) -> tuple[float, float, float, float]:
    """From the first character's box to the last one's, as high as the font, so that all words of a line are alike."""
    one, other = raw.FS_RECTF(), raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text_page, first, one)
    raw.FPDFText_GetLooseCharBox(text_page, last, other)
    return (
        min(one.left, other.left),
        min(one.bottom, other.bottom),
        max(one.right, other.right),
        max(one.top, other.top),
    )


def _is_bold(text_page: pdfium.PdfTextPage, index: int) -> bool:
    name, flags = create_string_buffer(_NAME_LENGTH), c_int()
    length = raw.FPDFText_GetFontInfo(text_page, index, name, _NAME_LENGTH, flags)
    return 0 < length <= _NAME_LENGTH and (b"bold" in name.value.lower() or b"black" in name.value.lower())


def _placing(page: pdfium.PdfPage) -> _Place:
    """From PDF's own coordinates (up from the bottom, before the page is turned) to those of the page as shown."""
    left, bottom, right, top = page.get_bbox()
    turn = page.get_rotation()

    def upright(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        return x0 - left, top - y1, x1 - left, top - y0

    def quarter(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        return y0 - bottom, x0 - left, y1 - bottom, x1 - left

    def half(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        return right - x1, y0 - bottom, right - x0, y1 - bottom

    def three_quarters(x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        return top - y1, right - x1, top - y0, right - x0

    return {90: quarter, 180: half, 270: three_quarters}.get(turn, upright)


def placed(page: pdfium.PdfPage, bounds: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """A box in PDF's own coordinates (left, bottom, right, top) as (left, top, right, bottom) on the shown page."""
    return _placing(page)(*bounds)
