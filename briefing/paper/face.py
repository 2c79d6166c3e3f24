"""The fonts of a paper and the shaping of words with them (HarfBuzz): kerning, ligatures, fallback by coverage."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

import uharfbuzz as hb

# Letters our fonts lack but can stand in for without changing what is read.
_STAND_INS = {"\u2011": "-", "\u2010": "-", "\u202f": "\u00a0", "\u2009": " ", "\u200a": " "}
# What a drawn letter reads as when the words are searched or copied: spaces are spaces.
_READ = {0x00A0: " ", 0x202F: " ", 0x2009: " ", 0x200A: " ", 0x2011: "-"}
_INVISIBLE = frozenset("\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad")


@dataclass(frozen=True, slots=True)
class Glyph:
    """Advances and offsets in thousandths of the type size; `words` is the text it stands for, "" inside a cluster."""

    index: int
    words: str
    advance: float
    dx: float
    dy: float


@dataclass(eq=False)
class Face:
    """One font file, shaped by HarfBuzz; compared by identity because the file is read once."""

    name: str
    file: str
    data: bytes
    _shapes: dict[tuple[str, tuple[str, ...]], tuple[tuple[Glyph, ...], float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.face = hb.Face(hb.Blob(self.data))
        self.font = hb.Font(self.face)
        self.letters = frozenset(self.face.unicodes)

    def shape(self, words: str, features: tuple[str, ...] = ()) -> tuple[tuple[Glyph, ...], float]:
        """The glyphs of `words` and their width in thousandths of the size. Shapes are kept: words come again."""
        if not words:
            return (), 0.0
        found = self._shapes.get((words, features))
        if found is None:
            found = self._shapes[words, features] = self._shaped(words, features)
        return found

    def has(self, letter: str) -> bool:
        return ord(letter) in self.letters or letter in _INVISIBLE or _STAND_INS.get(letter, "") != ""

    def _shaped(self, words: str, features: tuple[str, ...]) -> tuple[tuple[Glyph, ...], float]:
        drawn = "".join(_drawn(letter, self.letters) for letter in words)
        buffer = hb.Buffer()
        buffer.add_str(drawn)
        buffer.guess_segment_properties()
        hb.shape(self.font, buffer, {"kern": True, "liga": True, **dict.fromkeys(features, True)})
        scale = 1000 / self.face.upem
        starts = sorted({info.cluster for info in buffer.glyph_infos})
        ends = dict(zip(starts, [*starts[1:], len(words)], strict=True))
        glyphs = []
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            end = ends.pop(info.cluster, info.cluster)  # a cluster's text belongs to its first glyph alone
            text = words[info.cluster : end].translate(_READ)
            glyphs.append(
                Glyph(info.codepoint, text, place.x_advance * scale, place.x_offset * scale, place.y_offset * scale)
            )
        return tuple(glyphs), sum(glyph.advance for glyph in glyphs)


def _drawn(letter: str, letters: frozenset[int]) -> str:
    if letter in _INVISIBLE:
        return "\u200b" if 0x200B in letters else "\u00a0" if letter == "\u00a0" else letter
    return letter if ord(letter) in letters else _STAND_INS.get(letter, letter)


_FILES = {
    ("serif", 400, False): "SourceSerifPro-Regular.ttf",
    ("serif", 400, True): "SourceSerifPro-It.ttf",
    ("serif", 600, False): "SourceSerifPro-Semibold.ttf",
    ("serif", 600, True): "SourceSerifPro-SemiboldIt.ttf",
    ("sans", 400, False): "SourceSansPro-Regular.ttf",
    ("sans", 400, True): "SourceSansPro-It.ttf",
    ("sans", 600, False): "SourceSansPro-Semibold.ttf",
    ("sans", 600, True): "SourceSansPro-SemiboldIt.ttf",
}


@cache
def face(family: str, weight: int = 400, italic: bool = False) -> Face:
    """The cut of a family, serif or sans; weights from 500 up are set semibold."""
    name = _FILES[family, 600 if weight >= 500 else 400, italic]
    return Face(name.removesuffix(".ttf"), name, files("resources").joinpath("fonts", name).read_bytes())


@cache
def fallbacks(family: str, weight: int, italic: bool) -> tuple[Face, ...]:
    """Where to look for a letter, best first: Source's italics have no Cyrillic or Greek, its uprights do."""
    other = "sans" if family == "serif" else "serif"
    chain = (face(family, weight, italic), face(family, weight, False), face(other, weight, False))
    return tuple(dict.fromkeys(chain))


@lru_cache(maxsize=50_000)  # words come again, and looking up each letter was a tenth of a paper's time
def pieces(words: str, family: str, weight: int, italic: bool) -> tuple[tuple[Face, str], ...]:
    """`words` cut into stretches that one face can set whole; what no face has stays with the first face."""
    chain = fallbacks(family, weight, italic)
    if all(chain[0].has(letter) for letter in words):
        return ((chain[0], words),)
    out: list[tuple[Face, str]] = []
    for letter in words:
        fits = next((each for each in chain if each.has(letter)), chain[0])
        if out and (out[-1][0] is fits or (letter == " " and out[-1][0].has(letter))):
            out[-1] = (out[-1][0], out[-1][1] + letter)
        else:
            out.append((fits, letter))
    return tuple(out)


def width(words: str, size: float, weight: int = 400) -> float:
    """A display.Measure for the labels of a figure: their width in Source Sans."""
    return sum(each.shape(part)[1] for each, part in pieces(words, "sans", weight, False)) * size / 1000


def unprintable(words: str) -> set[str]:
    """The letters that none of our fonts has."""
    chain = fallbacks("serif", 400, False)
    return {letter for letter in words if not any(each.has(letter) for each in chain)}
