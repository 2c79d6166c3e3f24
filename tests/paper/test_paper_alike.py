"""Lines a reader would take for one: together, with all their records; others apart."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from briefing.model.event import Event, Modality
from briefing.paper.alike import near_lines, same_lines, same_words
from tests.paper.talks import EVENTS, QUOTED, on

FIRST = EVENTS[0]


def test_the_same_words_of_the_same_day_share_a_line() -> None:
    again = replace(FIRST, id="e9", title=FIRST.title.upper())
    assert same_lines((FIRST, EVENTS[1], again)) == [(FIRST, again), (EVENTS[1],)]


def test_a_day_found_for_another_reason_is_the_same_day() -> None:
    assert FIRST.when is not None
    again = replace(FIRST, id="e9", when=replace(FIRST.when, why="counted back from the dateline"))
    assert same_lines((FIRST, again)) == [(FIRST, again)]


def test_the_same_words_of_another_day_or_only_planned_stand_alone() -> None:
    later, planned = replace(FIRST, id="e8", when=on(2025, 12, 3)), replace(FIRST, id="e9", modality=Modality.PLANNED)
    assert len(same_lines((FIRST, later, planned))) == 3
    assert len(near_lines((FIRST, later, planned))) == 3


def test_nearly_the_same_words_share_a_line_that_begins_with_the_longest() -> None:
    short = replace(FIRST, id="e9", title="Anna Keller met Олег Петренко")
    assert near_lines((short, FIRST)) == [(FIRST, short)]


def test_titles_of_two_words_are_not_alike_by_chance() -> None:
    met, again = replace(FIRST, title="They met"), replace(FIRST, id="e9", title="They met and parted in anger")
    assert len(near_lines((met, again))) == 2


def test_a_quotation_printed_twice_is_one_with_two_places() -> None:
    again = replace(QUOTED, id="s9")
    assert same_words((QUOTED, again)) == [(QUOTED, again)]


@given(st.lists(st.sampled_from(EVENTS[:4]), unique_by=lambda event: event.id))
def test_no_event_is_lost_or_doubled(events: list[Event]) -> None:
    for grouped in (same_lines(events), near_lines(events)):
        assert sorted(e.id for group in grouped for e in group) == sorted(e.id for e in events)
