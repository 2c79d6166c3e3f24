"""Words into lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from operator import sub

from briefing.readers.pdf.turned import Turned
from briefing.readers.pdf.words import Word

_GAP = 1.05  # line heights: a wider gap between two words is a gutter or the next cell
_LEVEL = 0.4
_At = tuple[float, float, float, float, bool]  # left, top, right, bottom, broken


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
    is_bold: bool

    @property
    def text(self) -> str:
        return " ".join([word.text for word in self.words])

    @property
    def turned(self) -> Turned | None:
        """As its words are: a line runs in one direction."""
        return self.words[0].turned


def lines(words: Iterable[Word]) -> Iterator[Line]:
    """In the order in which the page draws them."""
    row: list[Word] = []
    at = 0.0, 0.0, 0.0, 0.0, True
    for word in words:
        last, at = at, word[1:6]
        if row and not _goes_on(last, at):
            yield line_of(row)
            row = []
        row.append(word)
    if row:
        yield line_of(row)


def line_of(words: Sequence[Word]) -> Line:
    _, lefts, tops, rights, bottoms, _, bold, *_ = zip(*words, strict=True)
    heights = sorted(map(sub, bottoms, tops))
    return Line(tuple(words), min(lefts), min(tops), max(rights), max(bottoms), heights[len(words) // 2], all(bold))


def _goes_on(last: _At, word: _At) -> bool:
    """Asked between any two words of a page, so in few steps."""
    _, last_top, last_right, last_bottom, broken = last
    left, top, _, bottom, _ = word
    height, other = bottom - top, last_bottom - last_top
    height = height if height > other else other
    height = height if height > 1.0 else 1.0  # max() here would cost more than all the rest
    slack = height * _LEVEL
    level = -2 * slack < last_top + last_bottom - top - bottom < 2 * slack
    return level and not broken and -slack < left - last_right < height * _GAP
