"""A date drawn as a small bar: where its window begins and ends, and what kind of window it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QFontMetricsF, QLinearGradient, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from briefing.model.day import Day
from briefing.model.when import Extent, When
from briefing.temporal.words import day_words, words
from ui.theme import current, fonts

_BAR = 10  # px high
_LEAST = 6  # px wide: a day among centuries is still seen
_EDGE = 0.22  # share of the width that stays free on each side, where an open end fades away


class WindowBar(QWidget):
    """As on the timeline: full for what lasted or is exact, hatched for one moment somewhere inside, a fading edge
    for "about", fading out where an end is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._when: When | None = None
        self.setObjectName("windowBar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        current.changed.connect(self.update)

    def show_when(self, when: When | None) -> None:
        """None, and what has no place on the calendar, hide it."""
        self._when = when
        self.setVisible(when is not None and (when.earliest is not None or when.latest is not None))
        self.setAccessibleName(words(when))
        self.setAccessibleDescription(self.kind_words())
        self.setToolTip(self.kind_words())
        self.update()

    def kind_words(self) -> str:
        """What the bar means, for those who cannot see it."""
        when = self._when
        if when is None:
            return ""
        days = _days_between(when)
        count = self.tr("1 day") if days == 1 else self.tr("{0} days").format(f"{days:,}") if days else ""
        kinds = {
            Extent.MOMENT: count,
            Extent.SPAN: self.tr("It lasted: {0}").format(count) if count else self.tr("Open at one end"),
            Extent.WITHIN: self.tr("One moment within {0}").format(count) if count else self.tr("Open at one end"),
        }
        return kinds[when.extent] + (self.tr(", about") if when.approximate else "")

    def sizeHint(self) -> QSize:
        return QSize(240, _BAR + 8 + fonts.pixels("small") + 6)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        when = self._when
        if when is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = self._ends(when)
        middle = 4 + _BAR / 2
        painter.setPen(QPen(current.colour("line"), 1))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        self._draw_bar(painter, when, QRectF(left, 4, right - left, _BAR))
        self._draw_days(painter, when, left, right)

    def _ends(self, when: When) -> tuple[float, float]:
        """A day is a short mark in the middle; an open end reaches the edge of the widget."""
        wide = float(self.width())
        if _days_between(when) == 1:
            return wide / 2 - _LEAST, wide / 2 + _LEAST
        left = 0.0 if when.earliest is None else wide * _EDGE
        right = wide if when.latest is None else wide * (1 - _EDGE)
        return left, right

    def _draw_bar(self, painter: QPainter, when: When, box: QRectF) -> None:
        ink = current.colour("accent")
        painter.setPen(Qt.PenStyle.NoPen)
        if when.extent is Extent.WITHIN and when.earliest and when.latest:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(QBrush(ink, Qt.BrushStyle.BDiagPattern))
        else:
            painter.setBrush(_fill(when, box))
        painter.drawRoundedRect(box, 3, 3)

    def _draw_days(self, painter: QPainter, when: When, left: float, right: float) -> None:
        painter.setFont(fonts.font("small", tabular=True))
        painter.setPen(current.colour("ink2"))
        metrics = QFontMetricsF(painter.font())
        first, last = (day_words(day, short=True) if day else "" for day in (when.earliest, when.latest))
        top = 4 + _BAR + 3.0
        if first == last:
            last = ""
            left = (left + right - metrics.horizontalAdvance(first)) / 2 + metrics.horizontalAdvance(first) / 2
        placed = 0.0
        for text, x in ((first, left), (last, right)):
            wide = metrics.horizontalAdvance(text)
            at = max(placed, min(self.width() - wide, x - wide / 2))
            painter.drawText(QRectF(at, top, wide + 2, metrics.height() + 2), text)
            placed = at + wide + 10


def _fill(when: When, box: QRectF) -> QBrush:
    """Full inside, faint towards an end that is open or only about there."""
    shade = QLinearGradient(box.topLeft(), box.topRight())
    for at, end in ((0.0, when.earliest), (1.0, when.latest)):
        shade.setColorAt(at, current.colour("accent", 0.05 if end is None or when.approximate else 1.0))
    for at in (0.35, 0.65):
        shade.setColorAt(at, current.colour("accent"))
    return QBrush(shade)


def _days_between(when: When) -> int:
    """How many days the window has, 0 for an open one."""
    first: Day | None = when.earliest
    return when.latest.ordinal - first.ordinal + 1 if first and when.latest else 0
