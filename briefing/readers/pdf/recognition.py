"""Pages that are pictures, read by a program for text recognition (tesseract), word by word."""

from __future__ import annotations

import io
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import NamedTuple

from PIL.Image import Image

from briefing.readers.budget import too_large
from briefing.readers.means import AideError
from briefing.readers.pdf.aligned import aligned
from briefing.readers.pdf.lines import lines
from briefing.readers.pdf.pages import Page
from briefing.readers.pdf.words import Word
from briefing.readers.reader import Opened

DOTS = 300.0  # an inch: what tesseract was trained on
PAGE_PIXELS = 50_000_000
_POINTS = 72.0
_SURE = 60.0  # per cent: below it a word is marked as doubtful
_ALIKE = 0.3  # heights of lines that differ by less are one size: a line without tall letters is no smaller
_BELOW = 0.22  # of a line's height lies below the letters that stand on it
_REACHES_BELOW = re.compile(r"[gjpqyQ,;()\[\]{}|/„‚$@]|^[\W_]+$")
_COLUMNS = 12
_LINE, _WORD = "4", "5"


class _Row(NamedTuple):
    """What tesseract's table says of one line or word, in pixels; `sure` in per cent."""

    level: str
    left: float
    top: float
    width: float
    height: float
    sure: float
    text: str


@dataclass
class Recognition:
    """Reads the pages of one file and keeps count of how sure it was."""

    file: Opened
    pages: int = 0
    failed: list[str] = field(default_factory=list)
    _letters: int = 0
    _sureness: float = 0.0
    _doubtful: int = 0

    @property
    def is_allowed(self) -> bool:
        return self.file.means.recognise is not None

    def dots(self, width_pt: float, height_pt: float) -> float:
        """How many dots an inch a page of this size is to be drawn with, as far as its pixels may go."""
        area = max(width_pt * height_pt / _POINTS**2, 1e-6)
        return min(DOTS, math.sqrt(PAGE_PIXELS / area))

    def page(self, picture: Image, dots: float, number: int) -> Page:
        """The page that `picture` shows with so many dots an inch. Raises UnreadableError beyond all pixels."""
        height, self.pages = picture.height * _POINTS / dots, self.pages + 1
        try:
            rows = list(_rows(self._recognised(picture, dots)))
        except AideError as error:
            self.failed.append(f"page {number}: text recognition {error}")
            rows = []
        for row in rows:
            if row.level == _WORD:
                self._letters += len(row.text)
                self._sureness += len(row.text) * row.sure
                self._doubtful += row.sure < _SURE
        tables, rest = aligned(list(lines(_words(rows, _POINTS / dots))))
        return Page(tuple(rest), tuple(tables), height, is_blank=not rows)

    @property
    def cautions(self) -> tuple[str, ...]:
        """What to mind where words were recognised: a sentence, or nothing."""
        if not self._letters:
            return ()
        sure, pages = self._sureness / self._letters, "1 page" if self.pages == 1 else f"{self.pages} pages"
        program = self.file.means.recogniser
        said = f"{pages} read by text recognition ({program}; mean confidence {sure:.0f} %): words may be misread."
        if self._doubtful:
            words = "word it was not sure of is" if self._doubtful == 1 else "words it was not sure of are"
            said += f" {self._doubtful} {words} marked."
        return (said,)

    def _recognised(self, picture: Image, dots: float) -> str:
        recognise, means = self.file.means.recognise, self.file.means
        means.pixels -= picture.width * picture.height
        if means.pixels < 0:
            raise too_large(self.file, "The file unfolds to too many pixels.")
        if recognise is None:
            return ""
        drawn = io.BytesIO()
        picture.convert("L").save(drawn, "PNG", compress_level=1, dpi=(dots, dots))
        return recognise(drawn.getvalue()).decode("utf-8", "replace")


def _rows(table: str) -> Iterator[_Row]:
    """Lines and words as tesseract's table (TSV) lists them, without those of white space."""
    for line in table.splitlines():
        cells = line.split("\t")
        if len(cells) != _COLUMNS or cells[0] not in (_LINE, _WORD):
            continue
        try:
            left, top, width, height, sure = (float(cell) for cell in cells[6:11])
        except ValueError:
            continue
        text = cells[11].strip()
        if cells[0] == _LINE or (text and sure >= 0 and math.isfinite(left + top + width + height)):
            yield _Row(cells[0], left, top, width, height, min(sure, 100.0), text)


def _words(rows: Sequence[_Row], scale: float) -> list[Word]:
    """In the order in which tesseract reads them, as high as their line."""
    usual = median([row.height for row in rows if row.level == _LINE] or [0.0])
    found: list[Word] = []
    for line, words in _lines(rows):
        size = usual if abs(line.height - usual) < usual * _ALIKE else line.height
        bottom = _baseline(line, words) + size * _BELOW
        for row in words:
            found.append(_word(row, bottom - size, bottom, row is words[-1], scale))
    return found


def _lines(rows: Sequence[_Row]) -> Iterator[tuple[_Row, list[_Row]]]:
    """Each line with its words."""
    line, words = None, list[_Row]()
    for row in rows:
        if row.level == _WORD:
            words.append(row)
            continue
        if line is not None and words:
            yield line, words
        line, words = row, []
    if line is not None and words:
        yield line, words


def _baseline(line: _Row, words: Sequence[_Row]) -> float:
    """Where the letters of a line stand: the lower edge of its words without letters that reach below."""
    standing = [row.top + row.height for row in words if not _REACHES_BELOW.search(row.text)]
    return median(standing) if standing else line.top + line.height * (1 - _BELOW)


def _word(row: _Row, top: float, bottom: float, is_last: bool, scale: float) -> Word:
    broken = is_last and len(row.text) > 2 and row.text[-1] in "-¬\xad" and row.text[-2].isalpha()
    return Word(
        text=row.text[:-1] if broken else row.text,
        left=round(row.left * scale, 2),
        top=round(max(0.0, top) * scale, 2),
        right=round((row.left + row.width) * scale, 2),
        bottom=round(bottom * scale, 2),
        broken=broken,
        bold=False,
        doubtful=row.sure < _SURE,
    )
