"""The text of a PDF as one run of words, with the place on the page that each came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from briefing.model.source import BlockKind, Box
from briefing.model.span import Span
from briefing.readers.budget import CHARACTERS, Allowance
from briefing.readers.manuscript import Manuscript
from briefing.readers.pdf.flow import Paragraph
from briefing.readers.pdf.hyphens import Hyphens
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.tables import Table
from briefing.readers.pdf.words import Word, is_unspaced
from briefing.readers.reader import Opened

_TAIL = 0.35  # of a line's height: more is no tail but text that runs another way

_Placed = tuple[int, Word, bool]  # page, word, and whether it ends its line


class Setting:
    """A word that a line's end cut in two is one word in the text, with a box for each part."""

    def __init__(self, file: Opened, hyphens: Hyphens) -> None:
        self.manuscript = Manuscript()
        self.boxes: list[Box] = []
        self.doubtful: list[Span] = []
        self._hyphens = hyphens
        self._characters = Allowance(file, "characters", CHARACTERS)
        self._tables = 0

    def add(self, page: int, item: Paragraph | Table) -> None:
        if isinstance(item, Table):
            self._add_table(page, item)
        else:
            self._add(page, list(_words(item.lines)), item.kind)

    def add_furniture(self, page: int, lines: Iterable[Line]) -> None:
        for line in lines:
            self._add(page, list(_words([(page, line)])), BlockKind.FURNITURE)

    def _add_table(self, page: int, table: Table) -> None:
        for cell in table.cells:
            words = list(_words((page, line) for line in cell.lines))
            self._add(page, words, BlockKind.CELL, (self._tables, cell.row, cell.column))
        self._tables += 1

    def _add(
        self, page: int, words: Sequence[_Placed], kind: BlockKind, cell: tuple[int, int, int] | None = None
    ) -> None:
        parts, starts, length = list[str](), list[int](), 0
        for place, (_, word, is_last) in enumerate(words):
            starts.append(length)
            following = words[place + 1][1].text if place + 1 < len(words) else ""
            after = self._after(word, following, is_last)
            parts += [word.text, after]
            length += len(word.text) + len(after)
        self._characters.take(length)
        start = self.manuscript.add("".join(parts), kind, page, cell).start
        for (on, word, _), at in zip(words, starts, strict=True):
            self._place(word, start + at, on)

    def _place(self, word: Word, start: int, page: int) -> None:
        """A box for the word, or one for each character where nothing parts the words."""
        if word.doubtful:
            self.doubtful.append(Span(start, start + len(word.text)))
        if len(word.letters) != len(word.text):
            span = Span(start, start + len(word.text))
            self.boxes.append(Box(span, page, *_hundredths(word.left, word.top, word.right, word.bottom)))
            return
        for number, (left, right) in enumerate(word.letters, start):
            self.boxes.append(Box(Span(number, number + 1), page, *_hundredths(left, word.top, right, word.bottom)))

    def _after(self, word: Word, following: str, is_last: bool) -> str:
        if word.broken:
            return self._hyphens.between(word.text, following)
        if not following or (is_last and len(word.text) > 1 and word.text.endswith("-") and following[0].isalnum()):
            return ""
        return "" if is_last and word.letters and is_unspaced(following[:1]) else " "


def _hundredths(*edges: float) -> tuple[float, ...]:
    """Points to two places. Half as dear as round(), which has to be right for numbers of any size."""
    return tuple([int(edge * 100 + 0.5) / 100 for edge in edges])


def _words(lines: Iterable[tuple[int, Line]]) -> Iterator[_Placed]:
    before, above = 0, None
    for page, line in lines:
        # Where lines are set without space between, a word as high as its font would cover tails of the line above.
        top = above.bottom if above and page == before and 0 < above.bottom - line.top < line.height * _TAIL else None
        for place, word in enumerate(line.words, 1):
            shown = word if top is None or word.top >= top else word._replace(top=top)
            yield page, shown, place == len(line.words)
        before, above = page, line
