"""Text ready to be set: runs of one look, and the lines they are broken into."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from briefing.paper.face import Face, Glyph, pieces
from briefing.writers.pdf.tags import Tag

RGB = tuple[float, float, float]
_SPACED = re.compile("( )")
_FIRST_RIGHT_TO_LEFT = "\u0590"
SOFT_HYPHEN = "\u00ad"


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """Words of one look. `tag` is None for what repeats on each page (an artifact).

    `target` is "" or where a click leads: "#id" inside the paper, else an address. `note` is the note whose mark this
    is. `hyphens` is False for names, quotations' marks and addresses.
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

    def width(self, words: str) -> float:
        return _width(words, self.family, self.weight, self.italic, self.features) * (self.size / 1000)


@lru_cache(maxsize=50_000)  # words come again: measuring them took a fifth of a long paper's time
def _width(words: str, family: str, weight: int, italic: bool, features: tuple[str, ...]) -> float:
    return sum(face.shape(part, features)[1] for face, part in pieces(words, family, weight, italic))


@dataclass(frozen=True, slots=True)
class Piece:
    """Shaped glyphs of one face, `x` points from the line's start; `words` is what they say, soft hyphens included."""

    run: Run
    face: Face
    glyphs: tuple[Glyph, ...]
    words: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Line:
    pieces: tuple[Piece, ...]
    width: float
    notes: tuple[str, ...] = ()

    def shifted(self, by: float) -> Line:
        moved = tuple(Piece(p.run, p.face, p.glyphs, p.words, p.x + by, p.width) for p in self.pieces)
        return Line(moved, self.width, self.notes)


def shaped(fragments: list[tuple[Run, str]], x: float = 0.0) -> Line:
    """One line of these fragments, starting `x` points in; fragments of the same run are shaped as one."""
    out: list[Piece] = []
    start = x
    for run, words in _joined(fragments):
        for face, part in _stretches(run, words):
            glyphs, advance = _shape(face, part.replace(SOFT_HYPHEN, "-"), run.features)
            width = advance * run.size / 1000
            out.append(Piece(run, face, glyphs, part, x, width))
            x += width
    return Line(tuple(out), x - start, tuple(run.note for run, _ in fragments if run.note))


def _stretches(run: Run, words: str) -> list[tuple[Face, str]]:
    """What one face can set, word by word, so that what is looked up is words that come again, not whole lines."""
    out: list[tuple[Face, str]] = []
    for word in _SPACED.split(words):
        for face, part in pieces(word, run.family, run.weight, run.italic) if word else ():
            if out and out[-1][0] is face:
                out[-1] = (face, out[-1][1] + part)
            else:
                out.append((face, part))
    return out


def _shape(face: Face, words: str, features: tuple[str, ...]) -> tuple[tuple[Glyph, ...], float]:
    """Word by word where letters of different words do not touch; whole where the script may run from the right."""
    if max(words, default="") >= _FIRST_RIGHT_TO_LEFT:
        return face.shape(words, features)
    glyphs: list[Glyph] = []
    advance = 0.0
    for word in _SPACED.split(words):
        shape, width = face.shape(word, features)
        glyphs += shape
        advance += width
    return tuple(glyphs), advance


def _joined(fragments: list[tuple[Run, str]]) -> list[tuple[Run, str]]:
    out: list[tuple[Run, str]] = []
    for run, words in fragments:
        if out and out[-1][0] is run:
            out[-1] = (run, out[-1][1] + words)
        else:
            out.append((run, words))
    return out
