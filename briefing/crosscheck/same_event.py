"""Which events of several sources are one: candidates by days, names and ideas, decided pair by pair, then gathered.

Proposals only. What the analyst has linked counts as one already; what was kept apart stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from immutables import Map

from briefing.crosscheck.alike import likeness, reasons
from briefing.crosscheck.candidates import Drawers
from briefing.crosscheck.gathering import Gathering
from briefing.crosscheck.telling import Telling, names_as_printed, telling
from briefing.model.dossier import Changes, Dossier
from briefing.model.event import Event
from briefing.model.link import Link
from briefing.model.linked import cluster
from briefing.model.review import State
from briefing.model.source import Source


@dataclass(frozen=True, slots=True)
class SameEvent:
    """`members` are ids of events that tell one event, in reading order; those linked already among them.

    `score` is that of the weakest step that holds them together, `reasons` its words.
    """

    members: tuple[str, ...]
    score: float
    reasons: tuple[str, ...]


def same_events(dossier: Dossier) -> tuple[SameEvent, ...]:
    """All groups with something to decide, in reading order."""
    return Sameness().groups(dossier)


class Sameness:
    """Remembers what it has compared, so that one source more costs only its own events and those they meet.

    Not for two threads at a time; the dossier, which nothing alters, may come from any.
    """

    def __init__(self) -> None:
        self._tellings: dict[str, Telling] = {}
        self._cast: dict[str, set[str]] = defaultdict(set)  # by actor: the events it takes part in
        self._drawers = Drawers()
        self._pairs: dict[str, dict[str, float]] = defaultdict(dict)
        self._gathering = Gathering(self._pairs, self._tellings)
        self._groups: dict[str, SameEvent] = {}  # by its first member
        self._first: dict[str, str] = {}  # by member: the first of its group
        self._links: Map[str, Link] = Map()  # as they were when it was looked last
        self._sources: Map[str, Source] = Map()

    def groups(self, dossier: Dossier, changes: Changes | None = None) -> tuple[SameEvent, ...]:
        """As `same_events`. `changes` is all that has changed since the dossier that was looked at last."""
        stale = set(dossier.events) if changes is None else self._stale(dossier, changes)
        gone = [self._tellings.pop(id_) for id_ in sorted(stale & self._tellings.keys())]
        come = [telling(dossier, dossier.events[id_]) for id_ in sorted(stale) if _counts(dossier.events.get(id_))]
        self._tellings.update((each.id, each) for each in come)
        self._note_cast(dossier, stale)
        crowd = self._drawers.change(gone, come) - stale
        self._pair_anew(stale | crowd)
        self._show(dossier, stale | self._relinked(dossier, stale, changes), crowd)
        self._links, self._sources = dossier.links, dossier.sources
        places = {first: _place(dossier, first) for first in self._groups}
        return tuple(self._groups[first] for first in sorted(places, key=places.__getitem__))

    def _stale(self, dossier: Dossier, changes: Changes) -> set[str]:
        """The events of which anything that is compared or tells their order may be another."""
        found = set(changes.of("events"))
        for id_ in changes.of("actors"):
            found |= self._cast.get(id_, set())
        for id_ in changes.of("sources"):
            if _read(self._sources.get(id_)) != _read(dossier.sources.get(id_)):
                found.update(dossier.at("events", id_))
        return found

    def _relinked(self, dossier: Dossier, stale: Iterable[str], changes: Changes | None) -> set[str]:
        """All that is linked, or was, with what has changed."""
        ids = changes.of("links") if changes else frozenset(dossier.links)
        links = [links.get(id_) for id_ in ids for links in (self._links, dossier.links)]
        found = {member for link in links if link for member in link.members}
        return found | {
            member for id_ in stale if ("linked", id_) in dossier.standing for member in cluster(dossier, id_)
        }

    def _note_cast(self, dossier: Dossier, stale: Iterable[str]) -> None:
        """An event stays noted under an actor that has left it: looking at one too many does no harm."""
        for id_ in stale:
            event = dossier.events.get(id_)
            for part in event.participants if event else ():
                self._cast[part.actor_id].add(id_)

    def _pair_anew(self, ids: set[str]) -> None:
        for id_ in ids:
            for other in self._pairs.pop(id_, {}):
                if other in self._pairs:
                    self._pairs[other].pop(id_, None)
        for id_ in sorted(ids & self._tellings.keys()):
            mine = self._tellings[id_]
            for other in sorted(self._drawers.near(mine)):
                if other in ids and other < id_:
                    continue  # compared already, from its side
                found = likeness(mine, self._tellings[other])
                if found is not None:
                    self._pairs[id_][other] = self._pairs[other][id_] = found

    def _show(self, dossier: Dossier, stale: set[str], crowd: set[str]) -> None:
        groups = self._gathering.gather(dossier, stale | crowd)
        for id_ in (*stale, *(member for group in groups for member in group.members)):
            self._groups.pop(self._first.pop(id_, ""), None)
        for group in groups:
            if group.last is not None:
                members = tuple(sorted(group.members, key=lambda id_: _place(dossier, id_)))
                self._groups[members[0]] = SameEvent(members, -group.last[0], self._why(dossier, *group.last[1:]))
                self._first.update(dict.fromkeys(members, members[0]))

    def _why(self, dossier: Dossier, one: str, other: str) -> tuple[str, ...]:
        printed = (name for id_ in (one, other) for name in names_as_printed(dossier, dossier.events[id_]))
        return tuple(reasons(self._tellings[one], self._tellings[other], printed))


def _counts(event: Event | None) -> bool:
    return event is not None and event.review.state is not State.REJECTED and bool(event.passages)


def _read(source: Source | None) -> tuple[object, ...]:
    """What of a source is compared, or tells the order of its events."""
    return (source.number, source.created, source.clues) if source else ()


def _place(dossier: Dossier, event_id: str) -> tuple[int, int, str]:
    first = dossier.events[event_id].passages[0]
    source = dossier.sources.get(first.source_id)
    return source.number if source else 0, first.span.start, event_id
