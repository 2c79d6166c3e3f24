"""Actors of several sources who may be one under different spellings: proposals with score and reasons."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.crosscheck.same_name import SameName, are_apart, groups
from briefing.crosscheck.spelling import lacks_vowels, script, skeleton, sound, sounds
from briefing.model.actor import ActorKind
from briefing.model.dossier import Dossier

_CROWD = 40  # groups of one surname beyond which it tells nothing
_SAME, _NEAR, _INITIAL, _SURNAME, _ACRONYM = 0.9, 0.75, 0.6, 0.45, 0.6
_OTHER_SIDE = 0.25  # what two different sides take off


@dataclass(frozen=True, slots=True)
class SameActor:
    """Two groups of one kind that may mean one actor. `score` from 0 to 1, `reasons` in the analyst's words."""

    one: SameName
    other: SameName
    score: float
    reasons: tuple[str, ...]


def same_actors(dossier: Dossier) -> tuple[SameActor, ...]:
    """All pairs to decide, the surest first, those of one score in reading order; none that was decided."""
    found = groups(dossier)
    order = {id(one): place for place, one in enumerate(found)}
    pairs = {(order[id(one)], order[id(other)]): made for one, other in _near(found) if (made := _judged(one, other))}
    return tuple(made for _, made in sorted(pairs.items(), key=lambda pair: (-pair[1].score, pair[0])))


def _near(found: Sequence[SameName]) -> Iterator[tuple[SameName, SameName]]:
    """Groups of one kind that share the sound of a surname or of all letters, or an acronym, in reading order."""
    drawers: dict[tuple[ActorKind, str], list[SameName]] = defaultdict(list)
    for one in found:
        if one.kind is not ActorKind.GROUP and sounds(one.name):
            for key in _keys(one):
                drawers[(one.kind, key)].append(one)
    for alike in drawers.values():
        if len(alike) <= _CROWD:
            yield from combinations(alike, 2)


def _keys(one: SameName) -> set[str]:
    words = sounds(one.name)
    if one.kind is ActorKind.PERSON:
        return {skeleton(words[-1]) or words[-1]}
    return {" ".join(words), _acronym(one.name)} - {""}


def _acronym(name: str) -> str:
    """The letters of a name in capitals, of one of several words its capitals: "I A E A"."""
    words = name.split()
    letters = name if len(words) == 1 and name.isupper() else "".join(word[0] for word in words if word[0].isupper())
    return f"={letters}" if len(letters) > 2 and (len(words) > 1 or name.isupper()) else ""


def _judged(one: SameName, other: SameName) -> SameActor | None:
    if any(are_apart(first, second) for first in one.actors for second in other.actors):
        return None
    score, reason = _persons(one, other) if one.kind is ActorKind.PERSON else _others(one, other)
    if not score:
        return None
    reasons = [reason]
    if script(one.name) != script(other.name):
        reasons.append("the names are in two scripts")
    if one.side and other.side and one.side != other.side:
        score -= _OTHER_SIDE
        reasons.append(f"but one speaks for {one.side}, the other for {other.side}")
    return SameActor(one, other, round(score, 2), tuple(reasons))


def _persons(one: SameName, other: SameName) -> tuple[float, str]:
    first, second = sounds(one.name), sounds(other.name)
    whole = first[-1] == second[-1]
    bare = lacks_vowels(one.name) or lacks_vowels(other.name)
    if not whole and not bare:
        return 0.0, ""
    if len(first) == 1 or len(second) == 1:
        alone = _home(one) != _home(other)
        return (_SURNAME, f"{one.name} and {other.name} share a surname") if alone else (0.0, "")
    given, name = (first[0], second[0]), f"{one.name} and {other.name}"
    if given[0] == given[1]:
        return (_SAME if whole else _NEAR), f"{name} sound alike"
    if min(map(len, given)) == 1 and given[0][0] == given[1][0]:
        return _INITIAL, f"{name} share surname and initial"
    if _close(*given, bare):
        return _NEAR, f"{name} share a surname, and the first names are spelled nearly alike"
    return 0.0, ""


def _home(one: SameName) -> str:
    """The source it is first named in, "" for one made by hand."""
    mentions = one.actors[0].mentions
    return mentions[0].source_id if mentions else ""


def _close(one: str, other: str, bare: bool) -> bool:
    """The same consonants, or all but the end: Dmytro, Dmitri."""
    same = skeleton(one) == skeleton(other) and (bare or one[0] == other[0])
    return same and len(skeleton(one)) > 1


def _others(one: SameName, other: SameName) -> tuple[float, str]:
    if sound(one.name.replace(" ", "")) == sound(other.name.replace(" ", "")):
        return _SAME, f"{one.name} and {other.name} sound alike"
    short = _acronym(one.name) == _acronym(other.name) != "" and one.name.isupper() != other.name.isupper()
    return (_ACRONYM, f"{one.name} and {other.name} share their initials") if short else (0.0, "")
