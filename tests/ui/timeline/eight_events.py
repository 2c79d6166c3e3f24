"""A line of eight events on two sides, and an undated one: what the tests of the timeline show."""

from __future__ import annotations

from dataclasses import dataclass

from pytestqt.qtbot import QtBot

from briefing.model.actor import Actor, ActorKind
from briefing.model.day import Day
from briefing.model.dossier import Dossier, Record
from briefing.model.event import Event, Part, Participation
from briefing.model.review import ACCEPTED, Review
from briefing.model.source import Source, SourceText
from briefing.model.span import Passage, Span
from briefing.model.when import When
from ui.timeline.canvas import TimelineView

START = Day(2024, 5, 1)


@dataclass(frozen=True)
class Put:
    """An edit that lays these records down."""

    records: tuple[Record, ...]
    label: str = "Lay down"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(*self.records)


def words(number: int) -> Passage:
    return Passage("s1", Span(number, number + 1), "x")


def event(number: int, day: Day | None, side: int = 0, review: Review = ACCEPTED) -> Event:
    when = When(str(day), day, day) if day else None
    part = (Participation(f"a{side}", Part.ACTING),)
    return Event(f"e{number}", f"Event number {number}", when, (words(number),), participants=part, review=review)


def records() -> tuple[Record, ...]:
    actors = [Actor(f"a{n}", f"Speaker {n}", ActorKind.PERSON, (words(n),), side=f"Side {n}") for n in range(2)]
    dated = [event(number, START.plus(number * 3), number % 2) for number in range(8)]
    return (Source("s1", "one.txt", "one.txt", "0" * 64, "text/plain", number=1), *actors, *dated, event(50, None))


def still(canvas: TimelineView, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not canvas.glide.running, timeout=2000)


@dataclass(frozen=True)
class PutText:
    label: str = "Lay down a text"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put_text("s1", SourceText("x" * 80, (), "plain/1", "text/plain"))
