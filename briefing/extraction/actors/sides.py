"""Which side everybody speaks for: what the text says, carried along what ties people to each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.side_cues import Cue, cues, ruler_cues
from briefing.language.analysis import Analysis
from briefing.model.actor import Actor, ActorKind


def with_sides(analysis: Analysis, actors: tuple[Actor, ...], states: frozenset[str]) -> tuple[Actor, ...]:
    """The actors with the sides that cues give those without one; what is only hinted at carries its doubt.

    Where two cues contradict each other nobody gets a side.
    """
    cast = Cast(actors)
    told = _Sides({one.id: (one.side, "") for one in actors if one.side})
    found = list(cues(analysis, cast, states))
    told.enter(cue for cue in found if cue.state and not cue.doubt)
    ties = [cue for cue in found if cue.other_id]
    told.carry([cue for cue in ties if not cue.doubt])
    told.enter(cue for cue in found if cue.state and cue.doubt)
    told.carry([cue for cue in ties if not cue.doubt])
    led = {told.sides[one.id][0] for one in actors if one.kind is ActorKind.PERSON and one.id in told.sides}
    told.enter(ruler_cues(analysis, cast, states, led))
    told.carry(ties)
    return tuple(_sided(one, told) for one in actors)


def _sided(actor: Actor, told: _Sides) -> Actor:
    side, doubt = told.sides.get(actor.id, ("", ""))
    return replace(actor, side=side, side_doubt=doubt) if side and actor.kind is ActorKind.PERSON else actor


@dataclass(slots=True)
class _Sides:
    """Actor id to side and doubt. `against` are those of whom the text says two things."""

    sides: dict[str, tuple[str, str]]
    against: set[str] = field(default_factory=set)

    def enter(self, found: Iterable[Cue]) -> None:
        """The states of some cues, for those who have no side yet."""
        said: dict[str, dict[str, str]] = {}
        for cue in found:
            if cue.actor_id not in self.sides:
                said.setdefault(cue.actor_id, {}).setdefault(cue.state, cue.doubt)
        for actor_id, states in said.items():
            if len(states) == 1:
                self.sides[actor_id] = next(iter(states.items()))
            else:
                self.against.add(actor_id)

    def carry(self, ties: Sequence[Cue]) -> None:
        """Along the ties, a tie without doubt in both directions, until nothing more is learned."""
        for _ in range(len(ties) + 1):
            gained = [one for tie in ties for one in self._along(tie)]
            if not gained:
                return
            for actor_id, side in gained:
                self.sides.setdefault(actor_id, side)

    def _along(self, tie: Cue) -> list[tuple[str, tuple[str, str]]]:
        one, two = self.sides.get(tie.actor_id), self.sides.get(tie.other_id)
        if one is None and two is not None and tie.actor_id not in self.against:
            return [(tie.actor_id, (two[0], tie.doubt or two[1]))]
        if two is None and one is not None and not tie.doubt and tie.other_id not in self.against:
            return [(tie.other_id, one)]
        return []
