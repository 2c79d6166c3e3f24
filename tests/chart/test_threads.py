from __future__ import annotations

from briefing.chart.chart import Chart
from briefing.chart.display import Bar
from briefing.chart.lanes import MEETINGS, By
from briefing.chart.layout import layout
from briefing.chart.stock import shown
from briefing.model.event import Part
from tests.chart.chart_samples import ORIGIN, dossier, event, measure, on, view


def dots(by: By, selected: str) -> list[tuple[float, float]]:
    case = dossier(
        event(1, on(ORIGIN), (0, 1), part=Part.HOST), event(2, on(ORIGIN.plus(9)), (0,)), event(3, on(ORIGIN), (1,))
    )
    chart = Chart(case, shown(case), measure, by)
    found = layout(chart, view(chart, ORIGIN.ordinal - 5, ORIGIN.ordinal + 30, selected=selected))
    heads = found.heads
    if selected == "e1" and by is By.SIDE:
        assert heads[MEETINGS].y <= found.boxes["e1"].y < heads[MEETINGS].bottom
    marks = (mark for mark in found.display.marks if isinstance(mark, Bar) and mark.fill == "accent" and mark.record)
    return [(mark.x + mark.width / 2, mark.y) for mark in marks]


def test_a_selected_meeting_is_joined_to_the_lanes_of_all_who_met() -> None:
    found = dots(By.SIDE, "e1")
    assert len(found) == 2
    assert len({x for x, _ in found}) == 1
    assert len(dots(By.ACTOR, "e1")) == 1, "its own lane is one of the two actors'"


def test_an_event_of_one_side_is_joined_to_nothing() -> None:
    assert dots(By.SIDE, "e2") == []
    assert dots(By.PLACE, "e1") == []
