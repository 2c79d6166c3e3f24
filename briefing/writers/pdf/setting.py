"""Text ready to be set: runs of one look, and the lines they are broken into."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.paper.face import Face, Glyph, pieces
from briefing.writers.pdf.tags import Tag

RGB = tuple[float, float, float]
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
        return sum(
            face.shape(part, self.features)[1] for face, part in pieces(words, self.family, self.weight, self.italic)
        ) * (self.size / 1000)


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
        for face, part in pieces(words, run.family, run.weight, run.italic):
            drawn = part.replace(SOFT_HYPHEN, "-")
            glyphs, advance = face.shape(drawn, run.features)
            width = advance * run.size / 1000
            out.append(Piece(run, face, glyphs, part, x, width))
            x += width
    return Line(tuple(out), x - start, tuple(run.note for run, _ in fragments if run.note))


def _joined(fragments: list[tuple[Run, str]]) -> list[tuple[Run, str]]:
    out: list[tuple[Run, str]] = []
    for run, words in fragments:
        if out and out[-1][0] is run:
            out[-1] = (run, out[-1][1] + words)
        else:
            out.append((run, words))
    return out
