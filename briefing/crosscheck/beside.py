"""Tellings of one event side by side: a column a report, a row a field, what differs marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.crosscheck.headlines import published, shortened
from briefing.crosscheck.lasting import lasting
from briefing.crosscheck.lengths import length_words
from briefing.crosscheck.telling import folded
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.link import Trait
from briefing.model.linked import preferences
from briefing.temporal.words import short


@dataclass(frozen=True, slots=True)
class Cell:
    """`words` are "" where the report says nothing; `differs` is against the first report that says something."""

    words: str
    differs: bool = False
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """`trait` is None for what cannot be preferred: the words of the source."""

    name: str
    trait: Trait | None
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """`heads` are the labels and names of the sources, one for each member."""

    members: tuple[str, ...]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]


_NAME = 20  # characters of a publisher's name over its column
_NAMES = {
    Trait.TITLE: "What",
    Trait.WHEN: "When",
    Trait.PLACE: "Where",
    Trait.LENGTH: "How long",
    Trait.PARTICIPANTS: "Who",
    Trait.CLASS: "Kind",
    Trait.MODALITY: "Certainty",
}


def comparison(dossier: Dossier, members: Sequence[str]) -> Comparison:
    """Raises KeyError for an event that is not there."""
    events = [dossier.events[id_] for id_ in members]
    preferred = preferences(dossier, tuple(members))
    lines = []
    for trait, name in _NAMES.items():
        words = [value(dossier, event, trait) for event in events]
        first = next((each for each in words if each), "")
        chosen = preferred[trait].event_id if trait in preferred else ""
        cells = (
            Cell(each, bool(each) and folded(each) != folded(first), event.id == chosen)
            for each, event in zip(words, events, strict=True)
        )
        lines.append(Line(name, trait, tuple(cells)))
    said = tuple(Cell(f"“{event.passages[0].exact}”" if event.passages else "") for event in events)
    return Comparison(
        tuple(members), tuple(_head(dossier, event) for event in events), (*lines, Line("Words", None, said))
    )


def value(dossier: Dossier, event: Event, trait: Trait) -> str:
    """What the report says of it, "" for nothing."""
    match trait:
        case Trait.TITLE:
            return event.title
        case Trait.WHEN:
            return short(event.when) if event.when else ""
        case Trait.PLACE:
            return event.place
        case Trait.LENGTH:
            found = lasting(dossier, event)
            return f"{found.hedge} {length_words(found.value)}".strip() if found else ""
        case Trait.PARTICIPANTS:
            people = (dossier.actors.get(part.actor_id) for part in event.participants)
            return ", ".join(sorted({actor.name for actor in people if actor}))
        case Trait.CLASS:
            return event.event_class
        case Trait.MODALITY:
            return event.modality.value


def _head(dossier: Dossier, event: Event) -> str:
    source = dossier.sources.get(event.passages[0].source_id) if event.passages else None
    if source is None:
        return "by hand"
    return f"{source.label} · {shortened(source.publisher or source.title or source.name, _NAME)}\n{published(source)}"
