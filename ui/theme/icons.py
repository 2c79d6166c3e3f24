"""Icons: the SVGs of resources/icons in a colour of the palette, sharp at every scale."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import current

_SCALES = (1, 2, 3)


def icon(name: str, role: str = "ink2", size: int = 16) -> QIcon:
    """`name` without .svg. Made for the palette of now: ask again after current.changed.

    Raises FileNotFoundError for an icon there is not.
    """
    made = QIcon()
    for ratio in _SCALES:
        made.addPixmap(pixmap(name, role, size, float(ratio)), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, "ink3", size, float(ratio)), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, role: str = "ink2", size: int = 16, ratio: float = 1.0) -> QPixmap:
    """One picture `size` px wide (its height as the drawing has it) for a screen of `ratio` pixels to the px."""
    palette = current.palette()
    return _pixmap(name, palette[role], palette["panel"], size, ratio)


@cache
def _pixmap(name: str, ink: str, paper: str, size: int, ratio: float) -> QPixmap:
    svg = _svg(name).replace("currentColor", ink).replace("#FFFFFF", paper)
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    shape = renderer.defaultSize()
    height = size * shape.height() / max(1, shape.width())
    made = QPixmap(round(size * ratio), round(height * ratio))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer.render(painter, QRectF(0, 0, made.width(), made.height()))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@cache
def _svg(name: str) -> str:
    return (files("resources") / "icons" / f"{name}.svg").read_text("utf-8")
