"""What hangs on a date: the records whose own date would be another if this one were."""

from __future__ import annotations

from briefing.model.dossier import Dossier, Key
from briefing.model.rooted import anchors
from briefing.model.timex import Timex
from briefing.model.tree import Created, Happening, Said, Same


def hanging(dossier: Dossier, key: Key) -> tuple[Key, ...]:
    """Expressions that count from it and, in their place, what they date; each once, in the order of the text."""
    found = dict.fromkeys(place for timex in _counting(dossier, key) for place in _told_by(dossier, timex))
    if key[0] == "timexes":
        found = dict.fromkeys((*_dated_by(dossier, key[1]), *found))
    return tuple(place for place in found if place != key)


def _counting(dossier: Dossier, key: Key) -> list[Timex]:
    """The expressions that count from the day of a record, by source and place."""
    found = [
        timex for timex in dossier.timexes.values() if any(_is_on(leaf, timex, key) for leaf in anchors(timex.tree))
    ]
    return sorted(found, key=lambda timex: (timex.passage.source_id, timex.passage.span))


def _is_on(leaf: Created | Said | Same | Happening, timex: Timex, key: Key) -> bool:
    match leaf:
        case Created():
            return key == ("sources", timex.passage.source_id)
        case Said(statement_id):
            return key == ("statements", statement_id)
        case Same(timex_id):
            return key == ("timexes", timex_id)
        case Happening(_, event_id):
            return event_id is not None and key == ("events", event_id)


def _told_by(dossier: Dossier, timex: Timex) -> tuple[Key, ...]:
    """What an expression dates; itself where it dates nothing."""
    return _dated_by(dossier, timex.id) or (("timexes", timex.id),)


def _dated_by(dossier: Dossier, timex_id: str) -> tuple[Key, ...]:
    events = sorted(("events", event.id) for event in dossier.events.values() if event.timex_id == timex_id)
    said = sorted(("statements", one.id) for one in dossier.statements.values() if one.said_timex == timex_id)
    return (*events, *said)
