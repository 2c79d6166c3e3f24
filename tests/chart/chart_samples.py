"""Dossiers and windows for the tests of the chart: made by hand, or drawn by hypothesis."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from briefing.chart.axis import showing
from briefing.chart.chart import Chart
from briefing.chart.display import Label
from briefing.chart.view import Layout, View
from briefing.model.actor import Actor, ActorKind
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality, Part, Participation
from briefing.model.review import ACCEPTED, PROPOSED, Review, State
from briefing.model.source import Source
from briefing.model.span import Passage, Span
from briefing.model.when import Extent, Grain, When

SIDES = ("Norland", "Sudria", "Westmark")
ORIGIN = Day(2021, 3, 1)
HEIGHT = 620.0


def measure(text: str, size: float, _weight: int) -> float:
    """Every letter half as wide as high: no font is needed."""
    return len(text) * size * 0.5


def when(first: Day | None, last: Day | None, extent: Extent = Extent.MOMENT, *, about: bool = False,
         unsure: bool = False) -> When:  # fmt: skip
    return When("x", first, last, Grain.DAY, extent, None, about, unsure)


def on(day: Day) -> When:
    return when(day, day)


def event(
    number: int,
    dated: When | None,
    sides: Sequence[int] = (0,),
    review: Review = ACCEPTED,
    modality: Modality = Modality.HAPPENED,
    title: str = "",
    part: Part = Part.ACTING,
) -> Event:
    words = Passage("s1", Span(number * 10, number * 10 + 5), "words")
    parts = tuple(Participation(f"a{side}", part) for side in sides)
    return Event(f"e{number}", title or f"Event {number}", dated, (words,), participants=parts, review=review,
                 modality=modality, confidence=(number % 7) / 7)  # fmt: skip


def dossier(*events: Event) -> Dossier:
    actors = [
        Actor(f"a{n}", f"Speaker {n}", ActorKind.PERSON, (Passage("s1", Span(n, n + 1), "x"),), side=side)
        for n, side in enumerate(SIDES)
    ]
    return Dossier().put(Source("s1", "one.txt", "one.txt", "0" * 64, "text/plain", number=1), *actors, *events)


def view(
    chart: Chart, first: float, last: float, width: float = 900.0, height: float = HEIGHT, selected: str = ""
) -> View:
    return View(showing(first, last, chart.gutter, width - chart.gutter), width, height, selected=selected)


def label_boxes(layout: Layout) -> list[tuple[float, float, float, float, str]]:
    """Left, top, right, bottom and text of the labels, as far as they are seen."""
    found = []
    for mark in layout.display.marks:
        if isinstance(mark, Label):
            width = measure(mark.text, mark.size, mark.weight)
            left = mark.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * width
            found.append((left, mark.y - mark.size * 0.75, left + width, mark.y + mark.size * 0.2, mark.text))
    return found


@st.composite
def whens(draw: st.DrawFn) -> When | None:
    if draw(st.integers(0, 9)) == 0:
        return None
    first = ORIGIN.plus(draw(st.integers(0, 1500)))
    last = first.plus(draw(st.sampled_from((0, 0, 0, 1, 9, 40, 700))))
    kind = draw(st.sampled_from(Extent))
    if first == last:
        return when(first, last, about=draw(st.booleans()), unsure=draw(st.booleans()))
    ends = draw(st.sampled_from(((first, last), (first, last), (first, last), (first, None), (None, last))))
    return when(*ends, kind, about=draw(st.booleans()), unsure=draw(st.booleans()))


@st.composite
def events(draw: st.DrawFn, most: int = 24) -> list[Event]:
    count = draw(st.integers(1, most))
    return [
        event(
            number,
            draw(whens()),
            draw(st.sampled_from(((0,), (1,), (2,), (0, 1), ()))),
            draw(st.sampled_from((PROPOSED, ACCEPTED, Review(State.EDITED)))),
            draw(st.sampled_from(Modality)),
            draw(st.sampled_from(("Vote", "Envoys met in the old town", "A rather long title of an event " * 3))),
            draw(st.sampled_from((Part.ACTING, Part.HOST))),
        )
        for number in range(count)
    ]
