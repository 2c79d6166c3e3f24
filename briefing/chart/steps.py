"""Where a chart opens, and which event is the next one: the ways through a timeline without a mouse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import overload

import numpy as np

from briefing.chart.axis import padded
from briefing.chart.chart import Chart
from briefing.chart.stretch import Floats

_SHARE = 0.6  # of all dated events stand in the opening window
_FEW = 8  # up to so many are shown all at once


def opening(chart: Chart) -> tuple[float, float]:
    """The shortest stretch that holds most events, with air: where most of it happened."""
    if not chart.lanes:
        return 0.0, 1.0
    anchors = np.sort(np.concatenate([lane.anchor for _, lane in chart.lanes]), kind="stable")  # runs in order
    count = len(anchors) if len(anchors) <= _FEW else int(np.ceil(len(anchors) * _SHARE))
    lengths = anchors[count - 1 :] - anchors[: len(anchors) - count + 1]
    first = int(np.argmin(lengths))
    if len(anchors) <= _FEW:
        return padded(chart.first, chart.last, 0.12)
    return padded(float(anchors[first]), float(anchors[first + count - 1]) + 1.0, 0.18)


class InTime(Sequence[str]):
    """The ids of all dated events as they follow each other over all lanes, then those of the undated ones."""

    def __init__(self, chart: Chart) -> None:
        self._chart = chart
        self._starts = np.cumsum([0, *(len(lane) for _, lane in chart.lanes)])
        anchors = [lane.anchor for _, lane in chart.lanes]
        self._order = np.argsort(np.concatenate(anchors), kind="stable") if anchors else np.empty(0, np.intp)
        self._number = np.argsort(self._order)

    def __len__(self) -> int:
        return len(self._order) + len(self._chart.undated)

    @overload
    def __getitem__(self, number: int) -> str: ...
    @overload
    def __getitem__(self, number: slice) -> list[str]: ...
    def __getitem__(self, number: int | slice) -> str | list[str]:
        if isinstance(number, slice):
            return [self[each] for each in range(*number.indices(len(self)))]
        if number >= len(self._order):
            return self._chart.undated[number - len(self._order)].id
        place = int(self._order[number])
        lane = int(np.searchsorted(self._starts, place, "right")) - 1
        return self._chart.lanes[lane][1].ids[place - int(self._starts[lane])]

    def number_of(self, id_: str) -> int | None:
        """Where an event comes; None for one that is not shown."""
        place = self._chart.place(id_)
        if place is not None:
            return int(self._number[int(self._starts[place[0]]) + place[1]])
        ids = [event.id for event in self._chart.undated]
        return len(self._order) + ids.index(id_) if id_ in ids else None


def following(chart: Chart, id_: str, step: int) -> str:
    """The event after (1) or before (-1) another as all follow each other in time; "" at the end of all.

    As in InTime, by a bisection in each lane.
    """
    undated = [event.id for event in chart.undated]
    if id_ in undated:
        number = undated.index(id_) + step
        return undated[number] if 0 <= number < len(undated) else _last(chart) if number < 0 else ""
    place = chart.place(id_)
    if place is None:
        return ""
    anchor = float(chart.lanes[place[0]][1].anchor[place[1]])
    found = []
    for number, (_, lane) in enumerate(chart.lanes):
        if number == place[0]:
            row = place[1] + step
        elif step > 0:  # of what is at the same time, the lanes below come later
            row = int(np.searchsorted(lane.anchor, anchor, "left" if number > place[0] else "right"))
        else:
            row = int(np.searchsorted(lane.anchor, anchor, "left" if number > place[0] else "right")) - 1
        if 0 <= row < len(lane):
            found.append((float(lane.anchor[row]), number, lane.ids[row]))
    if found:
        return (min(found) if step > 0 else max(found))[2]
    return undated[0] if undated and step > 0 else ""


def _last(chart: Chart) -> str:
    ends = [(float(lane.anchor[-1]), number, lane.ids[-1]) for number, (_, lane) in enumerate(chart.lanes)]
    return max(ends)[2] if ends else ""


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
