"""What stands in one source and bears on its days, and which sources hang together in time."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from briefing.model.anchor import Anchor
from briefing.model.dossier import Dossier, Key, anchors_of
from briefing.model.event import Event
from briefing.model.rooted import anchors
from briefing.model.source import Source
from briefing.model.standing import Shelf, quoted, sources_of_event
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.tree import Happening


@dataclass(frozen=True, eq=False)
class Scope:
    """The records of one source by id, or one event that rests on none; and the analyst's anchors of them.

    `own` are the ids of the events that stand in it. `spoken_of` are events that an expression counts from by the
    analyst's choice, of this source or by this source; `events` holds those of other sources too.
    """

    source: Source | None
    timexes: Mapping[str, Timex]
    statements: Mapping[str, Statement]
    events: Mapping[str, Event]
    anchors: tuple[Anchor, ...]
    spoken_of: tuple[str, ...]
    own: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """S1 for a source of a case, "" for what stands in none."""
        return self.source.label if self.source else ""

    def own_events(self) -> Iterator[Event]:
        """Without those of other sources that words of this one count from."""
        return (self.events[id_] for id_ in self.own)

    @cached_property
    def quoted(self) -> frozenset[Shelf]:
        """Where those stand who may print the same words."""
        return frozenset(shelf for statement in self.statements.values() for shelf in quoted(statement))

    @cached_property
    def beside(self) -> frozenset[Key]:
        """The sources that share an event with this one."""
        return frozenset(("sources", id_) for event in self.shared for id_ in sources_of_event(event))

    @cached_property
    def shared(self) -> tuple[Event, ...]:
        """The events that several sources tell of."""
        return tuple(event for event in self.events.values() if len(sources_of_event(event)) > 1)


@dataclass(frozen=True, slots=True)
class Scopes:
    """The scopes of a dossier, each made when it is asked for and remembered while nothing in it changes."""

    dossier: Dossier
    _anchored: Mapping[Key, tuple[Anchor, ...]]
    _spoken_of: Mapping[Key, tuple[str, ...]]
    _links: Mapping[Key, frozenset[Key]]
    _known: dict[Key, Scope] = field(default_factory=dict)

    def at(self, home: Key) -> Scope:
        if home not in self._known:
            self._known[home] = self._remembered(home)
        return self._known[home]

    def together(self, homes: Collection[Key]) -> frozenset[Key]:
        """These sources and lone events with all that their days may depend on."""
        found, waiting, shelves = set(homes), list(homes), set[Shelf]()
        while waiting:
            scope = self.at(home := waiting.pop())
            near = scope.beside | self._links.get(home, frozenset())
            if not scope.quoted <= shelves:
                near = near.union(*(self._printing(shelf) for shelf in scope.quoted - shelves))
                shelves |= scope.quoted
            if not near <= found:
                waiting += near - found
                found |= near
        return frozenset(found)

    def linked(self, homes: Collection[Key]) -> frozenset[Key]:
        """These with all that the analyst's anchors and choices join to them."""
        found, waiting = set(homes), list(homes)
        while waiting:
            near = self._links.get(waiting.pop(), frozenset()) - found
            waiting += near
            found |= near
        return frozenset(found)

    def _remembered(self, home: Key) -> Scope:
        table, id_ = home
        chosen, said = self._spoken_of.get(home, ()), self._anchored.get(home, ())
        dossier, shelves = self.dossier, self.dossier.standing
        things = (
            dossier.get(home),
            *(shelves.get((name, id_)) for name in ("timexes", "statements", "events") if table == "sources"),
            *(dossier.events.get(event_id) for event_id in chosen),
            *said,
        )
        key = (home, *map(id, things))
        known = _SCOPES.get(key)
        if known is None:
            if len(_SCOPES) >= _REMEMBERED:
                _SCOPES.clear()  # at once: another thread may be looking
            known = _SCOPES[key] = (things, _scope(dossier, home, said, chosen))
        return known[1]

    def _printing(self, shelf: Shelf) -> Iterator[Key]:
        statements = self.dossier.statements
        return (("sources", statements[id_].passage.source_id) for id_ in self.dossier.standing.get(shelf, ()))


# The records that a scope was made from are kept beside it, so that no other can have their identity.
_SCOPES: dict[tuple[object, ...], tuple[tuple[object, ...], Scope]] = {}
_REMEMBERED = 16_384  # more sources than any case has had


def scopes_of(dossier: Dossier) -> Scopes:
    """What reaches over the border of a source: the analyst's anchors, and events that the analyst chose to count
    from. Those of the dossier that was asked for last are at hand: an edit begins where the one before it ended."""
    known = next(iter(_LATEST), None)
    if known is None or not _are_alike(known.dossier, dossier):
        known = _scopes(dossier)
        _LATEST[:] = [known]
    return known


_LATEST: list[Scopes] = []


def _are_alike(one: Dossier, other: Dossier) -> bool:
    return (
        one.standing is other.standing
        and one.sources is other.sources
        and one.timexes is other.timexes
        and one.statements is other.statements
        and one.events is other.events
        and one.anchors is other.anchors
    )


def _scopes(dossier: Dossier) -> Scopes:
    anchored, spoken_of, links = dict[Key, tuple[Anchor, ...]](), dict[Key, tuple[str, ...]](), dict[Key, set[Key]]()
    for anchor in anchors_of(dossier):
        homes = sorted({home for key in anchor.about for home in homes_of(dossier, key)})
        for home in homes:
            anchored[home] = (*anchored.get(home, ()), anchor)
            links.setdefault(home, set()).update(homes)
    for timex_id in dossier.at("counting", ""):
        for event_id in _chosen(dossier.timexes[timex_id]):
            homes = sorted({*homes_of(dossier, ("timexes", timex_id)), *homes_of(dossier, ("events", event_id))})
            for home in homes:
                spoken_of[home] = tuple(sorted({*spoken_of.get(home, ()), event_id}))
                links.setdefault(home, set()).update(homes)
    return Scopes(dossier, anchored, spoken_of, {home: frozenset(near) for home, near in links.items()})


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


def every_home(dossier: Dossier) -> frozenset[Key]:
    lone = (("events", id_) for id_, event in dossier.events.items() if not sources_of_event(event))
    return frozenset({*(("sources", id_) for id_ in dossier.sources), *lone})


def _chosen(timex: Timex) -> Iterator[str]:
    return (leaf.event_id for leaf in anchors(timex.tree) if isinstance(leaf, Happening) and leaf.event_id)


def _scope(dossier: Dossier, home: Key, said: tuple[Anchor, ...], chosen: tuple[str, ...]) -> Scope:
    table, id_ = home
    ids = {name: dossier.at(name, id_) if table == "sources" else [] for name in ("timexes", "statements", "events")}
    own = ids["events"] if table == "sources" else [id_] if id_ in dossier.events else []
    events = sorted({*own, *chosen})
    return Scope(
        dossier.sources.get(id_),
        {timex_id: dossier.timexes[timex_id] for timex_id in ids["timexes"]},
        {statement_id: dossier.statements[statement_id] for statement_id in ids["statements"]},
        {event_id: dossier.events[event_id] for event_id in events if event_id in dossier.events},
        said,
        chosen,
        tuple(own),
    )
