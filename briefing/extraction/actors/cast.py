"""The actors of a source by place: who is named between here and there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.language.lexicon import bag
from briefing.model.actor import Actor, ActorKind
from briefing.model.span import Span

_NEAR = 1200  # characters back that "the company" may reach


@dataclass(frozen=True, slots=True)
class Cast:
    """`actors` in the order of their first mention."""

    actors: tuple[Actor, ...]
    _places: list[tuple[int, int, int]] = field(init=False)
    _roles: dict[str, list[Actor]] = field(init=False)
    _people: list[tuple[int, int, int]] = field(init=False)
    _ids: dict[str, Actor] = field(init=False)

    def __post_init__(self) -> None:
        places = sorted(
            (one.span.start, one.span.end, index) for index, actor in enumerate(self.actors) for one in actor.mentions
        )
        roles: dict[str, list[Actor]] = {}
        for actor in self.actors:
            for noun in sorted({noun for role in actor.roles for noun in role.text.lower().split()}):
                roles.setdefault(noun, []).append(actor)
        people = [place for place in places if self.actors[place[2]].kind is ActorKind.PERSON]
        object.__setattr__(self, "_places", places)
        object.__setattr__(self, "_people", people)
        object.__setattr__(self, "_ids", {actor.id: actor for actor in self.actors})
        object.__setattr__(self, "_roles", roles)

    def within(self, span: Span) -> list[tuple[Span, Actor]]:
        """The mentions inside `span`, in reading order."""
        found = []
        for place in range(bisect_left(self._places, (span.start, 0, 0)), len(self._places)):
            start, end, index = self._places[place]
            if start >= span.end:
                break
            if end <= span.end:
                found.append((Span(start, end), self.actors[index]))
        return found

    def last_person(self, span: Span) -> Actor | None:
        """Whoever is named last inside `span`, however long it is."""
        for place in range(bisect_left(self._people, (span.end, 0, 0)) - 1, -1, -1):
            start, end, index = self._people[place]
            if start < span.start:
                return None
            if end <= span.end:
                return self.actors[index]
        return None

    def firm(self, before: int) -> Actor | None:
        """The only body named in the _NEAR characters before an offset that is no court, ministry or union."""
        near = (actor for _, actor in self.within(Span(max(0, before - _NEAR), before)))
        bodies = {actor.id: actor for actor in near if actor.kind is ActorKind.ORGANISATION}
        firms = [one for one in bodies.values() if bag("voices", "public").isdisjoint(one.name.split())]
        return firms[0] if len(firms) == 1 else None

    def known(self, actor_id: str | None) -> Actor | None:
        return self._ids.get(actor_id) if actor_id is not None else None

    def in_role(self, noun: str, before: int) -> list[Actor]:
        """Those whose printed role has this word and who were named before an offset."""
        return [actor for actor in self._roles.get(noun, ()) if actor.mentions[0].span.start < before]

    def at(self, start: int) -> tuple[Span, Actor] | None:
        """The mention that begins at this offset."""
        place = bisect_left(self._places, (start, 0, 0))
        if place < len(self._places) and self._places[place][0] == start:
            begin, end, index = self._places[place]
            return Span(begin, end), self.actors[index]
        return None


def with_actors(cast: Cast, more: Sequence[Actor]) -> Cast:
    return Cast((*cast.actors, *more)) if more else cast
