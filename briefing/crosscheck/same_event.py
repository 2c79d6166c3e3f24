"""Which events of several sources are one: candidates by days, names and ideas, decided pair by pair, then gathered.

Proposals only. What the analyst has linked counts as one already; what was kept apart stays apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.crosscheck.alike import NEAR_DAYS, Likeness, likeness
from briefing.crosscheck.telling import Telling, telling
from briefing.model.dossier import Dossier, links_of
from briefing.model.event import Event
from briefing.model.review import State

_BLOCK = NEAR_DAYS + 1  # days in one drawer: what is near stands in the same one or in the next
_DRAWERS = 12  # a longer window is looked for as if it had no days
_CROWD = 200  # events with one name, or one idea in one drawer, beyond which it tells nothing


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
    """Remembers what it has compared, so that one source more costs only its own events.

    Not for two threads at a time; the dossier, which nothing alters, may come from any.
    """

    def __init__(self) -> None:
        self._known: dict[str, tuple[Event, tuple[str, ...]]] = {}
        self._tellings: dict[str, Telling] = {}
        self._drawers: dict[tuple[int, str], set[str]] = defaultdict(set)  # by days and name
        self._ideas: dict[tuple[int, str], set[str]] = defaultdict(set)  # by days and idea
        self._nameless: dict[tuple[int, str], set[str]] = defaultdict(set)  # the same, of those without a name
        self._named: dict[str, set[str]] = defaultdict(set)
        self._undated: dict[str, set[str]] = defaultdict(set)  # by name
        self._pairs: dict[str, dict[str, Likeness]] = defaultdict(dict)

    def groups(self, dossier: Dossier) -> tuple[SameEvent, ...]:
        """As `same_events`, for the dossier as it is now."""
        self._catch_up(dossier)
        gathered = _Gathering(dossier, self._tellings)
        steps = [
            (pair.score, one, other, pair) for one, others in self._pairs.items() for other, pair in others.items()
        ]
        for _, one, other, pair in sorted(
            (step for step in steps if step[1] < step[2]), key=lambda s: (-s[0], s[1], s[2])
        ):
            gathered.join(one, other, pair)
        return tuple(gathered.groups())

    def _catch_up(self, dossier: Dossier) -> None:
        now = {id_: (event, _cast(dossier, event)) for id_, event in dossier.events.items() if _counts(event)}
        changed = [id_ for id_, known in self._known.items() if now.get(id_) != known]
        for id_ in changed:
            self._forget(id_)
        for id_ in sorted(now.keys() - self._known.keys()):
            self._known[id_] = now[id_]
            self._look_at(telling(dossier, now[id_][0]))

    def _look_at(self, mine: Telling) -> None:
        for other in sorted(self._near(mine)):
            found = likeness(mine, self._tellings[other])
            if found is not None:
                self._pairs[mine.id][other] = self._pairs[other][mine.id] = found
        self._tellings[mine.id] = mine
        for shelf, key in self._places(mine):
            shelf[key].add(mine.id)
        for name in mine.names:
            self._named[name].add(mine.id)
            if not _has_drawer(mine):
                self._undated[name].add(mine.id)

    def _near(self, mine: Telling) -> set[str]:
        found = set[str]()
        shelves = [self._undated.get(name, set()) for name in mine.names]
        if _has_drawer(mine):
            ideas = self._nameless if mine.names else self._ideas
            shelves += [self._drawers.get(key, set()) for key in _around(mine, mine.names)]
            shelves += [ideas.get(key, set()) for key in _around(mine, mine.ideas)]
        else:
            shelves += [self._named.get(name, set()) for name in mine.names]
        for shelf in shelves:
            if len(shelf) <= _CROWD:
                found |= shelf
        return found

    def _places(self, mine: Telling) -> Iterator[tuple[dict[tuple[int, str], set[str]], tuple[int, str]]]:
        for block in _blocks(mine):
            yield from ((self._drawers, (block, name)) for name in mine.names)
            yield from ((self._ideas, (block, idea)) for idea in mine.ideas)
            if not mine.names:
                yield from ((self._nameless, (block, idea)) for idea in mine.ideas)

    def _forget(self, id_: str) -> None:
        del self._known[id_]
        mine = self._tellings.pop(id_)
        for shelf, key in self._places(mine):
            shelf[key].discard(id_)
        for name in mine.names:
            self._named[name].discard(id_)
            self._undated[name].discard(id_)
        for other in self._pairs.pop(id_, {}):
            del self._pairs[other][id_]


@dataclass(slots=True, eq=False)
class _Group:
    members: set[str]
    sources: set[str]
    weakest: Likeness | None = None


class _Gathering:
    """Pairs gathered from the most alike down; a group never has two events of one source, nor two kept apart."""

    def __init__(self, dossier: Dossier, tellings: dict[str, Telling]) -> None:
        self._dossier, self._tellings = dossier, tellings
        self._group: dict[str, _Group] = {}
        self._apart: dict[str, set[str]] = defaultdict(set)
        for link in links_of(dossier):
            here = [id_ for id_ in link.members if id_ in tellings]
            for one in here[1:]:
                if link.same:
                    self._unite(self._of(here[0]), self._of(one))
                else:
                    self._apart[here[0]].add(one)
                    self._apart[one].add(here[0])

    def join(self, one: str, other: str, pair: Likeness) -> None:
        mine, yours = self._of(one), self._of(other)
        if (
            mine is yours
            or mine.sources & yours.sources
            or any(self._apart[id_] & yours.members for id_ in mine.members)
        ):
            return
        self._unite(mine, yours).weakest = min(
            (step for step in (mine.weakest, yours.weakest, pair) if step), key=lambda step: step.score
        )

    def groups(self) -> list[SameEvent]:
        """Those in which something is proposed, that is more than the analyst has linked."""
        numbers = {source.id: source.number for source in self._dossier.sources.values()}

        def place(id_: str) -> tuple[int, int, str]:
            first = self._dossier.events[id_].passages[0]
            return numbers.get(first.source_id, 0), first.span.start, id_

        found = [
            SameEvent(tuple(sorted(group.members, key=place)), group.weakest.score, group.weakest.reasons)
            for group in {id(group): group for group in self._group.values()}.values()
            if group.weakest is not None
        ]
        return sorted(found, key=lambda same: place(same.members[0]))

    def _of(self, id_: str) -> _Group:
        known = self._group.get(id_)
        if known is None:
            known = self._group[id_] = _Group({id_}, set(self._tellings[id_].sources))
        return known

    def _unite(self, mine: _Group, yours: _Group) -> _Group:
        if mine is not yours:
            mine.members |= yours.members
            mine.sources |= yours.sources
            for id_ in yours.members:
                self._group[id_] = mine
        return mine


def _counts(event: Event) -> bool:
    return event.review.state is not State.REJECTED and bool(event.passages)


def _cast(dossier: Dossier, event: Event) -> tuple[str, ...]:
    return tuple(dossier.actors[part.actor_id].name for part in event.participants if part.actor_id in dossier.actors)


def _has_drawer(mine: Telling) -> bool:
    return mine.first is not None and mine.last is not None and (mine.last - mine.first) // _BLOCK < _DRAWERS


def _blocks(mine: Telling) -> range:
    if mine.first is None or mine.last is None or not _has_drawer(mine):
        return range(0)
    return range(mine.first // _BLOCK, mine.last // _BLOCK + 1)


def _around(mine: Telling, words: Iterable[str]) -> set[tuple[int, str]]:
    """The drawers in which what is near in time may lie."""
    blocks = _blocks(mine)
    return {(block, word) for word in words for block in range(blocks.start - 1, blocks.stop + 1)} if blocks else set()
