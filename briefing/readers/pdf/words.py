"""The words of a PDF page as PDFium finds them, character by character, each with its place.

PDFium's own text calls add and drop characters, so that their offsets lead to wrong rectangles; asked for one character
at a time it tells the truth.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from ctypes import c_int, c_ushort, create_string_buffer, pointer
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_HYPHENS = ("\x02", "\ufffe")  # what PDFium puts in place of a hyphen at a line's end
_RUN = re.compile(r"[^\x00-\x20\xa0\ufffe\uffff]+")
_LINE_END = re.compile(r"[\r\n\x02\ufffe]")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_NAME_LENGTH = 128


class Word(NamedTuple):
    """Points from the top left corner of the page as shown. `broken` where a hyphen at a line's end was taken off.

    `letters` are the left and right edges of each character in scripts that put no spaces between words.
    `doubtful` where text recognition was not sure.
    """

    text: str
    left: float
    top: float
    right: float
    bottom: float
    broken: bool
    bold: bool
    letters: tuple[tuple[float, float], ...] = ()
    doubtful: bool = False


_Place = Callable[[float, float, float, float], tuple[float, float, float, float]]


def words(page: pdfium.PdfPage) -> list[Word]:
    """In the order in which the page draws them."""
    text_page = page.get_textpage()
    try:
        place, box = _placing(page), _boxes(text_page)
        return [
            Word(text, *place(*box(first, last)), broken, bold, _letters(text, first, place, box))
            for text, first, last, broken, bold in _runs(text_page)
        ]
    finally:
        text_page.close()


def is_unspaced(text: str) -> bool:
    """Holds Thai, Lao, Burmese, Khmer, Chinese or Japanese characters."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def _letters(
    text: str, first: int, place: _Place, box: Callable[[int, int], tuple[float, float, float, float]]
) -> tuple[tuple[float, float], ...]:
    if not is_unspaced(text):
        return ()
    placed_ones = (place(*box(number, number)) for number in range(first, first + len(text)))
    return tuple((one[0], one[2]) for one in placed_ones)


def _runs(text_page: pdfium.PdfTextPage) -> Iterator[tuple[str, int, int, bool, bool]]:
    """Each word with its first and last character's number."""
    characters = _characters(text_page)
    end, bold = 0, False
    for run in _RUN.finditer(characters):
        # A line is bold if all its words are: after the first light one the others need not be asked.
        if bold or end == 0 or _LINE_END.search(characters, end, run.start()):
            bold = _is_bold(text_page, run.start())
        end = run.end()
        yield _whole(run.group()), run.start(), end - 1, characters[end : end + 1] in _HYPHENS, bold


def _characters(text_page: pdfium.PdfTextPage) -> str:
    """One for each of PDFium's numbers. All at once is twenty times faster, but not always in step."""
    handle, count = text_page.raw, raw.FPDFText_CountChars(text_page)
    unicode_of, buffer = raw.FPDFText_GetUnicode, (c_ushort * (count + 1))()
    if count and raw.FPDFText_GetText(handle, 0, count, buffer) == count + 1:
        characters = "".join(map(chr, buffer[:count]))
        if all(unicode_of(handle, run.start()) == ord(run.group()[0]) for run in _RUN.finditer(characters)):
            return characters
    return "".join(chr(unicode_of(handle, number)) for number in range(count))


def _whole(run: str) -> str:
    """PDFium counts in UTF-16: two halves make one character, a lone half none."""
    if run.isascii() or not any("\ud800" <= char <= "\udfff" for char in run):
        return run
    return run.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _boxes(text_page: pdfium.PdfTextPage) -> Callable[[int, int], tuple[float, float, float, float]]:
    """The box from a first character to a last one, as high as the font, so that all words of a line are alike."""
    # Made once for a page: two structures a word were a third of the time of reading it.
    one, other, ask, handle = raw.FS_RECTF(), raw.FS_RECTF(), raw.FPDFText_GetLooseCharBox, text_page.raw
    first_box, last_box = pointer(one), pointer(other)

    def box(first: int, last: int) -> tuple[float, float, float, float]:
        ask(handle, first, first_box)
        left, bottom, right, top = one.left, one.bottom, one.right, one.top
        if first == last:
            return left, bottom, right, top
        ask(handle, last, last_box)
        if other.bottom < bottom:
            bottom = other.bottom
        if other.top > top:
            top = other.top
        return min(left, other.left), bottom, max(right, other.right), top

    return box


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
