from __future__ import annotations

from dataclasses import replace

import pytest

from briefing.chart.cards import Box, Stand, band, card
from briefing.chart.display import Bar, Edge, Label
from briefing.chart.face import Face
from briefing.chart.metrics import LOW_SCREEN, SCREEN, Metrics
from tests.chart.chart_samples import measure

FACE = Face("e1", "Envoys met", "2 Dec 2025 · S1", Edge.SOLID, True, False, False, 60.0, 90.0)
AT = Stand(300.0, 310.0, 80.0, 100.0, 900.0, "side0")


def texts(marks: list[object]) -> list[Label]:
    return [mark for mark in marks if isinstance(mark, Label)]


def test_a_card_begins_at_its_date_and_ends_there_if_only_its_end_is_known() -> None:
    assert card(FACE, AT, SCREEN)[0].x == 300
    assert card(FACE, AT._replace(backward=True), SCREEN)[0].right == 310


def test_the_second_line_is_there_only_with_room() -> None:
    assert len(texts([*card(FACE, AT, SCREEN)[1]])) == 1
    assert len(texts([*card(FACE, AT._replace(roomy=True), SCREEN)[1]])) == 2


def test_the_words_of_a_long_card_stay_in_sight() -> None:
    box, marks = card(FACE, AT._replace(first=-100.0, last=400.0), SCREEN)
    assert box.x == -100
    assert texts([*marks])[0].x > 100


@pytest.mark.parametrize("edge", [Edge.SOFT, Edge.HATCH])
def test_nothing_is_written_on_a_window_of_doubt(edge: Edge) -> None:
    _, marks = card(replace(FACE, edge=edge), AT._replace(roomy=True), SCREEN)
    ribbon = next(mark for mark in marks if isinstance(mark, Bar))
    assert all(label.y - label.size * 0.75 >= ribbon.y + ribbon.height for label in texts([*marks]))


def test_a_band_says_all_in_one_line_and_ends_with_the_window() -> None:
    box, marks = band(FACE, AT._replace(first=-5000.0, last=float("inf")), SCREEN, measure)
    assert (box.x, box.right) == (100 - SCREEN.bleed, 900 + SCREEN.bleed)
    assert texts([*marks])[0].text == "Envoys met · 2 Dec 2025 · S1"


def test_boxes_that_share_an_edge_do_not_overlap() -> None:
    assert not Box(0, 0, 10, 10).overlaps(Box(10, 0, 10, 10))
    assert Box(0, 0, 10, 10).overlaps(Box(9, 9, 10, 10))


@pytest.mark.parametrize("metrics", [SCREEN, LOW_SCREEN])
@pytest.mark.parametrize("edge", [Edge.SOLID, Edge.SOFT, Edge.HATCH, Edge.DASHED])
def test_both_lines_of_a_card_stand_inside_it(edge: Edge, metrics: Metrics) -> None:
    box, marks = card(replace(FACE, edge=edge), Stand(100, 160, 50, 0, 900, "side0", roomy=True), metrics)
    lines = texts(marks)
    assert len(lines) == 2
    assert box.y < lines[0].y - lines[0].size * 0.72
    assert lines[1].y + lines[1].size * 0.22 <= box.bottom
