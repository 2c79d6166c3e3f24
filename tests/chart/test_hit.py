from __future__ import annotations

from briefing.chart.display import Bar
from briefing.chart.hit import record_at
from briefing.chart.layout import Chart, shown
from tests.chart.chart_samples import ORIGIN, dossier, event, measure, on, view


def test_a_card_a_pill_and_a_tick_are_hit_and_the_ground_is_not() -> None:
    case = dossier(*(event(number, on(ORIGIN)) for number in range(30)), event(77, None))
    chart = Chart(case, shown(case), measure)
    layout = chart.layout(view(chart, ORIGIN.ordinal - 10, ORIGIN.ordinal + 20))
    id_, box = next(iter(layout.boxes.items()))
    assert record_at(layout, box.x + 5, box.y + 5) == id_
    pill = layout.pills["e77"]
    assert record_at(layout, pill.x + 5, pill.y + 5) == "e77"
    tick = next(mark for mark in layout.display.marks if isinstance(mark, Bar) and mark.record and mark.width == 2)
    assert record_at(layout, tick.x + 3, tick.y + 1) == tick.record
    assert record_at(layout, layout.area.right - 5, layout.area.bottom - 60) == ""
    assert record_at(layout, 400, 5) == ""
