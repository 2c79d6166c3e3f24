"""Events in the order of time."""

from __future__ import annotations

from briefing.model.event import Event
from briefing.temporal.edtf import parse
from briefing.temporal.order import chronological


def event(name: str, edtf: str | None) -> Event:
    return Event(name, name, parse(edtf) if edtf else None, ())


def test_events_stand_by_first_day_then_last_and_undated_ones_come_last() -> None:
    events = [
        event("undated", None),
        event("year", "2025"),
        event("new year", "2025-01-01"),
        event("evening", "2025-01-01T20:00:00"),
        event("since", "2024/.."),
        event("until", "../2026"),
        event("ancient", "-0479"),
    ]
    names = [each.id for each in chronological(events)]
    assert names == ["until", "ancient", "since", "new year", "evening", "year", "undated"]
