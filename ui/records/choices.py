"""What the forms offer to choose from."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.crosscheck.same_name import groups
from briefing.language.lexicon import lines
from briefing.model.actor import ActorKind
from briefing.model.claim import Voice
from briefing.model.dossier import Dossier
from briefing.model.event import Modality
from briefing.model.position import Stance
from briefing.model.review import State
from ui.theme.sides import sides

Choices = tuple[tuple[str, str], ...]

RELIABILITY: Choices = (
    ("", "Not graded"),
    ("A", "A  Completely reliable"),
    ("B", "B  Usually reliable"),
    ("C", "C  Fairly reliable"),
    ("D", "D  Not usually reliable"),
    ("E", "E  Unreliable"),
    ("F", "F  Cannot be judged"),
)
CREDIBILITY: Choices = (
    ("0", "Not graded"),
    ("1", "1  Confirmed by other sources"),
    ("2", "2  Probably true"),
    ("3", "3  Possibly true"),
    ("4", "4  Doubtful"),
    ("5", "5  Improbable"),
    ("6", "6  Cannot be judged"),
)


def of_enum(kinds: Iterable[ActorKind | Modality | Stance | Voice]) -> Choices:
    return tuple((kind.value, kind.value.capitalize()) for kind in kinds)


def of_words(words: Iterable[str]) -> Choices:
    """Each once, in alphabetical order, with the empty one first so that nothing is chosen unasked."""
    return (("", ""), *((each, each) for each in sorted({each for each in words if each})))


def of_sides(dossier: Dossier) -> Choices:
    return of_words(sides(dossier))


def of_people(dossier: Dossier) -> Choices:
    """The names of all people and bodies, without ids: an office is held wherever the name stands."""
    return of_words(group.name for group in groups(dossier) if group.kind is not ActorKind.GROUP)


def of_actors(dossier: Dossier, source_id: str) -> Choices:
    """Actors by id, those of one source first and alone where it has any of the name."""
    kept = [actor for actor in dossier.actors.values() if actor.review.state is not State.REJECTED]
    here = {actor.name: actor.id for actor in kept if actor.mentions and actor.mentions[0].source_id == source_id}
    known = {actor.name: actor.id for actor in sorted(kept, key=lambda actor: actor.id, reverse=True)} | here
    ordered = sorted(known, key=lambda name: (name not in here, name))
    return (("", ""), *((known[name], name) for name in ordered))


def of_issues(dossier: Dossier) -> Choices:
    listed = (line.partition(" | ")[0] for line in lines("issues") if " | " in line)
    return of_words((*listed, *(held.issue for held in dossier.positions.values())))


def of_classes(dossier: Dossier) -> Choices:
    return of_words(event.event_class for event in dossier.events.values())
