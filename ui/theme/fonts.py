"""The typefaces: Inter for the interface, Source Serif for reading, at the sizes of the tokens."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from ui.theme.tokens import SIZES

INTERFACE = ("Inter", "Helvetica Neue", "Segoe UI", "DejaVu Sans")
READING = ("Source Serif 4", "Source Serif Pro", "Georgia", "DejaVu Serif")
_LARGE_PX = 15  # a system font up to this size is the usual one; only larger ones ask for more


def font(size: str = "base", weight: int = 400, *, tabular: bool = False) -> QFont:
    """The interface typeface at a size of tokens.SIZES; `weight` 400, 500 or 600; `tabular` lines figures up."""
    made = QFont(_made(INTERFACE, size, weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def label_font() -> QFont:
    """Small headings over lists: 11 px, spaced; the text itself is to be set in capitals by the caller."""
    made = font("label", 600)
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    return made


def reading_font(size: str = "reading", weight: int = 400) -> QFont:
    """The typeface for sources and papers."""
    return QFont(_made(READING, size, weight))


def pixels(size: str) -> int:
    """A size of the tokens at the analyst's own text size."""
    return round(SIZES[size] * scale())


@cache
def load() -> None:
    """Make the bundled typefaces known to Qt; once."""
    with as_file(files("resources") / "fonts") as folder:
        for path in sorted([*folder.rglob("*.otf"), *folder.rglob("*.ttf")]):
            QFontDatabase.addApplicationFont(str(path))


@cache
def scale() -> float:
    """How much larger than usual the system's own text is; 1.0 for a usual one. Asked once, before ours is set."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    return max(1.0, QFontInfo(system).pixelSize() / _LARGE_PX)


@cache  # every row that is painted asks for some
def _made(families: tuple[str, ...], size: str, weight: int) -> QFont:
    made = QFont()
    made.setFamilies(list(families))
    made.setPixelSize(pixels(size))
    made.setWeight(QFont.Weight(weight))
    return made
