"""Small shapes that several controls draw alike."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from ui.theme import current, fonts

CAP_HEIGHT = 18
_CAP_PADDING = 5


def cap_width(text: str) -> int:
    """How wide a key cap with this text is."""
    return max(18, round(QFontMetricsF(fonts.font("label")).horizontalAdvance(text)) + 2 * _CAP_PADDING + 1)


def draw_cap(painter: QPainter, x: float, middle: float, text: str, ink: str = "ink2") -> None:
    """A key cap, its left edge at `x`, its middle at `middle`."""
    box = QRectF(x + 0.5, middle - CAP_HEIGHT / 2 + 0.5, cap_width(text) - 1, CAP_HEIGHT - 1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current.colour("line"), 1))
    painter.setBrush(current.colour("panel"))
    painter.drawRoundedRect(box, 4, 4)
    painter.drawLine(QPointF(box.left() + 3, box.bottom() - 1), QPointF(box.right() - 3, box.bottom() - 1))
    painter.setFont(fonts.font("label"))
    painter.setPen(current.colour(ink))
    painter.drawText(box.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, text)


def draw_pill(painter: QPainter, box: QRectF, fill: QColor, line: QColor | None = None) -> None:
    """A box with round ends."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(line, 1) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)


def draw_dot(painter: QPainter, x: float, middle: float, fill: QColor, size: float = 9.0) -> None:
    """A round dot, its left edge at `x`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(QRectF(x, middle - size / 2, size, size))


def elided(text: str, metrics: QFontMetricsF, width: float) -> str:
    """`text` cut at its end to fit `width`."""
    return metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(0.0, width))
