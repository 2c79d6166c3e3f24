"""Actors of several sources under one name: a view for lists. Nothing is fused; a link is the analyst's to make."""

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
    """Actors grouped by identical kind and full name, in the order of their first mention.

    A bare surname is grouped inside its own source only, never across sources: two papers may mean two people.
    """
    found: dict[tuple[str, str, str], list[Actor]] = {}
    for actor in actors_of(dossier):
        found.setdefault(_key(actor), []).append(actor)
    return tuple(SameName(actors[0].name, actors[0].kind, tuple(actors)) for actors in found.values())


def _key(actor: Actor) -> tuple[str, str, str]:
    name = _folded(actor.name)
    lonely = actor.kind is ActorKind.GROUP or (actor.kind is ActorKind.PERSON and len(name.split()) < 2)
    return (actor.kind.value, name, actor.mentions[0].source_id if lonely and actor.mentions else "")


def _folded(name: str) -> str:
    """Without case, accents and doubled spaces: how one name is spelled in two papers."""
    plain = "".join(character for character in normalize("NFKD", name) if not combining(character))
    return " ".join(plain.casefold().split())
