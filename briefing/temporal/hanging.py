"""What else hangs on a date: the records that are dated by it, or count from it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.rooted import anchors
from briefing.model.source import Source
from briefing.model.standing import sources_of_event
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.tree import Created, Happening, Said, Same
from briefing.temporal.happenings import told_of


def dependants(dossier: Dossier, key: Key) -> tuple[Key, ...]:
    """Everything whose date would be counted anew if that of the record changed, nearest first, each once.

    `key` is that of an expression, an event, a statement or a source.
    """
    found, waiting = dict[Key, None](), [key]
    for one in waiting:
        for hanging in _direct(dossier, one):
            if hanging not in found and hanging != key:
                found[hanging] = None
                waiting.append(hanging)
    return tuple(found)


def _direct(dossier: Dossier, key: Key) -> Iterator[Key]:
    record = dossier.get(key)
    match record:
        case Timex():
            yield from _of_timex(dossier, record)
        case Event():
            yield from _counting_from(dossier, record)
        case Source() | Statement():
            source_id = record.id if isinstance(record, Source) else record.passage.source_id
            for id_ in dossier.at("timexes", source_id):
                if any(_is_day_of(leaf, record) for leaf in anchors(dossier.timexes[id_].tree)):
                    yield ("timexes", id_)


def _is_day_of(leaf: object, record: Source | Statement) -> bool:
    match leaf:
        case Created():
            return isinstance(record, Source)
        case Said(statement_id):
            return statement_id == record.id
        case _:
            return False


def _of_timex(dossier: Dossier, timex: Timex) -> Iterator[Key]:
    source_id = timex.passage.source_id
    for id_ in dossier.at("events", source_id):
        if dossier.events[id_].timex_id == timex.id and not dossier.events[id_].when_by_hand:
            yield ("events", id_)
    for id_ in dossier.at("statements", source_id):
        if dossier.statements[id_].said_timex == timex.id and not dossier.statements[id_].said_by_hand:
            yield ("statements", id_)
    for id_ in dossier.at("timexes", source_id):
        if Same(timex.id) in anchors(dossier.timexes[id_].tree):
            yield ("timexes", id_)


def _counting_from(dossier: Dossier, event: Event) -> Iterator[Key]:
    yield from (("timexes", id_) for id_ in dossier.at("counting", event.id))
    for source_id in sorted(sources_of_event(event)):
        events = {id_: dossier.events[id_] for id_ in dossier.at("events", source_id)}
        for id_ in dossier.at("timexes", source_id):
            timex = dossier.timexes[id_]
            if any(isinstance(leaf, Happening) for leaf in anchors(timex.tree)) and told_of(timex, events) == event:
                yield ("timexes", id_)
