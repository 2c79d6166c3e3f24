"""The fonts of a paper and the shaping of words with them (HarfBuzz): kerning, ligatures, a face for each script."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib.resources import files

import uharfbuzz as hb

# Letters our fonts lack but can stand in for without changing what is read.
_STAND_INS = {"\u2011": "-", "\u2010": "-", "\u202f": "\u00a0", "\u2009": " ", "\u200a": " "}
# What a drawn letter reads as when the words are searched or copied: spaces are spaces.
_READ = {0x00A0: " ", 0x202F: " ", 0x2009: " ", 0x200A: " ", 0x2011: "-"}
_INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)
_JOINING = frozenset("\u200c\u200d")  # they say how the letters beside them are drawn
_MISSING = "\u25ca"  # drawn for what no face has; it reads as what it stands for


@dataclass(frozen=True, slots=True)
class Glyph:
    """Advances and offsets in thousandths of the type size; `words` is the text it stands for, "" inside a cluster."""

    index: int
    words: str
    advance: float
    dx: float
    dy: float


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """Glyphs of one face from left to right, and the words they say in the order they are read."""

    face: Face
    words: str
    glyphs: tuple[Glyph, ...]
    width: float
    leftward: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word as it is drawn, its shapes from left to right; `width` in thousandths of the type size."""

    shapes: tuple[Shape, ...]
    width: float


@dataclass(eq=False)
class Face:
    """One font file, shaped by HarfBuzz; compared by identity because the file is read once."""

    name: str
    data: bytes
    _glyphs: dict[tuple[int, str, int, int, int], Glyph] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.face = hb.Face(hb.Blob(self.data))
        self.font = hb.Font(self.face)
        self.letters = frozenset(self.face.unicodes)

    def shape(self, words: str, features: tuple[str, ...] = (), leftward: bool = False) -> Shape:
        """The glyphs of `words`; `leftward` for a stretch that is read from right to left."""
        if not words:
            return Shape(self, "", (), 0.0)
        buffer = hb.Buffer()
        buffer.add_str("".join(self._drawn(letter) for letter in words))
        buffer.guess_segment_properties()
        if leftward:  # a mark reads as itself; only where letters change places must a cluster read as one
            buffer.cluster_level = hb.BufferClusterLevel.CHARACTERS
        buffer.direction = "rtl" if leftward else "ltr"
        hb.shape(self.font, buffer, {"kern": True, "liga": True, **dict.fromkeys(features, True)})
        starts = sorted({info.cluster for info in buffer.glyph_infos})
        ends = dict(zip(starts, [*starts[1:], len(words)], strict=True))
        glyphs = []
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            end = ends.pop(info.cluster, info.cluster)  # a cluster's text belongs to its first glyph alone
            text = words[info.cluster : end].translate(_READ)
            glyphs.append(self._glyph((info.codepoint, text, place.x_advance, place.x_offset, place.y_offset)))
        return Shape(self, words, tuple(glyphs), sum(glyph.advance for glyph in glyphs), leftward)

    def has(self, letter: str) -> bool:
        return ord(letter) in self.letters or letter in _INVISIBLE or letter in _STAND_INS

    def _glyph(self, key: tuple[int, str, int, int, int]) -> Glyph:
        """Each glyph once: a long paper holds millions of them."""
        found = self._glyphs.get(key)
        if found is None:
            index, words, *lengths = key
            found = self._glyphs[key] = Glyph(index, words, *(each * 1000 / self.face.upem for each in lengths))
        return found

    def _drawn(self, letter: str) -> str:
        if ord(letter) in self.letters or letter in _INVISIBLE:
            return letter
        return _STAND_INS.get(letter, _MISSING)


_FILES = {
    ("serif", 400, False): "SourceSerifPro-Regular",
    ("serif", 400, True): "SourceSerifPro-It",
    ("serif", 600, False): "SourceSerifPro-Semibold",
    ("serif", 600, True): "SourceSerifPro-SemiboldIt",
    ("sans", 400, False): "SourceSansPro-Regular",
    ("sans", 400, True): "SourceSansPro-It",
    ("sans", 600, False): "SourceSansPro-Semibold",
    ("sans", 600, True): "SourceSansPro-SemiboldIt",
}
# Where the letters of a script begin, and the face that has them; "" where Source or nobody has them.
_SCRIPTS = (
    (0x0000, ""),
    (0x0530, "NotoSansArmenian"),
    (0x0590, "NotoSansHebrew"),
    (0x0600, "Vazirmatn"),
    (0x0780, ""),
    (0x08A0, "Vazirmatn"),
    (0x0900, "NotoSansDevanagari"),
    (0x0980, ""),
    (0x10A0, "NotoSansGeorgian"),
    (0x1100, ""),
    (0x1C90, "NotoSansGeorgian"),
    (0x1CC0, "NotoSansDevanagari"),
    (0x1D00, ""),
    (0x2D00, "NotoSansGeorgian"),
    (0x2E80, "NotoSansSC"),
    (0x3130, "NotoSansKR"),
    (0x3190, "NotoSansSC"),
    (0xA4D0, ""),
    (0xA8E0, "NotoSansDevanagari"),
    (0xA900, ""),
    (0xAC00, "NotoSansKR"),
    (0xD7B0, ""),
    (0xF900, "NotoSansSC"),
    (0xFB00, ""),
    (0xFB13, "NotoSansArmenian"),
    (0xFB1D, "NotoSansHebrew"),
    (0xFB50, "Vazirmatn"),
    (0xFE10, "NotoSansSC"),
    (0xFE70, "Vazirmatn"),
    (0xFF00, "NotoSansSC"),
    (0xFFF0, ""),
)
_STARTS = tuple(start for start, _ in _SCRIPTS)
_ONE_WEIGHT = ("NotoSansSC", "NotoSansKR")


@cache
def face(family: str, weight: int = 400, italic: bool = False) -> Face:
    """The cut of a family, serif or sans; weights from 500 up are set semibold."""
    return _read(_FILES[family, 600 if weight >= 500 else 400, italic])


@cache
def _read(name: str) -> Face:
    return Face(name, files("resources").joinpath("fonts", f"{name}.ttf").read_bytes())


@cache
def fallbacks(family: str, weight: int, italic: bool) -> tuple[Face, ...]:
    """Where to look for a letter, best first: Source's italics have no Cyrillic or Greek, its uprights do."""
    other = "sans" if family == "serif" else "serif"
    chain = (face(family, weight, italic), face(family, weight, False), face(other, weight, False))
    return tuple(dict.fromkeys(chain))


def _of_script(letter: str, weight: int) -> Face | None:
    """The face for a letter that Source lacks, upright, serif or not: one a script is enough."""
    name = _SCRIPTS[bisect_right(_STARTS, ord(letter)) - 1][1]
    if not name:
        return None
    return _read(f"{name}-{'Semibold' if weight >= 500 and name not in _ONE_WEIGHT else 'Regular'}")


def _fitting(letter: str, family: str, weight: int, italic: bool) -> Face | None:
    for each in fallbacks(family, weight, italic):
        if each.has(letter):
            return each
    found = _of_script(letter, weight)
    return found if found is not None and found.has(letter) else None


def pieces(words: str, family: str, weight: int, italic: bool) -> tuple[tuple[Face, str], ...]:
    """`words` cut into stretches that one face can set whole; what no face has goes to the one that has the box."""
    first, last = fallbacks(family, weight, italic)[0], face("sans", weight)
    if all(first.has(letter) for letter in words) and not _JOINING.intersection(words):
        return ((first, words),) if words else ()
    out: list[tuple[Face, str]] = []
    for letter in words:
        held = out[-1][0] if out else None
        if held is not None and held.has(letter) and (held is first or letter == " " or _clings(letter)):
            out[-1] = (held, out[-1][1] + letter)
            continue
        fits = _fitting(letter, family, weight, italic) or last
        if held is fits:
            out[-1] = (fits, out[-1][1] + letter)
        else:
            out.append((fits, letter))
    return tuple(out)


def _clings(letter: str) -> bool:
    """Whether it is drawn on the letter before it, or not at all."""
    return letter in _INVISIBLE or unicodedata.combining(letter) > 0


@lru_cache(maxsize=20_000)  # words come again, and shaping each of them anew took half of a paper's time
def word(
    words: str, family: str, weight: int, italic: bool, features: tuple[str, ...] = (), leftward: bool = False
) -> Word:
    shapes = [each.shape(part, features, leftward) for each, part in pieces(words, family, weight, italic)]
    return Word(tuple(reversed(shapes) if leftward else shapes), sum(shape.width for shape in shapes))


def width(words: str, size: float, weight: int = 400) -> float:
    """A display.Measure for the labels of a figure: their width in Source Sans."""
    return word(words, "sans", weight, False).width * size / 1000


def unprintable(words: str) -> set[str]:
    """The letters that none of our fonts has."""
    return set(_unprintable(words))


def _unprintable(words: str) -> Iterator[str]:
    return (letter for letter in words if _fitting(letter, "serif", 400, False) is None)
