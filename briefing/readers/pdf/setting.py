"""The text of a PDF as one run of words, with the place on the page that each came from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, pairwise
from math import inf

from briefing.model.boxes import PACKED, Boxes
from briefing.model.source import BlockKind
from briefing.model.span import Span
from briefing.readers.budget import CHARACTERS, Allowance
from briefing.readers.manuscript import Manuscript
from briefing.readers.pdf.flow import Paragraph
from briefing.readers.pdf.hyphens import Hyphens
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.tables import Table
from briefing.readers.pdf.turned import Turned
from briefing.readers.pdf.words import Word, is_unspaced
from briefing.readers.reader import Opened

_TAIL = 0.35  # of a line's height: more is no tail but text that runs another way


class Setting:
    """A word that a line's end cut in two is one word in the text, with a box for each part."""

    def __init__(self, file: Opened, hyphens: Hyphens) -> None:
        self.manuscript = Manuscript()
        self.doubtful: list[Span] = []
        self._hyphens = hyphens
        self._characters = Allowance(file, "characters", CHARACTERS)
        self._tables = 0
        self._packed = bytearray()

    @property
    def boxes(self) -> Boxes:
        return Boxes(bytes(self._packed))

    def add(self, page: int, item: Paragraph | Table) -> None:
        if isinstance(item, Table):
            self._add_table(page, item)
        else:
            self._add(page, item.lines, item.kind)

    def add_furniture(self, page: int, lines: Iterable[Line]) -> None:
        for line in lines:
            self._add(page, [(page, line)], BlockKind.FURNITURE)

    def _add_table(self, page: int, table: Table) -> None:
        for cell in table.cells:
            lines = [(page, line) for line in cell.lines]
            self._add(page, lines, BlockKind.CELL, (self._tables, cell.row, cell.column))
        self._tables += 1

    def _add(
        self,
        page: int,
        lines: Sequence[tuple[int, Line]],
        kind: BlockKind,
        cell: tuple[int, int, int] | None = None,
    ) -> None:
        words = [line.words for _, line in lines]
        joints = [self._joint(upper[-1], lower[0].text) for upper, lower in pairwise(words)]
        joints.append(self._joint(words[-1][-1], ""))
        parts = [" ".join([word.text for word in line]) for line in words]
        text = "".join(chain.from_iterable(zip(parts, joints, strict=True)))
        self._characters.take(len(text))
        start, above = self.manuscript.add(text, kind, page, cell).start, None
        for (on, line), part, joint in zip(lines, parts, joints, strict=True):
            self._place(line, start, on, above[1].bottom if above and above[0] == on else 0.0)
            start += len(part) + len(joint)
            above = on, line

    def _place(self, line: Line, start: int, page: int, above: float) -> None:
        """A box for each word. `above` is where the line before ends, 0 where none stands on this page."""
        # Where lines are set without space between, a word as high as its font would cover tails of the line above.
        least = above if 0 < above - line.top < line.height * _TAIL else -inf
        for text, left, top, right, bottom, _, _, letters, doubtful, turned in line.words:
            end = start + len(text)
            if top < least:
                top = least
            if letters or turned:
                across = letters if len(letters) == len(text) else ((left, right),)
                for box in _boxes(start, end, page, across, (top, bottom), turned):
                    self._packed += PACKED.pack(*box)
            else:
                self._packed += PACKED.pack(start, end, page, left, top, right, bottom)
            if doubtful:
                self.doubtful.append(Span(start, end))
            start = end + 1

    def _joint(self, word: Word, following: str) -> str:
        """What stands between the last word of a line and the first one of the next."""
        if word.broken:
            return self._hyphens.between(word.text, following)
        if not following or (len(word.text) > 1 and word.text.endswith("-") and following[0].isalnum()):
            return ""
        return "" if word.letters and is_unspaced(following[:1]) else " "


def _boxes(
    start: int,
    end: int,
    page: int,
    across: Sequence[tuple[float, float]],
    height: tuple[float, float],
    turned: Turned | None,
) -> Iterator[tuple[int, int, int, float, float, float, float]]:
    """Of a word that runs sideways, or whose characters have places of their own."""
    each = len(across) == end - start
    for number, (left, right) in enumerate(across, start):
        edges = (left, height[0], right, height[1])
        if turned:
            edges = turned.back(*edges)
        yield (number, number + 1, page, *edges) if each else (start, end, page, *edges)
