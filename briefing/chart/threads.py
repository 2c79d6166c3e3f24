"""The lanes of all who take part in the selected event, joined to its card: a meeting is seen across lanes."""

from __future__ import annotations

from collections.abc import Mapping

from briefing.chart.axis import Axis
from briefing.chart.cards import Box
from briefing.chart.chart import Chart
from briefing.chart.display import Bar, Mark, Rule
from briefing.chart.lanes import parties

_DOT = 7.0  # units across


def threads(chart: Chart, id_: str, card: Box, heads: Mapping[str, Box], axis: Axis, area: Box) -> list[Mark]:
    """From the card to a dot in each lane of a party; nothing where all of them are in its own."""
    event, place = chart.event(id_), chart.stretch(id_)
    if event is None or place is None:
        return []
    x = axis.x(place.anchor)
    if not axis.left <= x <= axis.right:
        return []
    marks: list[Mark] = []
    for title in parties(chart.dossier, event, chart.by):
        lane = heads.get(title)
        if lane is None or lane.y <= card.y < lane.bottom:
            continue
        y = min(max(lane.y + chart.metrics.pad / 2, area.y), area.bottom)
        end = card.y if y < card.y else card.bottom
        marks.append(Rule(x, min(y, end), x, max(y, end), "accent", 1.0, dashed=True))
        marks.append(Bar(x - _DOT / 2, y - _DOT / 2, _DOT, _DOT, "accent", radius=_DOT / 2, record=id_))
    return marks
