from __future__ import annotations

from briefing.chart.chart import Chart
from briefing.chart.display import Bar
from briefing.chart.hit import record_at
from briefing.chart.layout import layout
from briefing.chart.stock import shown
from tests.chart.chart_samples import ORIGIN, dossier, event, measure, on, view


def test_a_card_a_pill_and_a_tick_are_hit_and_the_ground_is_not() -> None:
    case = dossier(*(event(number, on(ORIGIN)) for number in range(30)), event(77, None))
    chart = Chart(case, shown(case), measure)
    laid = layout(chart, view(chart, ORIGIN.ordinal - 10, ORIGIN.ordinal + 20))
    id_, box = next(iter(laid.boxes.items()))
    assert record_at(laid, box.x + 5, box.y + 5) == id_
    pill = laid.pills["e77"]
    assert record_at(laid, pill.x + 5, pill.y + 5) == "e77"
    tick = next(mark for mark in laid.display.marks if isinstance(mark, Bar) and mark.record and mark.width == 2)
    assert record_at(laid, tick.x + 3, tick.y + 1) == tick.record
    assert record_at(laid, laid.area.right - 5, laid.area.bottom - 60) == ""
    assert record_at(laid, 400, 5) == ""
