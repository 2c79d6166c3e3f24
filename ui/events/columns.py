"""The columns of the event table: what each shows and how it sorts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.crosscheck.headlines import words_of_date
from briefing.crosscheck.independent import Voices
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality
from briefing.temporal.order import order
from briefing.temporal.words import short

SortKey = tuple[object, ...]

_VOICES = Voices()  # texts are read once for all rows


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in pixels at 100 %, 0 for what is left over."""

    key: str
    title: str
    width: int
    text: Callable[[Dossier, Event], str]
    sort: Callable[[Dossier, Event], SortKey]
    is_edited: bool = False


def when_text(dossier: Dossier, event: Event) -> str:
    """The date in short words, else the source's own words for it, else a dash."""
    return short(event.when) if event.when else words_of_date(dossier, event) or "–"


def who_text(dossier: Dossier, event: Event) -> str:
    actors = (dossier.actors.get(who.actor_id) for who in event.participants)
    return ", ".join(actor.name for actor in actors if actor is not None)


def source_text(dossier: Dossier, event: Event) -> str:
    """The labels of all sources that tell it: "S1, S3"."""
    found = {dossier.sources[p.source_id] for p in event.passages if p.source_id in dossier.sources}
    labels = ", ".join(source.label for source in sorted(found, key=lambda source: source.number))
    if len(found) < 2 or not dossier.links:
        return labels
    return f"{labels} · {_VOICES.support(dossier, event.id).independent} independent"


def class_text(_dossier: Dossier, event: Event) -> str:
    modality = event.modality.value if event.modality is not Modality.HAPPENED else ""
    return " · ".join(part for part in (event.event_class, modality) if part)


def _by(text: Callable[[Dossier, Event], str]) -> Callable[[Dossier, Event], SortKey]:
    """Alphabetically, empty ones last."""

    def key(dossier: Dossier, event: Event) -> SortKey:
        words = text(dossier, event).casefold()
        return (not words, words)

    return key


def _title(_dossier: Dossier, event: Event) -> str:
    return event.title


def _place(_dossier: Dossier, event: Event) -> str:
    return event.place


def _state(_dossier: Dossier, event: Event) -> str:
    return event.review.state.value


def _nothing(_dossier: Dossier, _event: Event) -> str:
    return ""


COLUMNS = (
    Column("state", "", 34, _nothing, _by(_state)),
    Column("when", "Date", 170, when_text, lambda _dossier, event: order(event.when), is_edited=True),
    Column("title", "Event", 0, _title, _by(_title), is_edited=True),
    Column("who", "Who", 220, who_text, _by(who_text)),
    Column("place", "Place", 130, _place, _by(_place), is_edited=True),
    Column("class", "Kind", 120, class_text, _by(class_text)),
    Column("sources", "Sources", 150, source_text, _by(source_text)),
)
