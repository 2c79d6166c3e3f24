from __future__ import annotations

from dataclasses import replace

from briefing.chart.axis import showing
from briefing.chart.chart import Chart
from briefing.chart.layout import layout
from briefing.chart.phases import PHASE
from briefing.chart.stock import shown
from briefing.chart.view import View
from briefing.model.when import Extent
from tests.chart.chart_samples import ORIGIN, dossier, event, label_boxes, measure, on, when


def phase(number: int, first: int, last: int) -> object:
    dated = when(ORIGIN.plus(first), ORIGIN.plus(last), Extent.SPAN)
    return replace(event(number, dated, title=f"Phase {number}"), event_class=PHASE)


def test_phases_stand_above_all_lanes_and_in_none() -> None:
    case = dossier(event(1, on(ORIGIN.plus(3))), phase(2, 0, 40), phase(3, 20, 80), phase(4, 41, 90))
    chart = Chart(case, shown(case), measure)
    assert [len(lane) for _, lane in chart.lanes] == [1]
    axis = showing(ORIGIN.ordinal - 5, ORIGIN.ordinal + 100, chart.gutter, 900 - chart.gutter)
    found = layout(chart, View(axis, 900, 500))
    boxes = [found.boxes[id_] for id_ in ("e2", "e3", "e4")]
    assert all(box.bottom <= found.area.y for box in boxes)
    assert boxes[0].y != boxes[1].y, "what overlaps in time stands in two rows"
    assert boxes[0].y == boxes[2].y
    assert {"Phase 2", "Phase 3", "Phase 4"} <= {box[4].split(" · ")[0] for box in label_boxes(found)}


def test_a_case_of_nothing_but_a_phase_is_still_a_timeline() -> None:
    case = dossier(phase(2, 0, 40))
    chart = Chart(case, shown(case), measure)
    axis = showing(ORIGIN.ordinal - 5, ORIGIN.ordinal + 100, chart.gutter, 900 - chart.gutter)
    assert "e2" in layout(chart, View(axis, 900, 500)).boxes
    assert (chart.first, chart.last) == (ORIGIN.ordinal, ORIGIN.plus(41).ordinal)
