"""What the hand catches on: as fine as the zoom lets it aim, and the dates of other events nearby."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from briefing.chart.axis import Axis
from briefing.chart.columns import Columns
from briefing.model.when import Grain, When
from briefing.temporal.edtf import canonical
from briefing.temporal.moving import moment_at
from briefing.temporal.window import moment

_AIM = 6.0  # units: what a hand can aim at
_NEAR = 7.0  # units within which another date catches
_STEPS = (15 / 1440, 1 / 24, 1 / 4, 1.0)  # days; a day is the coarsest step that all dates know
_GRAINS = ((1 / 24, Grain.MINUTE), (1.0, Grain.DAY), (30.0, Grain.MONTH))


def step_of(axis: Axis) -> float:
    """The finest step that can be aimed at, in days."""
    return next((step for step in _STEPS if step * axis.scale >= _AIM), _STEPS[-1])


def snapped(
    time: float, axis: Axis, lanes: Iterable[Columns] = (), others: Iterable[float] = (), but: str = ""
) -> float:
    """The nearest date of another event (`but` not this one's), or line, within reach of the hand; else the nearest
    whole step."""
    reach = _NEAR / axis.scale
    near = [other for other in others if abs(other - time) <= reach]
    for lane in lanes:
        low, high = lane.beginning(time - reach, time + reach)
        near += [float(lane.anchor[row]) for row in range(low, min(high, low + 50)) if lane.ids[row] != but]
    step = step_of(axis)
    whole = round(time / step) * step
    return min(near, key=lambda other: (abs(other - time), other), default=whole)


def when_at(time: float, axis: Axis) -> When:
    """What a place on the line means as a date: as exact as it can be pointed at, and no more."""
    grain = next((grain for days, grain in _GRAINS if days * axis.scale >= _AIM), Grain.YEAR)
    if grain is Grain.MINUTE:
        time = round(time / step_of(axis)) * step_of(axis)
    day, clock = moment_at(time, grain)
    return canonical(replace(moment(day, grain), clock=clock))
