"""What waits for the analyst's decision, in the order in which it is best read."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.review import Review
from briefing.model.statement import Statement

REVIEWED = ("events", "statements", "claims", "actors")
"""The tables whose records carry a Review."""

WEAK = 0.5  # below this weight a suggestion waits at the end
_DATED = 0.1  # what a date the source itself gives adds to the confidence

Reviewed = Event | Statement | Claim | Actor


@dataclass(frozen=True, slots=True)
class Queue:
    """`keys` in reading order: events, statements and claims source by source, then actors, the weak ones last.

    The order does not depend on what has been decided, so nothing jumps while it is worked through; `strong` says how
    many stand before the weak ones.
    """

    keys: tuple[Key, ...] = ()
    strong: int = 0


def queue(dossier: Dossier) -> Queue:
    """Everything that can be reviewed, decided or not; records made by hand need no review and are not in it."""
    numbers = {source.id: source.number for source in dossier.sources.values()}
    rows: list[tuple[bool, bool, int, int, Key]] = []
    for table in REVIEWED:
        for record in getattr(dossier, table).values():
            place = _place(record)
            if place is not None:
                source_id, start = place
                is_weak = weight(record) < WEAK
                rows.append((is_weak, table == "actors", numbers.get(source_id, 0), start, (table, record.id)))
    rows.sort()
    return Queue(tuple(row[-1] for row in rows), sum(not row[0] for row in rows))


def reviewed(dossier: Dossier, key: Key) -> Reviewed | None:
    """The record under `key` if it is there and can be reviewed."""
    record = dossier.get(key) if key[0] in REVIEWED else None
    return record if isinstance(record, Event | Statement | Claim | Actor) else None


def review_of(dossier: Dossier, key: Key) -> Review | None:
    """What was decided of the record under `key`, None if it is not there."""
    record = reviewed(dossier, key)
    return record.review if record else None


def weight(record: Reviewed) -> float:
    """How much a suggestion promises: its confidence, and more if its source dates it."""
    match record:
        case Event():
            found = record.extracted_when if record.when_by_hand else record.when
        case Statement():
            found = None if record.said_by_hand else record.said
        case _:
            found = None
    return record.confidence + (_DATED if found else 0.0)


def _place(record: Reviewed) -> tuple[str, int] | None:
    match record:
        case Event():
            first = record.passages[0] if record.passages else None
        case Actor():
            first = record.mentions[0] if record.mentions else None
        case _:
            first = record.passage
    return (first.source_id, first.span.start) if first else None
