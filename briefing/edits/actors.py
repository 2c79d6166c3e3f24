"""Reviewing and correcting who acts and speaks."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.wording import counted, deed, titled
from briefing.model.actor import ActorKind
from briefing.model.dossier import Dossier
from briefing.model.review import Review, State


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
