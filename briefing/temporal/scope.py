"""What hangs together in time: sources whose days depend on each other, and all that stands in them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from briefing.model.anchor import Anchor
from briefing.model.dossier import Dossier, Key, anchors_of
from briefing.model.event import Event
from briefing.model.rooted import anchors
from briefing.model.source import Source
from briefing.model.standing import quoted, sources_of_event
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.tree import Happening

Link = frozenset[Key]


@dataclass(frozen=True, slots=True)
class Scope:
    """Records by id; `repeated` are pairs of direct quotations that two sources print in the same words."""

    sources: Mapping[str, Source]
    timexes: Mapping[str, Timex]
    statements: Mapping[str, Statement]
    events: Mapping[str, Event]
    anchors: tuple[Anchor, ...]
    repeated: tuple[tuple[Statement, Statement], ...]

    def label(self, source_id: str) -> str:
        """S1 for the sources of a case, "" for one that is not in it."""
        source = self.sources.get(source_id)
        return source.label if source else ""


def homes_of(dossier: Dossier, key: Key) -> frozenset[Key]:
    """The sources whose days bear on a record; the event itself where it has no source."""
    match dossier.get(key):
        case Timex(passage=passage) | Statement(passage=passage):
            return frozenset({("sources", passage.source_id)})
        case Event() as event:
            return frozenset({("sources", id_) for id_ in sources_of_event(event)} or {key})
        case Source():
            return frozenset({key})
        case _:
            return frozenset()


def scope_of(dossier: Dossier, homes: Collection[Key] | None = None) -> Scope:
    """All that days at these sources or lone events may depend on; None for the whole dossier."""
    if homes is None:
        lone = (("events", id_) for id_, event in dossier.events.items() if not sources_of_event(event))
        homes = {*(("sources", id_) for id_ in dossier.sources), *lone}
    links = [
        (anchor, frozenset(h for key in anchor.about for h in homes_of(dossier, key))) for anchor in anchors_of(dossier)
    ]
    inside = sorted(_closed(dossier, homes, [link for _, link in links]))
    sources = [id_ for table, id_ in inside if table == "sources"]
    timexes = sorted(id_ for source in sources for id_ in dossier.at("timexes", source))
    statements = sorted(id_ for source in sources for id_ in dossier.at("statements", source))
    lone_events = [id_ for table, id_ in inside if table == "events"]
    events = sorted({*lone_events, *(id_ for source in sources for id_ in dossier.at("events", source))})
    return Scope(
        {id_: dossier.sources[id_] for id_ in sources if id_ in dossier.sources},
        {id_: dossier.timexes[id_] for id_ in timexes},
        {id_: dossier.statements[id_] for id_ in statements},
        {id_: dossier.events[id_] for id_ in events if id_ in dossier.events},
        tuple(anchor for anchor, link in links if not link.isdisjoint(inside)),
        tuple(pair for id_ in statements for pair in _repeated(dossier, dossier.statements[id_]) if pair[0].id == id_),
    )


def _closed(dossier: Dossier, homes: Collection[Key], links: list[Link]) -> frozenset[Key]:
    found, waiting = frozenset(homes), frozenset(homes)
    while waiting:
        new = {home for link in links if not waiting.isdisjoint(link) for home in link}
        for table, id_ in waiting:
            new.update(_neighbours(dossier, id_) if table == "sources" else ())
        waiting = frozenset(new) - found
        found |= waiting
    return found


def _neighbours(dossier: Dossier, source_id: str) -> Iterator[Key]:
    """Sources that print the same quotations, and those of events that an expression of this one counts from."""
    for id_ in dossier.at("statements", source_id):
        for pair in _repeated(dossier, dossier.statements[id_]):
            yield from (("sources", statement.passage.source_id) for statement in pair)
    for id_ in dossier.at("timexes", source_id):
        timex = dossier.timexes[id_]
        for anchor in anchors(timex.tree) if timex.anchor == "event" else ():
            if isinstance(anchor, Happening) and anchor.event_id:
                yield from homes_of(dossier, ("events", anchor.event_id))
    for id_ in dossier.at("events", source_id):
        yield from homes_of(dossier, ("events", id_))
        for counting in dossier.at("counting", id_):
            yield from homes_of(dossier, ("timexes", counting))


def _repeated(dossier: Dossier, statement: Statement) -> Iterator[tuple[Statement, Statement]]:
    """The statement with each of another source in the same words, in the order of their ids."""
    for shelf, beginning in quoted(statement):
        for id_ in dossier.at(shelf, beginning):
            other = dossier.statements[id_]
            if other.passage.source_id != statement.passage.source_id and _letters(other) == _letters(statement):
                yield (statement, other) if statement.id < other.id else (other, statement)


def _letters(statement: Statement) -> str:
    return "".join(filter(str.isalnum, statement.content.exact)).casefold()
