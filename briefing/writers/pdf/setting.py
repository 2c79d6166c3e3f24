"""Text ready to be set: runs of one look, and lines of them, shaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing.paper.face import Shape, word
from briefing.writers.pdf import bidi
from briefing.writers.pdf.tags import Tag

RGB = tuple[float, float, float]
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Words of one look. `tag` is None for what repeats on each page (an artifact).

    `target` is "" or where a click leads: "#id" inside the paper, else an address. `note` is the note whose mark this
    is. `hyphens` is False for names, quotations' marks and addresses. `level` is odd where the words run from right to
    left (UAX #9).
    """

    words: str
    family: str
    size: float
    colour: RGB
    tag: Tag | None = None
    weight: int = 400
    italic: bool = False
    rise: float = 0.0
    target: str = ""
    note: str = ""
    features: tuple[str, ...] = ()
    hyphens: bool = True
    level: int = 0

    def width(self, words: str) -> float:
        """Of words without a space among them, in points."""
        shaped_ = word(words, self.family, self.weight, self.italic, self.features, self.level % 2 == 1)
        return shaped_.width * self.size / 1000

    def shapes(self, words: str) -> tuple[Shape, ...]:
        """The same words as glyphs, from left to right."""
        return word(words, self.family, self.weight, self.italic, self.features, self.level % 2 == 1).shapes


class Token(NamedTuple):
    """What is shaped as one: a word, its part on this line, or a space."""

    run: Run
    words: str


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Shapes of one face that stand side by side, `x` points from the line's start."""

    run: Run
    shapes: list[Shape]
    x: float

    @property
    def words(self) -> str:
        return "".join(shape.words for shape in self.shapes)

    @property
    def width(self) -> float:
        return sum(shape.width for shape in self.shapes) * self.run.size / 1000


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Pieces stand in the order they are read; where they run from right to left the later ones have less `x`."""

    pieces: tuple[Piece, ...]
    width: float
    notes: tuple[str, ...] = ()

    @property
    def hyphenated(self) -> bool:
        return bool(self.pieces) and self.pieces[-1].shapes[-1].words == SOFT_HYPHEN

    def shifted(self, by: float) -> Line:
        return replace(self, pieces=tuple(replace(piece, x=piece.x + by) for piece in self.pieces))


def alone(run: Run) -> Line:
    """The words of a run on one line, however long."""
    return line([token for part in turned([run], 0) for token in tokens(part, part.words)])


def tokens(run: Run, words: str) -> Iterator[Token]:
    for place, part in enumerate(words.split(" ")):
        if place:
            yield Token(run, " ")
        if part:
            yield Token(run, part)


def turned(runs: Iterable[Run], base: int) -> list[Run]:
    """The same runs, those cut up whose words change direction; `base` is 1 in a paragraph from right to left."""
    out: list[Run] = []
    for run in runs:
        if not base and not bidi.turns(run.words):
            out.append(run)
            continue
        own = 1 if bidi.is_leftward(run.words) else 2 * base
        out += [replace(run, words=words, level=level) for level, words in bidi.stretches(run.words, own)]
    return out


def line(row: Sequence[Token]) -> Line:
    """One line of these tokens; neighbours of one run and one face are drawn together."""
    notes = tuple(token.run.note for token in row if token.run.note)
    levels = [token.run.level for token in row]
    if any(levels):
        return _turned(row, bidi.visual(levels), notes)
    pieces, width = _pieces(row, 0.0)
    return Line(tuple(pieces), width, notes)


def _turned(row: Sequence[Token], order: Sequence[int], notes: tuple[str, ...]) -> Line:
    """Set from left to right, told in the order it is read."""
    x = 0.0
    held: list[tuple[int, list[Piece]]] = []
    for place in order:
        pieces, x = _pieces([row[place]], x)
        held.append((place, pieces[::-1] if row[place].run.level % 2 else pieces))
    told = tuple(piece for _, pieces in sorted(held, key=lambda pair: pair[0]) for piece in pieces)
    return Line(told, x, notes)


def _pieces(row: Sequence[Token], x: float) -> tuple[list[Piece], float]:
    """From left to right, starting at `x`; and where they end."""
    pieces: list[Piece] = []
    run = face = None
    for token in row:
        scale = token.run.size / 1000
        for shape in token.run.shapes(token.words):
            if shape.face is face and token.run is run:
                pieces[-1].shapes.append(shape)
            else:
                run, face = token.run, shape.face
                pieces.append(Piece(run, [shape], x))
            x += shape.width * scale
    return pieces, x
