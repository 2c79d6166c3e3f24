"""The days of a case that nothing states, what the analyst says of time, and what contradicts itself
("dateline/dates/1")."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from briefing.exchange.operators import short_id
from briefing.model.anchor import Anchor
from briefing.model.dossier import Dossier, Key, anchors_of, events_of, sources_of, statements_of
from briefing.model.event import Event
from briefing.model.review import State
from briefing.model.source import Source
from briefing.model.standing import sources_of_event
from briefing.model.statement import Speech, Statement
from briefing.model.timex import Timex
from briefing.temporal.bounds import Narrowed
from briefing.temporal.unknown import solved

DATES = "dateline/dates/1"


class UnknownJson(msgspec.Struct, frozen=True):
    """`name` is what commands take ("S1:e144"). `earliest` or `latest` is null where nothing bounds that side."""

    name: str
    kind: str
    text: str
    earliest: str | None
    latest: str | None
    because: list[str]


class AnchorJson(msgspec.Struct, frozen=True):
    id: str
    about: list[str]
    date: str | None
    why: str


class Dates(msgspec.Struct, frozen=True, kw_only=True):
    schema: str = DATES
    unknown: list[UnknownJson]
    anchors: list[AnchorJson]
    conflicts: list[list[str]]


def dates(dossier: Dossier) -> Dates:
    """Sources first, then statements and events in reading order; rejected ones are left out."""
    solution = solved(dossier)
    windows = solution.windows
    return Dates(
        unknown=[_unknown(dossier, one, windows.get(_key(one), Narrowed())) for one in _open(dossier)],
        anchors=[_anchor(dossier, anchor) for anchor in anchors_of(dossier)],
        conflicts=[[reason.words for reason in conflict] for conflict in solution.conflicts],
    )


def name_of(dossier: Dossier, key: Key) -> str:
    """How a command calls a record: S1 for a source, S1:e144 for what stands in it, hand:1 for one made by hand."""
    record = dossier.get(key)
    match record:
        case Source():
            return record.label
        case Timex(passage=passage) | Statement(passage=passage):
            home = passage.source_id
        case Event() if (homes := sources_of_event(record)) and not key[1].startswith("hand:"):
            home = next((id_ for id_ in sorted(homes) if key[1].startswith(f"{id_}:")), "")
        case _:
            return key[1]
    source = dossier.sources.get(home)
    return f"{source.label}:{short_id(key[1])}" if source else key[1]


def key_of(dossier: Dossier, name: str) -> Key | None:
    """The record that a command names so; None for a name that nothing has."""
    label, _, local = name.partition(":")
    source = next((one for one in sources_of(dossier) if one.label.casefold() == label.casefold()), None)
    if source is not None and not local:
        return ("sources", source.id)
    id_ = f"{source.id}:{local}" if source else name
    return next(((table, id_) for table in ("events", "statements", "timexes") if dossier.get((table, id_))), None)


def _open(dossier: Dossier) -> Iterator[Source | Statement | Event]:
    """What no words and nobody dates."""
    yield from (source for source in sources_of(dossier) if source.created is None)
    for statement in statements_of(dossier):
        spoken = statement.kind is Speech.DIRECT and statement.review.state is not State.REJECTED
        if spoken and (statement.said is None or statement.said.because):
            yield statement
    for event in events_of(dossier):
        if event.review.state is not State.REJECTED and (event.when is None or event.when.because):
            yield event


def _unknown(dossier: Dossier, record: Source | Statement | Event, window: Narrowed) -> UnknownJson:
    match record:
        case Source():
            kind, text = "source", record.title or record.name
        case Statement():
            kind, text = "statement", record.content.exact
        case Event():
            kind, text = "event", record.title
    return UnknownJson(
        name_of(dossier, _key(record)),
        kind,
        text,
        str(window.earliest) if window.earliest else None,
        str(window.latest) if window.latest else None,
        [reason.words for reason in window.because],
    )


def _anchor(dossier: Dossier, anchor: Anchor) -> AnchorJson:
    about = [name_of(dossier, key) for key in anchor.about]
    return AnchorJson(anchor.id, about, anchor.when.edtf if anchor.when else None, anchor.why)


def _key(record: Source | Statement | Event) -> Key:
    return {Source: "sources", Statement: "statements", Event: "events"}[type(record)], record.id
