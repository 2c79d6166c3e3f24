"""Figures: the same display list on a page, as SVG and as PNG."""

from __future__ import annotations

from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

from briefing.chart.display import Bar, DisplayList, Edge, Label, Rule
from briefing.paper.house import house
from briefing.writers.palette import inks, mixed
from briefing.writers.raster import png
from briefing.writers.svg import svg

INKS = inks(house())
BARS = tuple(Bar(10, 10 + place * 14, 150, 10, "side1", "side1", 3, edge, "side1") for place, edge in enumerate(Edge))
DISPLAY = DisplayList(
    200,
    140,
    (*BARS, Rule(10, 5, 190, 5, "grid", dashed=True), Label(190, 130, "2025 & later", 8, "ink1", 500, "end")),
    "Seven bars.",
)


def test_the_picture_has_300_dots_to_the_inch() -> None:
    image = Image.open(BytesIO(png(DISPLAY, INKS)))
    assert image.size == (834, 584)
    assert round(image.info["dpi"][0]) == 300


@pytest.mark.parametrize("place", range(len(BARS)))
def test_every_kind_of_edge_leaves_ink(place: int) -> None:
    image = Image.open(BytesIO(png(DisplayList(200, 140, (BARS[place],)), INKS, dpi=72))).convert("L")
    assert min(image.get_flattened_data()) < 200


def test_a_window_of_time_is_told_from_a_certain_bar_in_grey() -> None:
    def ink(edge: Edge) -> int:
        bar = Bar(10, 10, 150, 10, "side1", edge=edge)
        image = Image.open(BytesIO(png(DisplayList(200, 30, (bar,)), INKS, dpi=144))).convert("L")
        return sum(value < 160 for value in image.get_flattened_data())

    assert ink(Edge.HATCH) < 0.8 * ink(Edge.SOLID)
    assert ink(Edge.SOFT) < ink(Edge.SOLID)


def test_svg_is_well_formed_and_says_what_it_shows() -> None:
    root = etree.fromstring(svg(DISPLAY, "f", INKS))
    assert root.find("{*}title").text == "Seven bars."
    assert [each.text for each in root.iter("{*}text")] == ["2025 & later"]


def test_a_role_nobody_knows_is_drawn_in_ink() -> None:
    assert INKS("no such role") == INKS("ink1")


def test_mixing_goes_from_one_to_the_other() -> None:
    assert [mixed("#FFFFFF", "#000000", share) for share in (0, 0.5, 1)] == ["#FFFFFF", "#808080", "#000000"]
