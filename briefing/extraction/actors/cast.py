"""The actors of a source by place: who is named between here and there."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.model.actor import Actor
from briefing.model.span import Span


@dataclass(frozen=True, slots=True)
class Cast:
    """`actors` in the order of their first mention."""

    actors: tuple[Actor, ...]
    _places: list[tuple[int, int, int]] = field(init=False)
    _roles: dict[str, list[Actor]] = field(init=False)

    def __post_init__(self) -> None:
        places = sorted(
            (one.span.start, one.span.end, index) for index, actor in enumerate(self.actors) for one in actor.mentions
        )
        roles: dict[str, list[Actor]] = {}
        for actor in self.actors:
            for noun in sorted({noun for role in actor.roles for noun in role.text.lower().split()}):
                roles.setdefault(noun, []).append(actor)
        object.__setattr__(self, "_places", places)
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
