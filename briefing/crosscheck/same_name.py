"""Actors of several sources under one name, or joined by the analyst: a view for lists. Nothing is fused."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import combining, normalize

from briefing.model.actor import Actor, ActorKind
from briefing.model.dossier import Dossier, actors_of


@dataclass(frozen=True, slots=True)
class SameName:
    """`name` is the spelling of the first of `actors`, which stand in reading order; each stays its own record."""

    name: str
    kind: ActorKind
    actors: tuple[Actor, ...]

    @property
    def mentions(self) -> int:
        return sum(len(actor.mentions) for actor in self.actors)

    @property
    def side(self) -> str:
        """The side that all who have one agree on, else ""."""
        sides = {actor.side for actor in self.actors if actor.side}
        return sides.pop() if len(sides) == 1 else ""


def groups(dossier: Dossier) -> tuple[SameName, ...]:
    """Actors grouped by identical kind and full name, and as the analyst joined them or keeps them apart, in the order
    of their first mention.

    A bare surname is grouped inside its own source only, never across sources: two papers may mean two people.
    """
    named: dict[tuple[str, str, str], list[Actor]] = {}
    for actor in (reading := actors_of(dossier)):
        named.setdefault(_key(actor), []).append(actor)
    if any(actor.same_as or actor.apart_from for actor in reading):
        order = {actor.id: place for place, actor in enumerate(reading)}
        parts = [part for actors in named.values() for part in _parted(actors)]
        decided = [sorted(actors, key=lambda actor: order[actor.id]) for actors in _joined(parts)]
        found = sorted(decided, key=lambda actors: order[actors[0].id])
    else:
        found = list(named.values())
    return tuple(SameName(actors[0].name, actors[0].kind, tuple(actors)) for actors in found)


def _parted(actors: list[Actor]) -> list[list[Actor]]:
    """Those of one name by whom each is kept apart from."""
    parts: list[list[Actor]] = []
    for actor in actors:
        home = next((part for part in parts if not any(are_apart(actor, other) for other in part)), None)
        if home is None:
            parts.append([actor])
        else:
            home.append(actor)
    return parts


def are_apart(one: Actor, other: Actor) -> bool:
    """The analyst keeps them apart."""
    return other.id in one.apart_from or one.id in other.apart_from


def _joined(found: list[list[Actor]]) -> list[list[Actor]]:
    """The groups with those that the analyst joined made one, each where its first member stands."""
    homes = {actor.id: place for place, actors in enumerate(found) for actor in actors}
    first = list(range(len(found)))

    def home(place: int) -> int:
        while first[place] != place:
            place = first[place]
        return place

    for place, actors in enumerate(found):
        for id_ in (id_ for actor in actors for id_ in actor.same_as if id_ in homes):
            one, other = sorted((home(place), home(homes[id_])))
            first[other] = one
    whole: dict[int, list[Actor]] = {}
    for place, actors in enumerate(found):
        whole.setdefault(home(place), []).extend(actors)
    return list(whole.values())


def _key(actor: Actor) -> tuple[str, str, str]:
    name = _folded(actor.name)
    lonely = actor.kind is ActorKind.GROUP or (actor.kind is ActorKind.PERSON and len(name.split()) < 2)
    return (actor.kind.value, name, actor.mentions[0].source_id if lonely and actor.mentions else "")


def _folded(name: str) -> str:
    """Without case, accents and doubled spaces: how one name is spelled in two papers."""
    plain = "".join(character for character in normalize("NFKD", name) if not combining(character))
    return " ".join(plain.casefold().split())
