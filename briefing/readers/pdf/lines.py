"""Words into lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.readers.pdf.words import Word

_GAP = 1.05  # line heights: a wider gap between two words is a gutter or the next cell
_LEVEL = 0.4


@dataclass(frozen=True, slots=True)
class Line:
    """Neighbouring words on one level; the text of two columns makes two lines.

    `height` is that of the middle word: a bullet or a raised figure makes no larger line.
    """

    words: tuple[Word, ...]
    left: float
    top: float
    right: float
    bottom: float
    height: float

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def is_bold(self) -> bool:
        return all(word.bold for word in self.words)


def lines(words: Iterable[Word]) -> Iterator[Line]:
    """In the order in which the page draws them."""
    row: list[Word] = []
    for word in words:
        if row and not _goes_on(row[-1], word):
            yield line_of(row)
            row = []
        row.append(word)
    if row:
        yield line_of(row)


def line_of(words: Sequence[Word]) -> Line:
    return Line(
        tuple(words),
        min(word.left for word in words),
        min(word.top for word in words),
        max(word.right for word in words),
        max(word.bottom for word in words),
        sorted([word.bottom - word.top for word in words])[len(words) // 2],
    )


def _goes_on(last: Word, word: Word) -> bool:
    height = max(last.bottom - last.top, word.bottom - word.top, 1.0)
    level = abs((last.top + last.bottom) - (word.top + word.bottom)) / 2 < height * _LEVEL
    return level and not last.broken and -height * _LEVEL < word.left - last.right < height * _GAP
