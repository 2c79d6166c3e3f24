"""Words on the canvas: measured for the layout, drawn once and then copied, because text is what a frame costs."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from briefing.chart.display import Label
from ui.theme.fonts import INTERFACE

_MOST = 6000  # drawn labels kept; then all are forgotten and drawn as they are needed
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}
_JOINING, _PUNCTUATION = 0x530, (0x2010, 0x2070)  # code points


def measure(text: str, size: float, weight: int) -> float:
    """A chart's Measure, in logical pixels.

    Of letters that stand side by side the widths are added up: a tenth of the time that shaping takes, and what
    kerning saves is less than a pixel. Other scripts are shaped.
    """
    try:
        return sum(map(_Widths.of(size, weight).__getitem__, text))
    except KeyError:
        return _metrics(size, weight).horizontalAdvance(text)


class _Widths(dict[str, float]):
    """The width of each letter of one font, found when it is first met. Raises KeyError for one that joins others."""

    def __init__(self, size: float, weight: int) -> None:
        super().__init__()
        self._metrics = _metrics(size, weight)

    @staticmethod
    @cache
    def of(size: float, weight: int) -> _Widths:
        return _Widths(size, weight)

    def __missing__(self, letter: str) -> float:
        # Latin, Greek, Cyrillic, and the punctuation they share.
        if ord(letter) >= _JOINING and not _PUNCTUATION[0] <= ord(letter) < _PUNCTUATION[1]:
            raise KeyError(letter)
        found = self[letter] = self._metrics.horizontalAdvance(letter)
        return found


@cache
def _font(size: float, weight: int) -> QFont:
    made = QFont()
    made.setFamilies(list(INTERFACE))
    made.setPixelSize(round(size))
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)  # dates below each other line up
    return made


@cache
def _metrics(size: float, weight: int) -> QFontMetricsF:
    return QFontMetricsF(_font(size, weight))


class Lettering:
    """Draws labels for a screen of `ratio` device pixels to the pixel; `are_kept` for what is drawn again soon."""

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self.are_kept = True
        self._drawn: dict[tuple[str, float, int, str], tuple[QPixmap, float]] = {}

    def draw(self, painter: QPainter, label: Label, ink: str) -> None:
        shift = _SHIFT[label.anchor]
        x = label.x - (shift * measure(label.text, label.size, label.weight) if shift else 0.0)
        self.write(painter, x, label.y, label.text, label.size, label.weight, ink)

    def write(self, painter: QPainter, x: float, y: float, text: str, size: float, weight: int, ink: str) -> None:
        """Words from `x` on, standing on `y`."""
        if not self.are_kept:
            painter.setFont(_font(size, weight))
            painter.setPen(QColor(ink))
            painter.drawText(QPointF(self._whole(x), self._whole(y)), text)
            return
        key = (text, size, weight, ink)
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) >= _MOST:
                self._drawn.clear()
            found = self._drawn[key] = self._picture(*key)
        picture, ascent = found
        # Whole device pixels keep the letters crisp.
        painter.drawPixmap(QPointF(self._whole(x), self._whole(y) - ascent), picture)

    def _whole(self, value: float) -> float:
        return round(value * self.ratio) / self.ratio

    def _picture(self, text: str, size: float, weight: int, ink: str) -> tuple[QPixmap, float]:
        font, metrics = _font(size, weight), _metrics(size, weight)
        ascent = float(round(metrics.ascent() + 1))
        width, height = metrics.horizontalAdvance(text) + 4, ascent + metrics.descent() + 2
        picture = QPixmap(int(width * self.ratio) + 1, int(height * self.ratio) + 1)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(0, ascent), text)
        painter.end()
        return picture, ascent
