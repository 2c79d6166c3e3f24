"""Where a chart opens, and which event is the next one: the ways through a timeline without a mouse."""

from __future__ import annotations

import numpy as np

from briefing.chart.axis import padded
from briefing.chart.columns import Floats
from briefing.chart.layout import Chart

_SHARE = 0.6  # of all dated events stand in the opening window
_FEW = 8  # up to so many are shown all at once


def opening(chart: Chart) -> tuple[float, float]:
    """The shortest stretch that holds most events, with air: where most of it happened."""
    if not chart.lanes:
        return 0.0, 1.0
    anchors = np.sort(np.concatenate([lane.anchor for _, lane in chart.lanes]))
    count = len(anchors) if len(anchors) <= _FEW else int(np.ceil(len(anchors) * _SHARE))
    lengths = anchors[count - 1 :] - anchors[: len(anchors) - count + 1]
    first = int(np.argmin(lengths))
    if len(anchors) <= _FEW:
        return padded(chart.first, chart.last, 0.12)
    return padded(float(anchors[first]), float(anchors[first + count - 1]) + 1.0, 0.18)


def in_time(chart: Chart) -> tuple[str, ...]:
    """All dated events as they follow each other, then the undated ones."""
    if not chart.lanes:
        return tuple(pill.id for pill in chart.undated)
    anchors = np.concatenate([lane.anchor for _, lane in chart.lanes])
    ids = [id_ for _, lane in chart.lanes for id_ in lane.ids]
    dated = tuple(ids[index] for index in np.argsort(anchors, kind="stable").tolist())
    return dated + tuple(pill.id for pill in chart.undated)


def across(chart: Chart, id_: str, step: int) -> str:
    """The event nearest in time in the lane `step` lanes below, or above where negative; "" past the last one."""
    here = chart.place(id_)
    if here is None:
        return ""
    number = here[0] + step
    if not 0 <= number < len(chart.lanes):
        return ""
    lane = chart.lanes[number][1]
    return lane.ids[_nearest(lane.anchor, float(chart.lanes[here[0]][1].anchor[here[1]]))]


def nearest(chart: Chart, time: float) -> str:
    """The event nearest to a time, "" if there is none with a date."""
    found = [(abs(float(lane.anchor[row]) - time), lane.ids[row]) for _, lane in chart.lanes
             for row in (_nearest(lane.anchor, time),)]  # fmt: skip
    return min(found, default=(0.0, ""))[1]


def _nearest(anchors: Floats, time: float) -> int:
    after = int(np.searchsorted(anchors, time))
    return min((index for index in (after - 1, after) if 0 <= index < len(anchors)),
               key=lambda index: abs(float(anchors[index]) - time))  # fmt: skip
