from __future__ import annotations

from briefing.chart.axis import showing
from briefing.chart.cards import Box
from briefing.chart.display import Bar, Edge, Label
from briefing.chart.footer import frame, legend, overview, tray
from briefing.chart.metrics import SCREEN
from briefing.model.day import Day
from tests.chart.chart_samples import event, measure


def test_the_tray_begins_where_it_is_told_and_counts_what_is_left() -> None:
    undated = [event(n, None, title=f"A statement of unknown time {n}") for n in range(9)]
    found = tray(undated, 4, Box(0, 0, 700, 54), 100, "e4", SCREEN, measure)
    assert next(iter(found.pills)) == "e4"
    assert len(found.pills) + found.unshown == 9
    assert found.more is not None
    assert all(box.right <= 700 for box in found.pills.values())
    assert {box.y for box in found.lowered(300).pills.values()} == {box.y + 300 for box in found.pills.values()}


def test_an_empty_tray_says_so() -> None:
    found = tray([], 0, Box(0, 0, 700, 54), 100, "", SCREEN, measure)
    assert any(isinstance(mark, Label) and mark.text == "Every event has a date" for mark in found.marks)


def test_the_rectangle_of_the_overview_stands_over_what_the_window_shows() -> None:
    first, last = float(Day(2020, 1, 1).ordinal), float(Day(2026, 1, 1).ordinal)
    window = showing(first + 500, first + 700, 0, 900)
    marks = frame(first, last, Box(10, 0, 800, 80), window, SCREEN)
    outline = next(mark for mark in marks if isinstance(mark, Bar) and mark.stroke == "accent")
    scale = 800 / (last - first)
    assert abs(outline.x - (10 + 500 * scale)) < 0.5
    assert abs(outline.width - 200 * scale) < 0.5


def test_the_overview_names_its_years_and_has_a_column_for_each_count() -> None:
    first, last = float(Day(2020, 1, 1).ordinal), float(Day(2026, 1, 1).ordinal)
    marks = overview((1, 0, 3), first, last, Box(10, 0, 800, 80), SCREEN, measure)
    columns = [mark for mark in marks if isinstance(mark, Bar)]
    assert len(columns) == 2
    assert columns[1].height > columns[0].height
    assert "2021" in [mark.text for mark in marks if isinstance(mark, Label)]


def test_the_legend_explains_only_what_is_used() -> None:
    marks = legend([Edge.SOFT, Edge.SOLID], False, Box(0, 0, 900, 20), SCREEN, measure)
    assert [mark.text for mark in marks if isinstance(mark, Label)] == ["about"]
    assert legend([], True, Box(0, 0, 900, 20), SCREEN, measure)
