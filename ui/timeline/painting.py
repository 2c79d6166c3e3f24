"""A display list painted with a QPainter."""

from __future__ import annotations

import math

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPixmap

from briefing.chart.display import FILLED, LEAST, Bar, DisplayList, Edge, Label, Rule, Strip
from ui.theme.tokens import Palette
from ui.timeline.lettering import Lettering

_FADES = {
    Edge.SOFT: ((0.0, 0.0), (0.5, 1.0), (1.0, 0.0)),
    Edge.OPEN_END: ((0.0, 1.0), (0.7, 1.0), (1.0, 0.06)),
    Edge.OPEN_START: ((0.0, 0.06), (0.3, 1.0), (1.0, 1.0)),
}
_HATCH = 7  # pixels between the lines of a hatch


class Painting:
    """Paints in one palette at one device pixel ratio; remembers what it has drawn before."""

    def __init__(self, palette: Palette, ratio: float) -> None:
        self.palette, self.ratio = palette, ratio
        self._letters = Lettering(ratio)
        self._hatches: dict[str, QBrush] = {}
        self._colours: dict[tuple[str, float], QColor] = {}

    def paint(self, painter: QPainter, display: DisplayList) -> None:
        painter.fillRect(QRectF(0, 0, display.width, display.height), self._colour("panel"))
        for strip in display.strips:
            self._strip(painter, strip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for mark in display.marks:
            match mark:
                case Label():
                    self._letters.draw(painter, mark, self.palette[mark.ink])
                case Bar():
                    self._bar(painter, mark)
                case Rule():
                    self._rule(painter, mark)

    def _colour(self, role: str, strength: float = 1.0) -> QColor:
        key = (role, strength)
        found = self._colours.get(key)
        if found is None:
            found = QColor(self.palette[role])
            if strength < 1.0 and role.endswith("-tint"):
                found = _mixed(QColor(self.palette["panel"]), found, strength)  # a card hides the grid behind it
            elif strength < 1.0:
                found.setAlphaF(strength)
            self._colours[key] = found
        return found

    def _strip(self, painter: QPainter, strip: Strip) -> None:
        step, bottom = strip.width / max(1, len(strip.counts)), strip.y + strip.height
        counts = np.array(strip.counts, np.float64)
        filled = np.flatnonzero(counts)
        high = np.maximum(LEAST, strip.height * np.sqrt(counts[filled] / max(1, strip.peak)))
        places = zip((strip.x + filled * step).tolist(), (bottom - high).tolist(), high.tolist(), strict=True)
        wide = step * FILLED
        columns = [QRectF(x, y, wide, tall) for x, y, tall in places]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour(strip.ink, 1.0 if strip.ink == "ink3" else 0.75))
        painter.drawRects(columns)

    def _rule(self, painter: QPainter, rule: Rule) -> None:
        if not rule.dashed and (rule.x1 == rule.x2 or rule.y1 == rule.y2):
            wide = rule.width if rule.x1 == rule.x2 else rule.x2 - rule.x1
            high = rule.width if rule.y1 == rule.y2 else rule.y2 - rule.y1
            box = QRectF(self._floor(rule.x1), self._floor(rule.y1), wide, high)
            painter.fillRect(box, self._colour(rule.ink))  # a twentieth of what a smoothed line costs
            return
        pen = QPen(self._colour(rule.ink), rule.width)
        if rule.dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen)
        # Upright and level lines stand on whole pixels, else they are drawn two pixels wide and grey.
        x1, x2 = self._crisp(rule.x1), self._crisp(rule.x2)
        painter.drawLine(QPointF(x1, self._crisp(rule.y1)), QPointF(x2, self._crisp(rule.y2)))

    def _floor(self, value: float) -> float:
        return math.floor(value * self.ratio) / self.ratio

    def _crisp(self, value: float) -> float:
        return (math.floor(value * self.ratio) + 0.5) / self.ratio

    def _bar(self, painter: QPainter, bar: Bar) -> None:
        box = QRectF(self._whole(bar.x), self._whole(bar.y), bar.width, bar.height)
        if bar.radius == 0 and bar.edge is Edge.SOLID and not (bar.stroke or bar.bar):
            painter.fillRect(box, self._colour(bar.fill, bar.strength))
            return
        if bar.fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._brush(painter, bar, box))
            painter.drawRoundedRect(box, bar.radius, bar.radius)
            if bar.edge is Edge.HATCH:
                self._ends(painter, bar, box)
        if bar.bar:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._colour(bar.bar))
            painter.drawRoundedRect(QRectF(box.x(), box.y(), 4, box.height()), 1.5, 1.5)
        if bar.stroke:
            self._outline(painter, bar, box)

    def _whole(self, value: float) -> float:
        return round(value * self.ratio) / self.ratio

    def _outline(self, painter: QPainter, bar: Bar, box: QRectF) -> None:
        pen = QPen(self._colour(bar.stroke), bar.stroke_width)
        if bar.edge is Edge.DASHED:
            pen.setDashPattern([4 / bar.stroke_width, 3 / bar.stroke_width])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        half = bar.stroke_width / 2
        painter.drawRoundedRect(box.adjusted(half, half, -half, -half), bar.radius, bar.radius)

    def _brush(self, painter: QPainter, bar: Bar, box: QRectF) -> QBrush:
        if bar.edge is Edge.HATCH:
            painter.setBrushOrigin(box.topLeft())  # the hatch moves with its bar
            return self._hatch(bar.fill)
        fade = _FADES.get(bar.edge)
        if fade is None:
            return QBrush(self._colour(bar.fill, bar.strength))
        painter.setBrushOrigin(0, 0)
        gradient = QLinearGradient(box.topLeft(), box.topRight())
        for place, share in fade:
            colour = QColor(self.palette[bar.fill])
            colour.setAlphaF(bar.strength * share)
            gradient.setColorAt(place, colour)
        return QBrush(gradient)

    def _ends(self, painter: QPainter, bar: Bar, box: QRectF) -> None:
        """The two ends of a window: it is somewhere between these."""
        painter.setBrush(self._colour(bar.fill))
        painter.drawRect(QRectF(box.x(), box.y(), 1.5, box.height()))
        painter.drawRect(QRectF(box.right() - 1.5, box.y(), 1.5, box.height()))

    def _hatch(self, role: str) -> QBrush:
        found = self._hatches.get(role)
        if found is None:
            side = int(_HATCH * self.ratio)
            tile = QPixmap(side, side)
            tile.fill(Qt.GlobalColor.transparent)
            painter = QPainter(tile)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._colour(role, 0.75), 1.5 * self.ratio))
            for offset in (-side, 0, side):
                painter.drawLine(QPointF(offset, side), QPointF(offset + side, 0))
            painter.end()
            tile.setDevicePixelRatio(self.ratio)
            found = self._hatches[role] = QBrush(tile)
        return found


def _mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        ground.redF() + (colour.redF() - ground.redF()) * share,
        ground.greenF() + (colour.greenF() - ground.greenF()) * share,
        ground.blueF() + (colour.blueF() - ground.blueF()) * share,
    )
