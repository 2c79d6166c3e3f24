"""The words of a PDF page as PDFium finds them, character by character, each with its place.

PDFium's own text calls add and drop characters, so that their offsets lead to wrong rectangles; asked for one character
at a time it tells the truth.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from ctypes import c_int, c_ushort, create_string_buffer
from dataclasses import dataclass, field
from functools import partial
from itertools import groupby, repeat
from math import degrees
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from briefing.readers.budget import PAGE_CHARACTERS, too_large
from briefing.readers.pdf.places import Edges, boxes, unicodes
from briefing.readers.pdf.turned import Turned, placing
from briefing.readers.reader import Opened

_HYPHENS = ("\x02", "\ufffe")  # what PDFium puts in place of a hyphen at a line's end
_LINE = re.compile(r"[^\r\n\x02\ufffe]+")
_RUN = re.compile(r"[^\x00-\x20\xa0\ufffe\uffff]+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_HALF = re.compile("[\ud800-\udfff]")
_ASKEW = 12.0  # degrees
_NAME_LENGTH = 128
_UTF16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"


class Word(NamedTuple):
    """Points from the top left corner of the page as shown. `broken` where a hyphen at a line's end was taken off.

    `letters` are the left and right edges of each character in scripts that put no spaces between words.
    `doubtful` where text recognition was not sure. Of text that runs sideways the places are those on the page
    `turned` until it stands upright.
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
    turned: Turned | None = None


@dataclass(slots=True)
class _Runs:
    """The words of one direction: their texts, and of each the numbers of its first and its last character."""

    texts: list[str] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    broken: list[bool] = field(default_factory=list)
    bold: list[bool] = field(default_factory=list)


# As Word itself does, without a call in Python for each of the six hundred words of a page.
_word = partial(tuple.__new__, Word)


def words(file: Opened, page: pdfium.PdfPage) -> tuple[list[list[Word]], list[list[Word]]]:
    """Those of each direction in which text runs, as the page draws them, most words first; then those that run aslant.

    Raises UnreadableError for a page with more characters than PAGE_CHARACTERS.
    """
    text_page = page.get_textpage()
    try:
        if (count := raw.FPDFText_CountChars(text_page)) > PAGE_CHARACTERS:
            raise too_large(file, f"One of its pages has {count:,} characters.")
        directions = _directions(page, text_page)
        straight = [_placed(page, text_page, directions[angle], angle // 90) for angle in directions if not angle % 90]
        aslant = [_placed(page, text_page, directions[angle], 0) for angle in directions if angle % 90]
    finally:
        text_page.close()
    return sorted(straight, key=len, reverse=True), aslant


def is_unspaced(text: str) -> bool:
    """Holds Thai, Lao, Burmese, Khmer, Chinese or Japanese characters."""
    return not text.isascii() and _UNSPACED.search(text) is not None


def _placed(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage, runs: _Runs, quarters: int) -> list[Word]:
    turned = Turned(quarters, *page.get_size()) if quarters else None
    place = placing(page, turned)

    def letters(text: str, first: int) -> tuple[tuple[float, float], ...]:
        if not is_unspaced(text):
            return ()
        ends = [number for number in range(first, first + len(text)) for _ in range(2)]
        return tuple((left, right) for left, _, right, _ in _hundredths(place(boxes(text_page, ends))))

    edges = _hundredths(place(boxes(text_page, runs.ends)))
    spread: Iterable[tuple[tuple[float, float], ...]] = repeat(())
    if is_unspaced("".join(runs.texts)):
        spread = map(letters, runs.texts, runs.ends[::2])
    left, top, right, bottom = zip(*edges, strict=True)
    columns = zip(runs.texts, left, top, right, bottom, runs.broken, runs.bold, spread, repeat(False), repeat(turned))
    return list(map(_word, columns))


def _hundredths(found: Iterable[Edges]) -> list[Edges]:
    """Points to two places. Half as dear as round(), which has to be right for numbers of any size."""
    return [
        (int(x0 * 100 + 0.5) / 100, int(y0 * 100 + 0.5) / 100, int(x1 * 100 + 0.5) / 100, int(y1 * 100 + 0.5) / 100)
        for x0, y0, x1, y1 in found
    ]


def _directions(page: pdfium.PdfPage, text_page: pdfium.PdfTextPage) -> dict[int, _Runs]:
    """The words by the degrees clockwise that their line is turned on the shown page."""
    characters, upright = _characters(text_page), page.get_rotation()
    is_halved = _HALF.search(characters) is not None
    found: dict[int, _Runs] = {}
    for line in _LINE.finditer(characters):
        spans = [run.span() for run in _RUN.finditer(characters, *line.span())]
        for angle, level in _levels(text_page, spans, upright):
            runs = found.setdefault(angle, _Runs())
            texts = [characters[start:end] for start, end in level]
            runs.texts += map(_whole, texts) if is_halved else texts
            for start, end in level:
                runs.ends += start, end - 1
            runs.broken += [False] * len(level)
            runs.broken[-1] = level[-1][1] == line.end() and characters[line.end() : line.end() + 1] in _HYPHENS
            runs.bold += _bold(text_page, level)
    return found


def _levels(
    text_page: pdfium.PdfTextPage, spans: Sequence[tuple[int, int]], upright: float
) -> Iterator[tuple[int, Sequence[tuple[int, int]]]]:
    """The words of a line by their angle: to PDFium what runs aslant may end the line that was drawn before it."""

    def angle(span: tuple[int, int]) -> int:
        return _angle(degrees(raw.FPDFText_GetCharAngle(text_page, span[0])) + upright)

    if not spans:
        return
    first = angle(spans[0])
    if len(spans) == 1 or first == angle(spans[-1]):
        yield first, spans
        return
    for turned, level in groupby(spans, angle):
        yield turned, list(level)


def _angle(turned: float) -> int:
    """Whole degrees from 0 to 359; a right angle for what is nearly one, as on a page that was scanned askew."""
    quarter = round(turned / 90)
    return (quarter * 90 if abs(turned - quarter * 90) <= _ASKEW else round(turned)) % 360


def _bold(text_page: pdfium.PdfTextPage, spans: Sequence[tuple[int, int]]) -> list[bool]:
    """A line is bold if all its words are: after the first light one the others need not be asked."""
    first = next((number for number, (start, _) in enumerate(spans) if not _is_bold(text_page, start)), len(spans))
    return [True] * first + [False] * (len(spans) - first)


def _characters(text_page: pdfium.PdfTextPage) -> str:
    """One for each of PDFium's numbers. All at once is twenty times faster, but not always in step."""
    count = raw.FPDFText_CountChars(text_page)
    buffer = (c_ushort * (count + 1))()
    if count > 0 and raw.FPDFText_GetText(text_page, 0, count, buffer) == count + 1:
        characters = bytes(buffer)[: 2 * count].decode(_UTF16, "surrogatepass")
        starts = [run.start() for run in _RUN.finditer(characters)]
        if unicodes(text_page, starts) == [ord(characters[start]) for start in starts]:
            return characters
    return "".join(map(chr, unicodes(text_page, range(count))))


def _whole(run: str) -> str:
    """PDFium counts in UTF-16: two halves make one character, a lone half none."""
    return run.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _is_bold(text_page: pdfium.PdfTextPage, index: int) -> bool:
    name, flags = create_string_buffer(_NAME_LENGTH), c_int()
    length = raw.FPDFText_GetFontInfo(text_page, index, name, _NAME_LENGTH, flags)
    return 0 < length <= _NAME_LENGTH and (b"bold" in name.value.lower() or b"black" in name.value.lower())
