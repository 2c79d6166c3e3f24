"""Where characters stand, asked of PDFium for all words of a page at once.

A call in Python for each word was most of the time of reading a page: here C walks over plain numbers.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Sequence
from ctypes import CFUNCTYPE, addressof, c_float, c_int, c_uint, c_void_p, cast
from itertools import repeat

import pypdfium2 as pdfium
import pypdfium2.raw as raw

Edges = tuple[float, float, float, float]

# The same functions as pypdfium2's own, declared to take addresses: no object is made for a call.
_box = CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)(cast(raw.FPDFText_GetLooseCharBox, c_void_p).value or 0)
_unicode = CFUNCTYPE(c_uint, c_void_p, c_int)(cast(raw.FPDFText_GetUnicode, c_void_p).value or 0)
_RECT = 16  # bytes of FS_RECTF: left, top, right, bottom as floats


def unicodes(text_page: pdfium.PdfTextPage, numbers: Iterable[int]) -> list[int]:
    """What each of the characters stands for, as PDFium numbers them."""
    return list(map(_unicode, repeat(_address(text_page)), numbers))


def boxes(text_page: pdfium.PdfTextPage, ends: Sequence[int]) -> list[Edges]:
    """Left, bottom, right and top of each run of characters; `ends` are first, last, first, last …

    As high as the font, so that all words of a line are alike; in PDF's own coordinates, up from the bottom.
    """
    found = (c_float * (4 * len(ends)))()
    start = addressof(found)
    places = range(start, start + _RECT * len(ends), _RECT)
    deque(map(_box, repeat(_address(text_page)), ends, places), maxlen=0)
    pairs = zip(*[iter(found[:])] * 8, strict=True)
    return [
        (
            left if left < other_left else other_left,
            bottom if bottom < other_bottom else other_bottom,
            right if right > other_right else other_right,
            top if top > other_top else other_top,
        )
        for left, top, right, bottom, other_left, other_top, other_right, other_bottom in pairs
    ]


def _address(text_page: pdfium.PdfTextPage) -> int:
    return cast(text_page.raw, c_void_p).value or 0
