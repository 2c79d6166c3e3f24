"""A display list painted with a QPainter."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPixmap

from briefing.chart.display import Bar, DisplayList, Edge, Label, Mark, Piece, Rule, Stamp, Strip, Ticks
from ui.theme.tokens import Palette
from ui.timeline.columns_of_pixels import strip_picture, ticks_picture
from ui.timeline.lettering import Lettering

_FADES = {
    Edge.SOFT: ((0.0, 0.0), (0.5, 1.0), (1.0, 0.0)),
    Edge.OPEN_END: ((0.0, 1.0), (0.7, 1.0), (1.0, 0.06)),
    Edge.OPEN_START: ((0.0, 0.06), (0.3, 1.0), (1.0, 1.0)),
}
_HATCH = 7  # pixels between the lines of a hatch
_MOST_PIXELS = 12_000_000  # of stamps kept; then all are forgotten and drawn as they are needed


class _Drawn(NamedTuple):
    picture: QPixmap
    left: int
    top: int
    marks: tuple[Mark, ...]


class Painting:
    """Paints in one palette at one device pixel ratio; remembers what it has drawn before."""

    def __init__(self, palette: Palette, ratio: float) -> None:
        self.palette, self.ratio = palette, ratio
        self._letters = Lettering(ratio)
        self._stamps: dict[int, _Drawn] = {}  # by the identity of their marks, which are kept with them
        self._stamped = 0
        self._hatches: dict[str, QBrush] = {}
        self._colours: dict[tuple[str, float], QColor] = {}

    def paint(self, painter: QPainter, display: DisplayList) -> None:
        painter.fillRect(QRectF(0, 0, display.width, display.height), self._colour("panel"))
        self.draw(painter, display.pieces)

    def draw(self, painter: QPainter, pieces: Iterable[Piece]) -> None:
        """Pieces on what has been painted already."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for piece in pieces:
            match piece:
                case Stamp():
                    self._stamp(painter, piece)
                case Label():
                    self._letters.draw(painter, piece, self.palette[piece.ink])
                case Bar():
                    self._bar(painter, piece)
                case Rule():
                    self._rule(painter, piece)
                case Ticks():
                    self._ticks(painter, piece)
                case Strip():
                    self._strip(painter, piece)

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

    def _stamp(self, painter: QPainter, stamp: Stamp) -> None:
        found = self._stamps.get(id(stamp.marks))
        if found is None:
            if self._stamped > _MOST_PIXELS:
                self._stamps.clear()
                self._stamped = 0
            found = self._stamps[id(stamp.marks)] = self._drawn(stamp)
        x, y = self._whole(stamp.x), self._whole(stamp.y)
        painter.drawPixmap(QPointF(x - found.left, y - found.top), found.picture)

    def _drawn(self, stamp: Stamp) -> _Drawn:
        left, top = math.ceil(stamp.left), math.ceil(stamp.top)
        width, height = (math.ceil(size * self.ratio) for size in (left + stamp.width, top + stamp.height))
        picture = QPixmap(width, height)
        picture.setDevicePixelRatio(self.ratio)
        # What hides its ground is copied, what lets it through must be blended.
        first = stamp.marks[0] if stamp.marks else None
        hides = isinstance(first, Bar) and first.width >= left + stamp.width and first.height >= top + stamp.height
        picture.fill(self._colour(first.fill) if isinstance(first, Bar) and hides else Qt.GlobalColor.transparent)
        self._stamped += width * height
        painter = QPainter(picture)
        painter.translate(left, top)
        self._letters.are_kept = False  # the stamp is kept as a whole
        self.draw(painter, stamp.marks)
        self._letters.are_kept = True
        painter.end()
        return _Drawn(picture, left, top, stamp.marks)

    def _strip(self, painter: QPainter, strip: Strip) -> None:
        colour = self._colour(strip.ink, 0.75).rgba()
        ground = self._colour("panel").rgba()
        picture, x, y = strip_picture(strip, self.ratio, _over(ground, colour), ground)
        painter.drawImage(QPointF(x, y), picture)

    def _ticks(self, painter: QPainter, ticks: Ticks) -> None:
        if ticks.places:
            picture, x = ticks_picture(ticks, self.ratio, self._colour(ticks.ink).rgba())
            high = picture.width() / self.ratio
            painter.drawImage(QRectF(x, self._whole(ticks.y), high, ticks.height), picture)
        ink = self.palette["ink2"]
        for x, count in ticks.numbers:
            self._letters.write(painter, x, ticks.base, f"+{count}", ticks.size, 500, ink)

    def _rule(self, painter: QPainter, rule: Rule) -> None:
        if not rule.dashed and (rule.x1 == rule.x2 or rule.y1 == rule.y2):
            wide = rule.width if rule.x1 == rule.x2 else rule.x2 - rule.x1
            high = rule.width if rule.y1 == rule.y2 else rule.y2 - rule.y1
            box = QRectF(self._floor(rule.x1), self._floor(rule.y1), wide, high)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.fillRect(box, self._colour(rule.ink))  # a twentieth of what a smoothed line costs
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
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


def _over(ground: int, colour: int) -> int:
    """An opaque colour: `colour` laid on `ground` as strongly as its alpha says."""
    below, above = QColor.fromRgba(ground), QColor.fromRgba(colour)
    return _mixed(below, QColor(above.rgb()), above.alphaF()).rgb()
