"""What is new: the newest that happened, then what is ahead; nothing old, nothing twice."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.event import Modality
from briefing.paper.sections.news import MOST, MOST_AHEAD, expected, latest
from tests.paper.talks import EVENTS, SPRING, on

MET = EVENTS[0]


def test_what_is_planned_stands_apart_from_what_happened() -> None:
    assert [group[0].id for group in latest(EVENTS[:3])] == ["e3", "e1"]
    assert [group[0].id for group in expected(EVENTS[:3])] == ["e2"]


def test_what_is_old_is_no_news() -> None:
    old = replace(MET, id="old", title="They met long ago", when=on(2024, 1, 1))
    assert "old" not in {event.id for group in latest((*EVENTS, old)) for event in group}
    past = replace(old, modality=Modality.PLANNED)
    assert expected((*EVENTS[:1], past)) == []


def test_no_more_lines_than_a_reader_takes_in() -> None:
    many = [
        replace(MET, id=f"m{n}", title=f"Round {n} of talks number {n * 7}", when=on(2025, 12, 1 + n))
        for n in range(20)
    ]
    assert len(latest(many)) == MOST
    assert len(expected([replace(each, modality=Modality.PLANNED, when=SPRING) for each in many])) <= MOST_AHEAD
