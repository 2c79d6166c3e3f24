"""What stands around the lanes: grid, ruler, lane names, and lines for today and for the cut-off."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.chart.axis import Axis
from briefing.chart.cards import Box
from briefing.chart.display import Bar, Label, Mark, Measure, Rule
from briefing.chart.face import elided
from briefing.chart.metrics import Metrics
from briefing.chart.ruler import Ruler, Tick


def grid(ruler: Ruler, axis: Axis, area: Box) -> list[Mark]:
    """Behind the cards: fine lines, and stronger ones where a month or a year begins."""
    fine = [_line(tick, axis, area, "grid") for tick in ruler.fine]
    return [*fine, *(_line(tick, axis, area, "line") for tick in ruler.coarse if tick.time > axis.start)]


def _line(tick: Tick, axis: Axis, area: Box, ink: str) -> Rule:
    x = axis.x(tick.time)
    return Rule(x, area.y, x, area.bottom, ink, 1.0)


def scale(ruler: Ruler, axis: Axis, metrics: Metrics, measure: Measure) -> list[Mark]:
    """The two rows of labels above the lanes. A label that would run into the next one is left out."""
    marks: list[Mark] = [Bar(0, 0, axis.right, metrics.ruler, "panel")]
    upper, lower = metrics.ruler * 0.38, metrics.ruler * 0.79
    marks += [Rule(axis.x(t.time), lower - metrics.small, axis.x(t.time), metrics.ruler, "line") for t in ruler.fine]
    marks += _row(ruler.coarse, axis, upper, metrics, 600, measure)
    marks += _row(ruler.fine, axis, lower, metrics, 400, measure)
    marks += [
        Rule(axis.x(tick.time), upper - metrics.small, axis.x(tick.time), metrics.ruler, "ink3", 1.0)
        for tick in ruler.coarse
        if tick.time > axis.start
    ]
    return [*marks, Rule(0, metrics.ruler, axis.right, metrics.ruler, "line")]


def _row(ticks: Sequence[Tick], axis: Axis, base: float, metrics: Metrics, weight: int, measure: Measure) -> list[Mark]:
    found: list[Mark] = []
    limit = axis.right
    for tick in reversed(ticks):
        begin = max(axis.x(tick.time), axis.left)
        x = begin + metrics.small * 0.45
        width = measure(tick.label, metrics.small, weight)
        if x + width <= limit:
            ink = "ink1" if weight == 600 else "ink2"
            found.append(Label(x, base, tick.label, metrics.small, ink, weight))
        limit = begin
    return found[::-1]


def names(lanes: Sequence[tuple[str, str, Box]], area: Box, gutter: float, metrics: Metrics,
          measure: Measure) -> list[Mark]:  # fmt: skip
    """Title, colour role and box of each lane: its name at the left and a line below it."""
    marks: list[Mark] = [Bar(0, area.y, gutter, area.height, "panel")]
    for title, role, box in lanes:
        inset = metrics.title * 1.15
        room = gutter - inset - metrics.small * 0.6
        ink = "ink2" if role == "side6" else role
        for number, line in enumerate(wrapped(title, room, metrics.title, measure)):
            base = box.y + metrics.pad + metrics.compact / 2 + metrics.title * (0.36 + 1.3 * number)
            if area.y < base < area.bottom:
                marks.append(Label(inset, base, line, metrics.title, ink, 600))
        if area.y < box.bottom < area.bottom:
            marks.append(Rule(0, box.bottom, gutter, box.bottom, "line"))
    return marks


def wrapped(text: str, width: float, size: float, measure: Measure) -> list[str]:
    """One line, or two; what is longer is cut."""
    if measure(text, size, 600) <= width:
        return [text]
    words = text.split(" ")
    for count in range(len(words) - 1, 0, -1):
        first = " ".join(words[:count])
        if measure(first, size, 600) <= width:
            return [first, elided(" ".join(words[count:]), width, size, 600, measure)]
    return [elided(text, width, size, 600, measure)]


def gutter(titles: Sequence[str], metrics: Metrics, measure: Measure) -> float:
    """How wide the column of lane names is."""
    widest = max((measure(title, metrics.title, 600) for title in titles), default=0.0)
    return min(metrics.gutter_most, max(metrics.gutter_least, widest + metrics.title * 2))


def line_at(time: float | None, word: str, axis: Axis, area: Box, metrics: Metrics, measure: Measure) -> list[Mark]:
    """A dashed line with its word at the foot of the lanes; nothing where it is not in the window."""
    if time is None or not axis.start <= time <= axis.end:
        return []
    x = axis.x(time)
    size = metrics.small * 0.95
    width, high = measure(word, size, 600) + size * 0.9, size * 1.5
    left = min(x, axis.right - width)
    return [
        Rule(x, area.y, x, area.bottom, "accent", 1.0, dashed=True),
        Bar(left, area.bottom - high, width, high, "accent-tint", radius=metrics.radius / 3),
        Label(left + size * 0.45, area.bottom - high * 0.3, word, size, "accent", 600),
    ]
