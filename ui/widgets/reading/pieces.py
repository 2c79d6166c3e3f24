"""A source's text as paragraphs to show, and the way from places in the one to places in the other.

Spans count code points of SourceText.text; Qt counts UTF-16 units of its document.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span

MOST_CHARACTERS = 40_000  # shown at once; a longer text is shown around the place that is read
_FLOWING = {BlockKind.PARAGRAPH, BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION}
_LINE_BREAK = "\u2028"  # one character, as "\n" is, but stays inside the paragraph


@dataclass(frozen=True, slots=True)
class Piece:
    """One stretch of the text; `follows` is True where it stands on the same line as the one before (table cells)."""

    span: Span
    kind: BlockKind
    follows: bool = False


def pieces(text: SourceText) -> tuple[Piece, ...]:
    """All of the text in order: its blocks, and what stands between them unless that is only white space."""
    made: list[Piece] = []
    reached = 0
    row: tuple[int | None, int | None] = (None, None)
    for block in sorted(text.blocks, key=lambda block: block.span):
        if block.span.start < reached:
            continue
        made += _between(text.text, reached, block.span.start)
        here = (block.table, block.row)
        follows = block.kind is BlockKind.CELL and here == row and bool(made)
        made += [Piece(block.span, block.kind, follows)]
        row = here if block.kind is BlockKind.CELL else (None, None)
        reached = block.span.end
    return tuple(made + _between(text.text, reached, len(text.text)))


def around(all_pieces: tuple[Piece, ...], place: int, most: int = MOST_CHARACTERS) -> tuple[Piece, ...]:
    """The pieces within `most` characters about `place`, cut between pieces; a text that is short enough whole."""
    if not all_pieces or all_pieces[-1].span.end <= most:
        return all_pieces
    near = [p for p in all_pieces if abs(p.span.start - place) <= most // 2 or p.span.start <= place < p.span.end]
    return tuple(near)


def shown(text: str, piece: Piece) -> str:
    """The piece's characters, one for one: line breaks flow in a paragraph and stay in lists and letters."""
    line_break = " " if piece.kind in _FLOWING else _LINE_BREAK
    words = piece.span.of(text)
    return words.replace("\n", line_break).replace("\r", " ").replace("\u2029", line_break).replace("\f", " ")


class Places:
    """Where code points of the text stand in the document, and back."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._places: list[int] = []

    def add(self, span: Span, place: int) -> None:
        """The characters of `span` begin at `place` of the document; called in order."""
        self._starts.append(span.start)
        self._ends.append(span.end)
        self._places.append(place)

    @property
    def shown(self) -> Span:
        """What is shown, from the first character to the last."""
        return Span(self._starts[0], self._ends[-1]) if self._starts else Span(0, 0)

    def place(self, offset: int) -> int:
        """Where the code point `offset` stands; the nearest place before it where it is not shown."""
        number = max(0, bisect_right(self._starts, offset) - 1)
        if not self._starts:
            return 0
        start, end = self._starts[number], self._ends[number]
        return self._places[number] + _units(self._text[start : max(start, min(offset, end))])

    def offset(self, place: int) -> int:
        """The code point that stands at `place` of the document."""
        if not self._starts:
            return 0
        number = max(0, bisect_right(self._places, place) - 1)
        start, end = self._starts[number], self._ends[number]
        units = place - self._places[number]
        words = self._text[start:end].encode("utf-16-le")[: 2 * max(0, units)]
        return min(end, start + len(words.decode("utf-16-le", "ignore")))


def _units(words: str) -> int:
    return len(words) if words.isascii() else len(words.encode("utf-16-le")) // 2


def _between(text: str, start: int, end: int) -> list[Piece]:
    words = text[start:end]
    bare = words.strip()
    if not bare:
        return []
    at = start + words.index(bare)
    return [Piece(Span(at, at + len(bare)), BlockKind.PARAGRAPH)]
