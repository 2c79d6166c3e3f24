"""What of a record is looked up: its words, and for events the traits they are picked out and sorted by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple

from briefing.chart.stretch import stretch
from briefing.crosscheck.independent import Voices
from briefing.model.actor import Actor
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event, Modality
from briefing.model.linked import seen
from briefing.model.review import State
from briefing.model.source import Source, SourceText
from briefing.model.statement import Statement
from briefing.model.wanted import Choice, Facet
from briefing.temporal.order import order


class Shelf(IntEnum):
    """Rows of one shelf stand together in the index: each has its own stretch of numbers."""

    EVENT = 0
    ACTOR = 1
    STATEMENT = 2
    SOURCE = 3
    WORDS = 4


SHELVES = {
    "events": Shelf.EVENT,
    "actors": Shelf.ACTOR,
    "statements": Shelf.STATEMENT,
    "sources": Shelf.SOURCE,
    "texts": Shelf.WORDS,
}
TABLES = {shelf: table for table, shelf in SHELVES.items()}
MANY = "2 or more"
_FEW = "1"


class Sorting(NamedTuple):
    """The cells of an event by which a table is sorted and kept to a time; None where nothing is known of it. `first`
    and `last` are where it stands on the line of time."""

    first: float | None
    last: float | None
    earliest: int | None
    latest: int
    clock: str
    title: str
    who: str
    place: str
    kind: str
    state: str
    sources: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the index. `start` is where the words stand, in a text; `sorting` and `choices` are an event's."""

    shelf: Shelf
    words: str
    start: int = 0
    sorting: Sorting | None = None
    choices: tuple[Choice, ...] = ()
    actors: tuple[str, ...] = ()  # ids of those whose name it shows


def entries(dossier: Dossier, key: Key, voices: Voices) -> Iterator[Entry]:
    """What is to stand in the index of a record; nothing for one that is not there or is not shown."""
    table, id_ = key
    record = seen(dossier, id_) if table == "events" else dossier.get(key)
    match record:
        case Event():
            yield _of_event(dossier, record, voices)
        case Actor() if record.review.state is not State.REJECTED:
            yield Entry(Shelf.ACTOR, " ".join((record.name, *record.aliases)))
        case Statement():
            yield _of_statement(dossier, record)
        case Source():
            yield Entry(Shelf.SOURCE, f"{record.title} {record.name}")
        case SourceText():
            yield from _of_text(record)
        case _:
            return


def _of_statement(dossier: Dossier, statement: Statement) -> Entry:
    speaker = dossier.actors.get(statement.speaker_id or "")
    who = speaker.name if speaker else statement.speaker_words
    return Entry(Shelf.STATEMENT, f"{statement.content.exact} {who}", actors=(statement.speaker_id or "",))


def _of_text(text: SourceText) -> Iterator[Entry]:
    """One entry a block: words that are looked for together stand in one paragraph."""
    for block in text.blocks:
        words = block.span.of(text.text)
        if words.strip():
            yield Entry(Shelf.WORDS, words, block.span.start)


def _of_event(dossier: Dossier, event: Event, voices: Voices) -> Entry:
    who = who_of(dossier, event)
    sources = sorted(
        (dossier.sources[id_] for id_ in {p.source_id for p in event.passages} if id_ in dossier.sources),
        key=lambda source: source.number,
    )
    kind = kind_of(event)
    undated, earliest, latest, clock = order(event.when)
    place = stretch(event.when)
    sorting = Sorting(
        place.start if place else None,
        place.end if place else None,
        None if undated else earliest,
        latest,
        clock,
        event.title.casefold(),
        ", ".join(who).casefold(),
        event.place.casefold(),
        kind.casefold(),
        event.review.state.value,
        ", ".join(source.label for source in sources).casefold(),
    )
    choices: list[Choice] = [(Facet.ACTOR, name) for name in dict.fromkeys(who)]
    choices += [(Facet.PLACE, event.place)] if event.place else []
    choices += [(Facet.CLASS, event.event_class)] if event.event_class else []
    choices += [(Facet.SOURCE, source.id) for source in sources]
    choices += [(Facet.GRADE, grade) for grade in sorted({source.grade for source in sources})]
    choices += [(Facet.STATE, event.review.state.value), (Facet.MODALITY, event.modality.value)]
    independent = len(sources)
    if independent > 1:
        independent = voices.support(dossier, event.id).independent
    choices.append((Facet.VOICES, MANY if independent > 1 else _FEW))
    ids = tuple(who.actor_id for who in event.participants)
    return Entry(Shelf.EVENT, " ".join((event.title, event.place, *who)), 0, sorting, tuple(choices), ids)


def who_of(dossier: Dossier, event: Event) -> tuple[str, ...]:
    """The names of those who take part, in order."""
    actors = (dossier.actors.get(who.actor_id) for who in event.participants)
    return tuple(actor.name for actor in actors if actor is not None)


def kind_of(event: Event) -> str:
    """Its class, and how certain it is where it did not simply happen: "meeting · planned"."""
    modality = event.modality.value if event.modality is not Modality.HAPPENED else ""
    return " · ".join(part for part in (event.event_class, modality) if part)
