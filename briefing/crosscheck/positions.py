"""Who holds what on which issue: party by issue, the latest statement first, changes marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from briefing.crosscheck.telling import folded
from briefing.language.lexicon import lines, section
from briefing.model.actor import ActorKind
from briefing.model.dossier import Dossier, statements_of
from briefing.model.position import Held, Stance
from briefing.model.review import State
from briefing.model.statement import Statement
from briefing.model.when import When
from briefing.temporal.order import Key, order

_EDGE = ".,;:!?“”\"'()[]"


@dataclass(frozen=True, slots=True)
class Stand:
    """A cell of the matrix: `statement_ids` from the latest to the earliest, `held_ids` what the analyst says is held;
    `changed` where a later one says yes to what an earlier one said no to, or the other way round. Never empty: what is
    not in the list is an empty cell."""

    party: str
    issue: str
    statement_ids: tuple[str, ...]
    changed: bool
    held_ids: tuple[str, ...] = ()


def stands(dossier: Dossier) -> tuple[Stand, ...]:
    """By issue in the order of the list, those that only the analyst names last, then by party as they come up;
    statements of no issue are left out."""
    held: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for id_ in sorted(dossier.positions):
        one = dossier.positions[id_]
        held[one.issue, one.party].append(one)
    found: dict[tuple[str, str], list[Statement]] = defaultdict(list)
    for statement in statements_of(dossier):
        party = party_of(dossier, statement)
        if party and statement.review.state is not State.REJECTED:
            for issue in issues_in(statement.content.exact):
                found[issue, party].append(statement)
    ranks = {issue: rank for rank, (issue, _) in enumerate(_issues())}
    cells = sorted({**found, **held}, key=lambda cell: ranks.get(cell[0], len(ranks)))
    return tuple(_stand(*cell, found.get(cell, []), held.get(cell, [])) for cell in cells)


def party_of(dossier: Dossier, statement: Statement) -> str:
    """The side a speaker speaks for, "" while unknown."""
    actor = dossier.actors.get(statement.speaker_id or "")
    if actor is None:
        return ""
    return actor.side or (actor.name if actor.kind is ActorKind.STATE else "")


def issues_in(words: str) -> tuple[str, ...]:
    """The issues that the words speak of, in the order of the list."""
    said = {word.strip(_EDGE) for word in folded(words).split()}
    return tuple(issue for issue, telling in _issues() if not said.isdisjoint(telling))


def stance(words: str) -> int:
    """1 for yes, -1 for no, 0 where the words do not say: a no counts before a yes ("we will not agree")."""
    said = {word.strip(_EDGE) for word in folded(words).split()}
    if not said.isdisjoint(_bag("against")) or any(word.endswith("n't") for word in said):
        return -1
    return int(not said.isdisjoint(_bag("for")))


def _stand(issue: str, party: str, said: Sequence[Statement], held: Sequence[Held]) -> Stand:
    """In order of the day of speaking; those of unknown day count as the earliest."""
    ordered = sorted(said, key=lambda one: _when(one.said))
    kept = sorted(held, key=lambda one: _when(_from(one)))
    stances = [(_when(one.said), stance(one.content.exact)) for one in ordered]
    stances += [(_when(_from(one)), -1 if one.stance is Stance.REFUSES else 1) for one in kept]
    taken = [each for _, each in sorted(stances, key=lambda one: one[0]) if each]
    changed = any(before != after for before, after in pairwise(taken))
    return Stand(
        party, issue, tuple(one.id for one in reversed(ordered)), changed, tuple(one.id for one in reversed(kept))
    )


def _when(when: When | None) -> tuple[bool, Key]:
    return when is not None, order(when)


def _from(held: Held) -> When | None:
    return When(str(held.since), held.since, held.since) if held.since else None


@lru_cache(maxsize=1)
def _issues() -> tuple[tuple[str, frozenset[str]], ...]:
    split = (line.partition(" | ") for line in lines("issues"))
    return tuple((name, frozenset(words.split())) for name, divider, words in split if divider)


@lru_cache(maxsize=2)
def _bag(heading: str) -> frozenset[str]:
    return frozenset(section("issues", heading)[0].split())
