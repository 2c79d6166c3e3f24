"""What stands below the lanes: the tray of undated events, the overview of everything, the legend."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from briefing.chart.axis import Axis, showing
from briefing.chart.cards import Box
from briefing.chart.display import Bar, Edge, Label, Mark, Measure, Rule, Strip, columns_of
from briefing.chart.face import elided
from briefing.chart.metrics import Metrics
from briefing.chart.ruler import ruler
from briefing.chart.wording import vague_words
from briefing.model.event import Event

_LEGEND = (
    (Edge.SOFT, "about"),
    (Edge.HATCH, "some time in this window"),
    (Edge.OPEN_END, "since, or from then on"),
    (Edge.OPEN_START, "until, or before"),
    (Edge.DASHED, "planned or possible"),
    (Edge.STRUCK, "denied"),
)


@dataclass(frozen=True, slots=True)
class Tray:
    marks: tuple[Mark, ...]
    pills: dict[str, Box]
    more: Box | None
    unshown: int

    def lowered(self, y: float) -> Tray:
        """With its boxes further down; the marks stay about their own origin."""
        boxes = {id_: box._replace(y=box.y + y) for id_, box in self.pills.items()}
        return Tray(self.marks, boxes, self.more._replace(y=self.more.y + y) if self.more else None, self.unshown)


def tray(events: Sequence[Event], first: int, box: Box, gutter: float, selected: str, metrics: Metrics,
         measure: Measure) -> Tray:  # fmt: skip
    """As many undated events as there is room for, from the `first` on, and a pill that counts the rest."""
    marks: list[Mark] = [
        Bar(box.x, box.y, box.width, box.height, "ground"),
        Rule(box.x, box.y, box.right, box.y, "line"),
        Label(box.x + metrics.title * 1.15, box.y + box.height / 2 + metrics.title * 0.36, "Undated", metrics.title,
              "ink2", 600),
    ]  # fmt: skip
    boxes: dict[str, Box] = {}
    x, high, rest = box.x + gutter, metrics.title * 2.17, metrics.title * 5
    for number, held in enumerate(events[first:]):
        text = elided(_words(held), metrics.card, metrics.title, 400, measure)
        width = measure(text, metrics.title, 400) + metrics.title * 2.2
        spare = rest if number < len(events) - 1 or first else 0.0
        if x + width + spare > box.right - metrics.inset and boxes:
            break
        boxes[held.id] = Box(x, box.y + (box.height - high) / 2, min(width, box.right - x), high)
        marks += _pill(boxes[held.id], text, held.id, held.id == selected, metrics)
        x += width + metrics.title * 0.67
    unshown = len(events) - len(boxes)
    more = Box(x, box.y + (box.height - high) / 2, metrics.title * 3.6, high) if unshown else None
    if more is not None:
        marks += _pill(more, f"+{unshown}", "", False, metrics, "ink2")
    if not events:
        base = box.y + box.height / 2 + metrics.title * 0.36
        marks.append(Label(x, base, "Every event has a date", metrics.title, "ink2"))
    return Tray(tuple(marks), boxes, more, unshown)


def _words(event: Event) -> str:
    vague = vague_words(event.when)
    return f"{event.title} · {vague}" if vague else event.title


def _pill(box: Box, text: str, record: str, selected: bool, metrics: Metrics, ink: str = "ink1") -> list[Mark]:
    stroke, width = ("accent", 2.0) if selected else ("line", 1.0)
    middle = box.y + box.height / 2 + metrics.title * 0.36
    return [
        Bar(box.x, box.y, box.width, box.height, "panel", stroke, box.height / 2, record=record, stroke_width=width),
        Label(box.x + box.width / 2, middle, text, metrics.title, ink, 400, "middle", record),
    ]


def overview(
    counts: tuple[int, ...], first: float, last: float, box: Box, metrics: Metrics, measure: Measure
) -> list[Mark]:
    """Everything from `first` to `last` as columns, and the years below."""
    high = box.height - metrics.small * 2.6
    axis = showing(first, last, box.x, box.width)
    marks: list[Mark] = [*columns_of(Strip(box.x, box.y, box.width, high, "ink3", counts, max(1, *counts)))]
    limit = box.right
    size = metrics.small
    ticks = ruler(axis, metrics.spacing)
    for tick in reversed(ticks.coarse or ticks.fine):
        x = max(axis.x(tick.time), box.x)
        if x + measure(tick.label, size, 400) <= limit:
            marks.append(Label(x, box.y + high + size * 1.6, tick.label, size, "ink2"))
            limit = x - size
    return marks


def frame(first: float, last: float, box: Box, window: Axis, metrics: Metrics) -> list[Mark]:
    """The rectangle over the overview: what the window shows of it."""
    high = box.height - metrics.small * 2.6
    axis = showing(first, last, box.x, box.width)
    left = min(max(axis.x(window.start), box.x - 2), box.right - 4)
    right = max(min(axis.x(window.end), box.right + 2), left + 6)
    shade = Bar(left, box.y - 4, right - left, high + 8, "accent", strength=0.13)
    return [shade, Bar(left, box.y - 4, right - left, high + 8, "", "accent", 4.0)]


def legend(edges: Iterable[Edge], asks: bool, box: Box, metrics: Metrics, measure: Measure) -> list[Mark]:
    """Samples of the doubts that are drawn, each with its words; none that is not used."""
    used = set(edges)
    marks: list[Mark] = []
    x, middle = box.x, box.y + box.height / 2
    wide, high = metrics.title * 1.9, metrics.title * 0.85
    for edge, words in _LEGEND:
        if edge not in used:
            continue
        if x + wide + measure(words, metrics.small, 400) + metrics.inset <= box.right:
            marks.append(_sample(edge, Box(x, middle - high / 2, wide, high), metrics))
            if edge is Edge.STRUCK:
                marks.append(Rule(x + 3, middle, x + wide - 3, middle, "ink1", metrics.title / 10))
            x = _said(marks, words, x + wide, middle, metrics, measure)
    if asks and x + metrics.title * 8 <= box.right:
        marks.append(Bar(x, middle - high / 2, high, high, "question-tint", "question", high / 2))
        marks.append(
            Label(x + high / 2, middle + metrics.small * 0.33, "?", metrics.small * 0.9, "question", 600, "middle")
        )
        _said(marks, "date uncertain", x + high, middle, metrics, measure)
    return marks


def _sample(edge: Edge, box: Box, metrics: Metrics) -> Bar:
    hollow = edge in (Edge.DASHED, Edge.STRUCK)
    return Bar(box.x, box.y, box.width, box.height, "" if hollow else "side6", "side6" if hollow else "",
               2.0 if edge is not Edge.SOFT else box.height / 2, edge, strength=0.6)  # fmt: skip


def _said(marks: list[Mark], words: str, x: float, middle: float, metrics: Metrics, measure: Measure) -> float:
    left = x + metrics.small * 0.55
    marks.append(Label(left, middle + metrics.small * 0.36, words, metrics.small, "ink2"))
    return left + measure(words, metrics.small, 400) + metrics.title * 1.5
