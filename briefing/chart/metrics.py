"""The measures of a chart: pixels on screen, points on paper."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True, slots=True)
class Metrics:
    """`compact` and `roomy` are the heights of a card with one line and with two; `gap` stands between any two.

    `card` is the widest a card's words may be, `long` the length from which a stretch is drawn as a band.
    """

    title: float = 12.0
    small: float = 11.0
    compact: float = 24.0
    roomy: float = 40.0
    band: float = 18.0
    gap: float = 6.0
    inset: float = 10.0
    radius: float = 6.0
    pad: float = 10.0
    ticks: float = 20.0
    card: float = 300.0
    long: float = 420.0
    ribbon: float = 48.0
    gutter_least: float = 96.0
    gutter_most: float = 168.0
    ruler: float = 52.0
    tray: float = 54.0
    overview: float = 94.0
    legend: float = 26.0
    bin: float = 6.0
    bleed: float = 12.0
    spacing: float = 90.0

    def scaled(self, factor: float) -> Metrics:
        """For a reader who has set larger type."""
        return Metrics(*(getattr(self, field.name) * factor for field in fields(self))) if factor != 1.0 else self


SCREEN = Metrics()
LOW_SCREEN = Metrics(ruler=46.0, tray=42.0, overview=70.0, legend=24.0, pad=8.0, roomy=38.0)  # under 480 pixels high
PRINT = Metrics(
    title=7.5,
    small=7.4,
    compact=14.0,
    roomy=22.0,
    band=10.5,
    gap=3.0,
    inset=5.5,
    radius=2.5,
    pad=5.0,
    ticks=13.0,
    card=150.0,
    long=230.0,
    ribbon=26.0,
    gutter_least=48.0,
    gutter_most=84.0,
    ruler=25.0,
    tray=0.0,
    overview=0.0,
    legend=16.0,
    bin=3.0,
    bleed=0.0,
    spacing=52.0,
)
