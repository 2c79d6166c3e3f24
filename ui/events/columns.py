"""The columns of the event table: what each shows; the index knows how they sort."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.crosscheck.headlines import words_of_date
from briefing.crosscheck.independent import Voices
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.storage.index.entries import kind_of, who_of
from briefing.temporal.words import short

_VOICES = Voices()  # texts are read once for all rows


@dataclass(frozen=True, slots=True)
class Column:
    """`width` in pixels at 100 %, 0 for what is left over; `name` is its title in words where an icon stands there."""

    key: str
    title: str
    name: str
    width: int
    text: Callable[[Dossier, Event], str]
    is_edited: bool = False
    is_grouped: bool = False


def when_text(dossier: Dossier, event: Event) -> str:
    """The date in short words, else the source's own words for it, else a dash."""
    return short(event.when) if event.when else words_of_date(dossier, event) or "–"


def who_text(dossier: Dossier, event: Event) -> str:
    return ", ".join(who_of(dossier, event))


def source_text(dossier: Dossier, event: Event) -> str:
    """The labels of all sources that tell it: "S1, S3"."""
    found = {dossier.sources[p.source_id] for p in event.passages if p.source_id in dossier.sources}
    labels = ", ".join(source.label for source in sorted(found, key=lambda source: source.number))
    if len(found) < 2 or not dossier.links:
        return labels
    return f"{labels} · {_VOICES.support(dossier, event.id).independent} independent"


def class_text(_dossier: Dossier, event: Event) -> str:
    return kind_of(event)


def _title(_dossier: Dossier, event: Event) -> str:
    return event.title


def _place(_dossier: Dossier, event: Event) -> str:
    return event.place


def _nothing(_dossier: Dossier, _event: Event) -> str:
    return ""


COLUMNS = (
    Column("state", "", "State", 34, _nothing, is_grouped=True),
    Column("when", "Date", "Date", 170, when_text, is_edited=True),
    Column("title", "Event", "Event", 0, _title, is_edited=True),
    Column("who", "Who", "Who", 220, who_text, is_grouped=True),
    Column("place", "Place", "Place", 130, _place, is_edited=True, is_grouped=True),
    Column("class", "Kind", "Kind", 120, class_text, is_grouped=True),
    Column("sources", "Sources", "Source", 150, source_text, is_grouped=True),
)
