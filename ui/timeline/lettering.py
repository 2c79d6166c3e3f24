"""Words on the canvas: measured for the layout, drawn once and then copied, because text is what a frame costs."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPixmap

from briefing.chart.display import Label
from ui.theme.fonts import INTERFACE

_MOST = 6000  # drawn labels kept; then all are forgotten and drawn as they are needed
_MOST_WIDTHS = 200_000
_SHIFT = {"start": 0.0, "middle": 0.5, "end": 1.0}
_widths: dict[tuple[str, float, int], float] = {}


def measure(text: str, size: float, weight: int) -> float:
    """A chart's Measure, in logical pixels."""
    key = (text, size, weight)
    found = _widths.get(key)
    if found is None:
        if len(_widths) >= _MOST_WIDTHS:
            _widths.clear()
        found = _widths[key] = _metrics(size, weight).horizontalAdvance(text)
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
    """Draws labels for a screen of `ratio` device pixels to the pixel."""

    def __init__(self, ratio: float) -> None:
        self.ratio = ratio
        self._drawn: dict[tuple[str, float, int, str], tuple[QPixmap, float]] = {}

    def draw(self, painter: QPainter, label: Label, ink: str) -> None:
        key = (label.text, label.size, label.weight, ink)
        found = self._drawn.get(key)
        if found is None:
            if len(self._drawn) >= _MOST:
                self._drawn.clear()
            found = self._drawn[key] = self._picture(label, ink)
        picture, ascent = found
        shift = _SHIFT[label.anchor]
        x = label.x - (shift * measure(label.text, label.size, label.weight) if shift else 0.0)
        # Whole device pixels keep the letters crisp.
        painter.drawPixmap(QPointF(self._whole(x), self._whole(label.y) - ascent), picture)

    def _whole(self, value: float) -> float:
        return round(value * self.ratio) / self.ratio

    def _picture(self, label: Label, ink: str) -> tuple[QPixmap, float]:
        font, metrics = _font(label.size, label.weight), _metrics(label.size, label.weight)
        ascent = float(round(metrics.ascent() + 1))
        width, height = metrics.horizontalAdvance(label.text) + 4, ascent + metrics.descent() + 2
        picture = QPixmap(int(width * self.ratio) + 1, int(height * self.ratio) + 1)
        picture.setDevicePixelRatio(self.ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(QPointF(0, ascent), label.text)
        painter.end()
        return picture, ascent
