from __future__ import annotations

from PySide6.QtGui import QAccessible

from ui.session import Session
from ui.timeline.accessible import interface
from ui.timeline.place import TimelinePlace


def test_a_screen_reader_finds_every_event_as_a_sentence(place: TimelinePlace, session: Session) -> None:
    list_ = interface(place.canvas)
    assert list_.role() == QAccessible.Role.List
    assert list_.childCount() == 9
    first = list_.child(0)
    assert first.role() == QAccessible.Role.ListItem
    assert first.text(QAccessible.Text.Name) == "1 May 2024: Event number 0. With Speaker 0. From S1. Accepted."
    assert list_.child(8).text(QAccessible.Text.Name).startswith("Undated: ")
    session.select(("events", "e0"))
    assert list_.child(0).state().selected
    assert not list_.child(0).rect().isEmpty()
