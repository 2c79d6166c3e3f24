"""The stretch of time that is looked at, and how it moves."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

_MS = 150


@dataclass(frozen=True, slots=True)
class Seen:
    """From `first` to `last`, in days."""

    first: float
    last: float

    @property
    def length(self) -> float:
        return self.last - self.first

    def centred(self, time: float) -> Seen:
        """As long as before, around `time`."""
        return Seen(time - self.length / 2, time + self.length / 2)

    def with_room(self, time: float, share: float) -> Seen:
        """Longer at its end where `time` stands in the last `share` of it: what is written there needs room."""
        needed = (time - self.first) / (1.0 - share)
        return Seen(self.first, self.first + needed) if time <= self.last and needed > self.length else self

    def towards(self, other: Seen, share: float) -> Seen:
        """Part of the way: zooming by equal ratios in equal times, which looks even."""
        length = self.length * (other.length / self.length) ** share
        middle = (self.first + self.last) / 2
        there = (other.first + other.last) / 2
        # The middle travels with the zoom, else what is aimed at leaves the window on the way.
        if abs(self.length - other.length) > 1e-9:
            travelled = (self.length - length) / (self.length - other.length)
        else:
            travelled = share
        centre = middle + (there - middle) * travelled
        return Seen(centre - length / 2, centre + length / 2)


class Glide(QObject):
    """Moves from one stretch to another in 150 ms, eased; at once where the system asks for less motion."""

    def __init__(self, show: Callable[[Seen], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._from, self._to = Seen(0, 1), Seen(0, 1)
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._step)

    def go(self, start: Seen, end: Seen) -> None:
        self.stop()
        if not wants_motion():
            self._show(end)
            return
        self._from, self._to = start, end
        self._animation.start()

    def stop(self) -> None:
        self._animation.stop()

    @property
    def goal(self) -> Seen | None:
        """Where it is going; None where it rests."""
        return self._to if self.running else None

    @property
    def running(self) -> bool:
        return self._animation.state() == QVariantAnimation.State.Running

    def _step(self, share: float) -> None:
        self._show(self._from.towards(self._to, float(share)))


def wants_motion() -> bool:
    """False where the system is set to reduced motion."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0
