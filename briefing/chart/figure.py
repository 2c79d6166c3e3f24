"""The timeline as a figure of the paper: in points, proof against greyscale, without anything to click."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from briefing.chart.axis import padded, showing
from briefing.chart.chart import Chart
from briefing.chart.display import DisplayList, Label, Measure
from briefing.chart.lanes import By
from briefing.chart.layout import layout
from briefing.chart.metrics import PRINT
from briefing.chart.view import View
from briefing.model.day import day_of
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.linked import seen_events
from briefing.temporal.words import day_words

_LATE = 0.35  # of the width
_ROUNDING = 0.01  # points


def figure(
    dossier: Dossier,
    width: float,
    height: float,
    measure: Measure,
    event_ids: Collection[str] | None = None,
    by: By = By.SIDE,
    tallest: float = 0.0,
) -> DisplayList:
    """The kept events, or those named, over all their time. What finds no room is ticked and counted.

    The list that comes back is as high as it needs to be, at most `height`; where not even one row a lane fits in
    that, at most `tallest`, and if that is too little too, all events share one lane.
    """
    events = _chosen(dossier, event_ids)
    plain = Chart(dossier, events, measure, by, PRINT)
    if not plain.lanes:
        return DisplayList(width, 0.0, (), _words(plain, events))
    first, last = padded(plain.first, plain.last, 0.03)
    if _begins_late(plain, last - (last - first) * _LATE):
        last += (last - first) * _LATE
    early = _early_words(plain, first + (last - first) * _LATE) / (width - plain.gutter)
    if early:
        first -= (last - first) * max(_LATE, early / (1 - min(early, 0.6)))
    axis = showing(first, last, plain.gutter, width - plain.gutter)
    # Words run to the right of a date, so near the right edge they are turned round.
    turned = axis.end - (PRINT.card + 2 * PRINT.inset) / axis.scale
    chart = Chart(dossier, events, measure, by, PRINT, turned if turned > first else np.inf)
    needed = chart.needed(axis, width, height)
    laid = layout(chart, View(axis, width, needed))
    over = laid.height - laid.area.height
    if over > _ROUNDING:
        if needed + over > max(height, tallest) and by is not By.NOTHING:
            return figure(dossier, width, height, measure, event_ids, By.NOTHING)
        needed += over if needed + over <= max(height, tallest) else 0.0
        laid = layout(chart, View(axis, width, needed))
    marks = laid.display.marks
    if chart.undated:
        marks = (*marks, _undated_note(len(chart.undated), width, needed))
    return DisplayList(width, needed, marks, _words(chart, events))


def _chosen(dossier: Dossier, event_ids: Collection[str] | None) -> list[Event]:
    if event_ids is None:
        return [event for event in seen_events(dossier) if event.review.kept]
    return [event for event in seen_events(dossier) if event.id in event_ids]


def _begins_late(chart: Chart, late: float) -> bool:
    """Whether something without an end begins near the right edge, where there is no room for its words."""
    return any(bool(((lane.start > late) & np.isinf(lane.end)).any()) for _, lane in chart.lanes)


def _early_words(chart: Chart, early: float) -> float:
    """How wide the widest "before" or "until" near the left edge is, for its words run to the left; 0 for none."""
    found = (
        lane.ids[row]
        for _, lane in chart.lanes
        for row in np.flatnonzero((lane.backward | np.isinf(lane.start)) & (lane.anchor < early)).tolist()
    )
    return max((chart.face(id_).width(PRINT, True) for id_ in found), default=0.0)


def _undated_note(count: int, width: float, height: float) -> Label:
    text = f"{count} undated {'event is' if count == 1 else 'events are'} not drawn"
    return Label(width, height - PRINT.legend / 2 + PRINT.small * 0.36, text, PRINT.small, "ink2", anchor="end")


def _words(chart: Chart, events: list[Event]) -> str:
    if not chart.lanes:
        return "A timeline without events: none that was kept has a date."
    first, last = (day_words(day_of(int(time // 1))) for time in (chart.first, chart.last - 1e-6))
    count = len(events) - len(chart.undated)
    counts = ", ".join(f"{lane.title} {len(columns)}" for lane, columns in chart.lanes)
    tail = f" {len(chart.undated)} more have no date." if chart.undated else ""
    return f"A timeline of {count} events from {first} to {last}, in lanes: {counts}.{tail}"
