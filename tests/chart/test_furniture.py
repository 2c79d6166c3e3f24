from __future__ import annotations

from briefing.chart.axis import showing
from briefing.chart.cards import Box
from briefing.chart.display import Label, Rule
from briefing.chart.furniture import gutter, line_at, names, wrapped
from briefing.chart.metrics import SCREEN
from tests.chart.chart_samples import measure

AREA = Box(0, 52, 900, 400)


def test_a_long_lane_name_takes_two_lines_and_then_is_cut() -> None:
    assert wrapped("Norland", 100, 12, measure) == ["Norland"]
    assert wrapped("United Provinces", 80, 12, measure) == ["United", "Provinces"]
    lines = wrapped("Commission for the protection of the river", 90, 12, measure)
    assert len(lines) == 2
    assert lines[1].endswith("…")


def test_the_gutter_keeps_within_its_bounds() -> None:
    assert gutter([], SCREEN, measure) == SCREEN.gutter_least
    assert gutter(["x" * 200], SCREEN, measure) == SCREEN.gutter_most


def test_a_line_for_today_is_drawn_only_where_it_is_in_the_window() -> None:
    axis = showing(0, 100, 100, 800)
    assert line_at(None, "today", axis, AREA, SCREEN, measure) == []
    assert line_at(101, "today", axis, AREA, SCREEN, measure) == []
    rule = line_at(50, "today", axis, AREA, SCREEN, measure)[0]
    assert isinstance(rule, Rule)
    assert rule.x1 == 500


def test_a_lane_scrolled_out_of_sight_has_no_name() -> None:
    lanes = [("Seen", "side0", Box(0, 52, 900, 200)), ("Below", "side1", Box(0, 460, 900, 200))]
    texts = [mark.text for mark in names(lanes, AREA, 100, SCREEN, measure) if isinstance(mark, Label)]
    assert texts == ["Seen"]
