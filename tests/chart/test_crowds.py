"""The laws of the layout in lanes of many hundred events, where nothing is measured whole."""

from __future__ import annotations

import random
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.chart.axis import showing
from briefing.chart.chart import Chart
from briefing.chart.display import Strip, Ticks
from briefing.chart.lanes import By
from briefing.chart.layout import layout
from briefing.chart.shelf import SMALL
from briefing.chart.stock import shown
from briefing.chart.view import Layout, View
from briefing.model.event import Event
from briefing.model.when import Extent
from tests.chart.chart_samples import ORIGIN, dossier, event, label_boxes, measure, on, when

WIDTH, HEIGHT = 900.0, 420.0


def crowd(seed: int, count: int) -> list[Event]:
    """Bursts and single events over ten years, some of them long, a few without an end."""
    chance = random.Random(seed)
    bursts = [chance.randrange(3650) for _ in range(6)]
    found = []
    for number in range(count):
        at = chance.choice(bursts) + int(chance.gauss(0, 9)) if chance.random() < 0.7 else chance.randrange(3650)
        first = ORIGIN.plus(max(0, at))
        kind = chance.random()
        length = 0 if kind < 0.7 else chance.choice((2, 20, 200, 900))
        dated = on(first) if not length else when(first, first.plus(length), Extent.SPAN)
        dated = when(first, None, Extent.SPAN) if kind > 0.995 else dated
        dated = when(None, first, Extent.WITHIN) if kind < 0.01 else dated
        found.append(event(number, dated, (number % 2,), title=f"{'Talks of the envoys ' * (number % 3)}no. {number}"))
    return found


CHARTS: dict[int, Chart] = {}


def chart_of(seed: int) -> Chart:
    """Two lanes of 700 each; made once, since the laws are about windows onto it."""
    if seed not in CHARTS:
        case = dossier(*crowd(seed, 1400))
        CHARTS[seed] = Chart(case, shown(case), measure)
        assert all(len(lane) > SMALL for _, lane in CHARTS[seed].lanes)
    return CHARTS[seed]


seeds = st.integers(0, 2)
windows = st.tuples(st.floats(-50, 3700), st.floats(0, 12))  # where it begins, and doublings of an hour


def window(chart: Chart, at: tuple[float, float]) -> View:
    first = ORIGIN.ordinal + at[0]
    return View(showing(first, first + 2 ** at[1], chart.gutter, WIDTH - chart.gutter), WIDTH, HEIGHT)


@settings(max_examples=60, deadline=None)
@given(seeds, windows)
def test_no_two_cards_of_a_crowd_overlap(seed: int, at: tuple[float, float]) -> None:
    chart = chart_of(seed)
    found = layout(chart, window(chart, at))
    for (one, here), (other, there) in combinations(found.boxes.items(), 2):
        assert not here.overlaps(there), (one, other)


@settings(max_examples=40, deadline=None)
@given(seeds, windows)
def test_no_two_labels_of_a_crowd_overlap(seed: int, at: tuple[float, float]) -> None:
    chart = chart_of(seed)
    found = layout(chart, window(chart, at))
    boxes = [box for box in label_boxes(found) if box[2] > chart.gutter and found.area.y < box[1] < found.area.bottom]
    for one, other in combinations([(max(left, chart.gutter), *rest) for left, *rest in boxes], 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1], (one, other)


def told(found: Layout) -> int:
    """How many events the picture tells of: those with a card, a tick of their own, or in a number."""
    ticks = [piece for piece in found.display.pieces if isinstance(piece, Ticks)]
    assert all(len(piece.places) == len(piece.records) for piece in ticks)
    return sum(lane.painted + lane.ticked if lane.counted is None else lane.counted for lane in found.lanes)


@settings(max_examples=60, deadline=None)
@given(seeds, windows)
def test_every_event_of_a_window_is_painted_ticked_or_counted(seed: int, at: tuple[float, float]) -> None:
    chart = chart_of(seed)
    asked = window(chart, at)
    found = layout(chart, asked)
    inside = sum(lane.visible(asked.axis.start, asked.axis.end) for _, lane in chart.lanes)
    assert told(found) >= inside
    strips = [piece for piece in found.display.pieces if isinstance(piece, Strip)]
    assert sum(sum(strip.counts) for strip in strips) == sum(lane.counted or 0 for lane in found.lanes)


@settings(max_examples=60, deadline=None)
@given(seeds, windows, st.floats(-1500, 1500))
def test_no_pan_moves_a_card_of_a_crowd_or_takes_it_away(seed: int, at: tuple[float, float], pixels: float) -> None:
    chart = chart_of(seed)
    asked = window(chart, at)
    middle = (asked.axis.start + asked.axis.end) / 2
    before = layout(chart, asked)
    panned = asked.axis.panned(pixels)
    after = layout(chart, View(panned, WIDTH, HEIGHT, planned=middle))
    assert [lane.box for lane in before.lanes] == [lane.box for lane in after.lanes]
    strips = {lane.title for found in (before, after) for lane in found.lanes if lane.counted is not None}
    cards = {lane.title for lane in before.lanes} - strips
    tops = [(lane.box.y, lane.box.bottom) for lane in before.lanes if lane.title in cards]
    for id_, box in before.boxes.items():
        if not any(top <= box.y < bottom for top, bottom in tops):
            continue
        x = box.x - pixels
        if id_ in after.boxes:
            assert after.boxes[id_].y == box.y
        else:
            assert x + box.width <= panned.left + 1 or x >= panned.right - 1, id_


def test_the_same_crowd_in_another_order_is_laid_out_alike() -> None:
    found = crowd(1, 1300)
    lists = []
    for given_ in (found, found[::-1]):
        case = dossier(*given_)
        chart = Chart(case, shown(case), measure, By.NOTHING)
        lists.append([layout(chart, window(chart, (700.0, power))).display for power in (3.0, 7.0, 11.0)])
    assert lists[0] == lists[1]


def test_a_long_stretch_in_a_crowd_is_a_band_wherever_the_window_stands_in_it() -> None:
    era = event(9999, when(ORIGIN, ORIGIN.plus(3000), Extent.SPAN), (0,), title="The long dispute")
    case = dossier(*crowd(2, 1400), era)
    chart = Chart(case, shown(case), measure)
    for day in (400, 1500, 2600):
        first = ORIGIN.ordinal + day
        view = View(showing(first, first + 60, chart.gutter, WIDTH - chart.gutter), WIDTH, 900.0)
        drawn = layout(chart, view).boxes
        bands = [id_ for id_, box in drawn.items() if box.width > WIDTH - chart.gutter]
        assert bands, "some stretch that outlasts the window is drawn through all of it"


def test_the_rows_that_begin_near_a_window_are_all_that_is_packed() -> None:
    case = dossier(*crowd(0, 1400))
    worded: list[str] = []

    def counting(text: str, size: float, weight: int) -> float:
        worded.append(text)
        return measure(text, size, weight)

    chart = Chart(case, shown(case), counting)
    first = ORIGIN.ordinal + 100
    layout(chart, View(showing(first, first + 20, chart.gutter, WIDTH - chart.gutter), WIDTH, HEIGHT))
    assert len({text for text in worded if "no. " in text}) < 400
    assert np.isfinite(chart.first)
