"""What the timeline costs: load, memory, and CPU for each frame of a scripted pan and zoom at 1600 by 900.

Run as `python -m tests.bench.canvas [COUNT …]` or through `dev.py bench canvas`; `dev.py bench canvas_items` measures
the same in a QGraphicsView.
"""

from __future__ import annotations

import gc
import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Iterator
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from immutables import Map
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from briefing.chart.axis import Axis, showing
from briefing.chart.chart import Chart
from briefing.chart.layout import layout
from briefing.chart.stock import shown
from briefing.chart.view import View
from briefing.model.actor import Actor, ActorKind
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Part, Participation
from briefing.model.review import ACCEPTED
from briefing.model.span import Passage, Span
from briefing.model.when import Extent, When
from ui.theme.tokens import PALETTES
from ui.timeline.lettering import measure
from ui.timeline.painting import Painting

WIDTH, HEIGHT = 1600, 900
COUNTS = (1_000, 10_000, 100_000, 1_000_000)
SIDES = 11
FRAMES = (60, 90, 60, 90)  # pan, zoom in, pan, zoom out
WORDS = ("talks", "letter", "vote", "visit", "strike", "call", "statement", "truce", "ruling", "march")


def dossier(count: int) -> Dossier:
    """Seven of ten events in bursts, two of ten intervals, over a hundred years."""
    chance = random.Random(count)
    bursts = [chance.randrange(36_000) for _ in range(40)]
    actors = {f"a{n}": _actor(n) for n in range(SIDES)}
    events = {f"e{n:07d}": _event(n, chance, bursts) for n in range(count)}
    return Dossier(actors=Map(actors), events=Map(events))


def _actor(number: int) -> Actor:
    words = Passage("s", Span(number, number + 1), "x")
    return Actor(f"a{number}", f"Speaker {number}", ActorKind.PERSON, (words,), side=f"Side {number}")


def _event(number: int, chance: random.Random, bursts: list[int]) -> Event:
    offset = chance.choice(bursts) + int(chance.gauss(0, 20)) if chance.random() < 0.7 else chance.randrange(36_000)
    day = Day(1925, 1, 1).plus(max(0, offset))
    end = day.plus(int(chance.expovariate(0.02)) + 1) if chance.random() < 0.2 else day
    when = When("", day, end, extent=Extent.MOMENT if end == day else Extent.SPAN)
    title = f"{chance.choice(WORDS).capitalize()} after {chance.choice(WORDS)} number {number}"
    words = Passage("s", Span(number, number + 5), "words")
    part = (Participation(f"a{number % SIDES}", Part.ACTING),)
    return Event(f"e{number:07d}", title, when, (words,), participants=part, confidence=chance.random())


def script(chart: Chart) -> Iterator[Axis]:
    """Pan over everything, zoom in to an hour, pan there, zoom out again."""
    axis = showing(chart.first, chart.last, chart.gutter, WIDTH - chart.gutter)
    busiest = max((columns for _, columns in chart.lanes), key=len)
    middle = float(busiest.anchor[len(busiest) // 2])
    for _ in range(FRAMES[0]):
        axis = axis.panned(13)
        yield axis
    axis = showing(chart.first, chart.last, chart.gutter, WIDTH - chart.gutter)
    for _ in range(FRAMES[1]):
        axis = axis.zoomed(1.13, axis.x(middle))
        yield axis
    for _ in range(FRAMES[2]):
        axis = axis.panned(13)
        yield axis
    for _ in range(FRAMES[3]):
        axis = axis.zoomed(1 / 1.13, axis.x(middle))
        yield axis


def measured(made: Dossier) -> Chart:
    """The chart as the window makes it."""
    return Chart(made, shown(made), measure)


def figures(frames: list[float]) -> str:
    ordered = sorted(frames)
    high = ordered[int(len(ordered) * 0.95)]
    return f"frame median {statistics.median(ordered):5.1f} ms, p95 {high:5.1f} ms, max {ordered[-1]:5.1f} ms"


def bench(count: int) -> str:
    made = dossier(count)
    gc.collect()
    gc.freeze()  # as storage does when it opens a case
    before = _megabytes()
    began = time.process_time()
    chart = measured(made)
    columns = time.process_time() - began
    painting = Painting(PALETTES["light"], 1.0)
    surface = QImage(WIDTH, HEIGHT, QImage.Format.Format_ARGB32_Premultiplied)
    _frame(chart, painting, surface, showing(chart.first, chart.last, chart.gutter, WIDTH - chart.gutter))
    first = time.process_time() - began - columns
    frames = []
    for axis in script(chart):
        start = time.process_time()
        _frame(chart, painting, surface, axis)
        frames.append((time.process_time() - start) * 1000)
    changed = made.put(replace(made.events["e0000000"], review=ACCEPTED))
    start = time.process_time()
    _frame(chart.edited(changed, {"e0000000"}), painting, surface, axis)
    edit = (time.process_time() - start) * 1000
    return (
        f"{count:>9,} events: columns from records {columns:5.2f} s, first frame {first:5.2f} s, "
        f"+{_megabytes() - before:4.0f} MB, {figures(frames)}, an event accepted and drawn {edit:4.0f} ms"
    )


def _frame(chart: Chart, painting: Painting, surface: QImage, axis: Axis) -> None:
    found = layout(chart, View(axis, WIDTH, HEIGHT))
    painter = QPainter(surface)
    painting.paint(painter, found.display)
    painter.end()


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    app = QApplication.instance() or QApplication([])
    for count in [int(text) for text in sys.argv[1:] if text.isdecimal()] or COUNTS:
        print(bench(count), flush=True)
    app.quit()


if __name__ == "__main__":
    main()
