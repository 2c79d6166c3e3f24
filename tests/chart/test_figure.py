from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings

from briefing.chart.display import Bar, DisplayList, Label, Rule
from briefing.chart.figure import figure
from briefing.model.actor import Actor, ActorKind
from briefing.model.event import Event
from briefing.model.review import PROPOSED
from briefing.model.span import Passage, Span
from briefing.model.when import Extent
from tests.chart.chart_samples import ORIGIN, dossier, event, events, measure, on, when


def labels(found: DisplayList) -> list[tuple[float, float, float, float]]:
    boxes = []
    for mark in found.marks:
        if isinstance(mark, Label):
            width = measure(mark.text, mark.size, mark.weight)
            left = mark.x - {"start": 0.0, "middle": 0.5, "end": 1.0}[mark.anchor] * width
            boxes.append((left, mark.y - mark.size * 0.75, left + width, mark.y + mark.size * 0.2))
    return boxes


@settings(max_examples=40, deadline=None)
@given(events())
def test_no_two_labels_overlap_and_none_leaves_the_figure(found: list[Event]) -> None:
    made = figure(dossier(*found), 480.0, 300.0, measure)
    boxes = labels(made)
    for one, other in combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1], (one, other)
    assert all(box[0] >= -0.01 and box[2] <= 480.01 and box[3] <= made.height + 0.01 for box in boxes)


@settings(max_examples=20, deadline=None)
@given(events())
def test_the_figure_is_never_higher_than_it_may_be(found: list[Event]) -> None:
    assert figure(dossier(*found), 480.0, 240.0, measure).height <= 240.0


def test_only_kept_events_are_drawn_unless_others_are_named() -> None:
    case = dossier(event(1, on(ORIGIN)), event(2, on(ORIGIN.plus(3)), review=PROPOSED))
    assert {mark.record for mark in figure(case, 480, 300, measure).marks if isinstance(mark, Bar)} - {""} == {"e1"}
    named = figure(case, 480, 300, measure, {"e2"})
    assert {mark.record for mark in named.marks if isinstance(mark, Bar)} - {""} == {"e2"}


def test_the_words_say_how_much_from_when_to_when() -> None:
    found = figure(dossier(event(1, on(ORIGIN)), event(2, on(ORIGIN.plus(30))), event(3, None)), 480, 300, measure)
    assert found.words == (
        "A timeline of 2 events from 1 March 2021 to 31 March 2021, in lanes: Norland 2. 1 more have no date."
    )
    assert all(isinstance(piece, Bar | Rule | Label) for piece in found.pieces)
    assert any(isinstance(mark, Label) and mark.text == "1 undated event is not drawn" for mark in found.marks)


def test_nothing_kept_gives_an_empty_list_that_says_so() -> None:
    found = figure(dossier(), 480, 300, measure)
    assert (found.pieces, found.height) == ((), 0.0)
    assert "without events" in found.words


def test_a_figure_of_one_open_stretch_stays_in_its_frame() -> None:
    found = figure(dossier(event(1, when(ORIGIN, None, Extent.SPAN)), event(2, on(ORIGIN.plus(90)))), 480, 300, measure)
    assert all(mark.x >= 0 and mark.x + mark.width <= 480.01 for mark in found.marks if isinstance(mark, Bar))


def test_a_crowd_on_paper_is_a_row_of_columns_that_marks_alone_can_draw() -> None:
    crowd = [event(number, on(ORIGIN.plus(number % 300))) for number in range(700)]
    found = figure(dossier(*crowd), 480, 300, measure)
    assert all(isinstance(piece, Bar | Rule | Label) for piece in found.pieces)
    assert sum(isinstance(mark, Bar) and not mark.record and mark.fill == "side0" for mark in found.marks) > 50
    assert found.height == 300


def _twelve_sides(tallest: float) -> DisplayList:
    numbers = range(10, 22)
    found = [event(n, on(ORIGIN.plus(20 * n)), sides=(n,)) for n in numbers]
    named = (
        Actor(f"a{n}", f"Speaker {n}", ActorKind.PERSON, (Passage("s1", Span(n, n + 1), "x"),), side=f"Side {n}")
        for n in numbers
    )
    return figure(dossier(*found).put(*named), 480.0, 212.0, measure, tallest=tallest)


def test_lanes_that_need_more_than_the_usual_height_get_it_and_leave_the_legend_free() -> None:
    made = _twelve_sides(420.0)
    assert 212.0 < made.height <= 420.0
    lowest = max(mark.y + mark.height for mark in made.marks if isinstance(mark, Bar) and mark.record)
    assert lowest <= made.height


def test_lanes_that_find_no_room_share_one() -> None:
    made = _twelve_sides(212.0)
    assert made.height <= 212.0
    assert "All events 12" in made.words
