"""Words into lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefing.readers.pdf.turned import Turned
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
    def turned(self) -> Turned | None:
        """As its words are: a line runs in one direction."""
        return self.words[0].turned

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
    _, lefts, tops, rights, bottoms, *_ = zip(*words, strict=True)
    heights = sorted([bottom - top for top, bottom in zip(tops, bottoms, strict=True)])
    return Line(tuple(words), min(lefts), min(tops), max(rights), max(bottoms), heights[len(words) // 2])


def _goes_on(last: Word, word: Word) -> bool:
    if last.broken:
        return False
    height = max(last.bottom - last.top, word.bottom - word.top, 1.0)
    slack = height * _LEVEL
    level = -2 * slack < last.top + last.bottom - word.top - word.bottom < 2 * slack
    return level and -slack < word.left - last.right < height * _GAP
