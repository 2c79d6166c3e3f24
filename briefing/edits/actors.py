"""Reviewing, correcting and making who acts and speaks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.hand import free_id, selected
from briefing.edits.wording import counted, deed, titled
from briefing.model.actor import Actor, ActorKind
from briefing.model.dossier import Dossier
from briefing.model.review import Review, State
from briefing.model.source import SourceText
from briefing.model.span import Span


@dataclass(frozen=True, slots=True)
class ReviewActor:
    """Accept, reject or put back actors, many as one step. Raises KeyError for an unknown one."""

    actor_ids: tuple[str, ...]
    review: Review

    @property
    def label(self) -> str:
        return f"{deed(self.review)} ({counted(len(self.actor_ids), 'actor')})"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(*(replace(dossier.actors[id_], review=self.review) for id_ in self.actor_ids))


@dataclass(frozen=True, slots=True)
class EditActor:
    """Correct name, kind or side; None leaves a field as it is. A name that gives way stays as an alias."""

    actor_id: str
    name: str | None = None
    kind: ActorKind | None = None
    side: str | None = None

    @property
    def label(self) -> str:
        return f"Edit {titled(self.name)}" if self.name else "Edit the actor"

    def apply(self, dossier: Dossier) -> Dossier:
        """Raises KeyError for an unknown actor, ValueError for an empty name."""
        if self.name is not None and not self.name.strip():
            raise ValueError("an actor needs a name")
        actor = dossier.actors[self.actor_id]
        name = actor.name if self.name is None else self.name
        names = (*actor.aliases, actor.name) if name != actor.name else actor.aliases
        return dossier.put(
            replace(
                actor,
                name=name,
                aliases=tuple(dict.fromkeys(alias for alias in names if alias != name)),
                kind=self.kind or actor.kind,
                side=actor.side if self.side is None else self.side,
                review=replace(actor.review, state=State.EDITED, reason=None),
            )
        )


@dataclass(frozen=True, slots=True)
class AddActor:
    """Add an actor the analyst made; it is accepted as it stands. Raises ValueError for an id that is taken and for an
    empty name."""

    actor: Actor

    @property
    def label(self) -> str:
        return f"Add {titled(self.actor.name)}"

    def apply(self, dossier: Dossier) -> Dossier:
        if self.actor.id in dossier.actors:
            raise ValueError(f"there is an actor {self.actor.id} already")
        if not self.actor.name.strip():
            raise ValueError("an actor needs a name")
        return dossier.put(replace(self.actor, review=Review(State.EDITED), confidence=1.0))


@dataclass(frozen=True, slots=True)
class JoinActors:
    """Say that two actors are one; each keeps its name and all it says itself. `PartActors` and undo take it back.

    Raises KeyError for an unknown one, ValueError for an actor and itself.
    """

    one: str
    other: str

    @property
    def label(self) -> str:
        return "Join two actors"

    def apply(self, dossier: Dossier) -> Dossier:
        one, other = _pair(dossier, self.one, self.other)
        one = replace(one, apart_from=_less(one.apart_from, frozenset({other.id})))
        other = replace(other, apart_from=_less(other.apart_from, frozenset({one.id})))
        return dossier.put(replace(one, same_as=tuple(sorted({*one.same_as, other.id}))), other)


@dataclass(frozen=True, slots=True)
class PartActors:
    """Keep some actors apart from some others, out of what joined them; it is never proposed again.

    Raises KeyError for an unknown one, ValueError for an actor on both sides.
    """

    ones: tuple[str, ...]
    others: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Keep two actors apart"

    def apply(self, dossier: Dossier) -> Dossier:
        ones, others = frozenset(self.ones), frozenset(self.others)
        if ones & others:
            raise ValueError("an actor is nobody else than itself")
        kept = [replace(dossier.actors[id_], same_as=_less(dossier.actors[id_].same_as, ones)) for id_ in self.others]
        parted = [
            replace(actor, same_as=_less(actor.same_as, others), apart_from=tuple(sorted({*actor.apart_from, *others})))
            for actor in (dossier.actors[id_] for id_ in self.ones)
        ]
        return dossier.put(*kept, *parted)


def _pair(dossier: Dossier, one: str, other: str) -> tuple[Actor, Actor]:
    if one == other:
        raise ValueError("an actor is already itself")
    return dossier.actors[one], dossier.actors[other]


def _less(ids: tuple[str, ...], gone: frozenset[str]) -> tuple[str, ...]:
    return tuple(one for one in ids if one not in gone)


def actor_of(dossier: Dossier, name: str, kind: ActorKind = ActorKind.PERSON, side: str = "") -> Actor:
    """An actor whom no source names, with an id that nobody has."""
    return Actor(free_id(dossier.actors, "a"), name, kind, (), side=side)


def actor_from(dossier: Dossier, source_id: str, text: SourceText, span: Span) -> Actor:
    """A person by the words selected in a source. Raises ValueError where nothing but blanks is selected."""
    words = selected(source_id, text, span)
    name = " ".join(words.exact.split())
    return Actor(free_id(dossier.actors, "a"), name, ActorKind.PERSON, (words,))
