"""Which names of one source mean the same actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from briefing.extraction.actors.gazetteer import Sort, forenames
from briefing.extraction.actors.names import PARTICLES, Name
from briefing.model.actor import ActorKind

SUFFIXES = frozenset(["Jr", "Sr", "II", "III", "IV"])


@dataclass(slots=True)
class Joined:
    """One actor in the making: its best name, kind, and all the names that mean it."""

    name: str
    kind: ActorKind
    score: float
    names: list[Name] = field(default_factory=list)


def joined(names: Sequence[Name]) -> list[Joined]:
    """Actors of one source; two people of one surname stay apart and a bare surname of theirs belongs to neither."""
    brands = _brands({name.words for name in names if name.kind is ActorKind.ORGANISATION})
    # "Orebank" is no body beside Orebank Metals, whatever it looks like alone.
    names = [replace(name, kind=None) if name.words in brands and name.entry is None else name for name in names]
    people = _people([name for name in names if name.kind is ActorKind.PERSON])
    others = _others(names)
    _add_bare(people, others, [name for name in names if name.entry is None and name.kind is not ActorKind.PERSON])
    return [one for one in (*people, *others) if one.names]


def _brands(bodies: Collection[str]) -> dict[str, str]:
    """First words that open the name of exactly one organisation of several words, with that name."""
    long = sorted(words for words in bodies if " " in words)
    opening = Counter(words.split()[0] for words in long)
    return {word: words for words in long if opening[word := words.split()[0]] == 1}


def _people(names: Sequence[Name]) -> list[Joined]:
    made: list[Joined] = []
    filed: dict[tuple[str, str], list[Joined]] = {}
    for name in sorted(names, key=lambda one: (-len(_parts(one.words)), one.words.isupper(), one.sentence, one.first)):
        last = surname(name.words)
        near = (one for key in _sought(name.words) for one in filed.get((last, key), ()))
        alike = list(islice((one for one in near if _same_person(name.words, one.name)), 2))
        if len(alike) == 1:
            alike[0].names.append(name)
            alike[0].score = max(alike[0].score, name.score)
        elif not alike or len(_parts(name.words)) > 1:
            new = Joined(name.words, ActorKind.PERSON, name.score, [name])
            made.append(new)
            for key in _filed(name.words):
                filed.setdefault((last, key), []).append(new)
    return _by_opening(made)


# A forename is filed by itself and by its letter, an initial as an initial: a family of thousands is not compared
# each with each.
_ANY, _PARTICLE = "", "-"


def _filed(words: str) -> tuple[str, ...]:
    """What a full name is found by among those of its surname."""
    first = _parts(words)[0].lower()
    if first in PARTICLES:
        return _ANY, _PARTICLE
    return (_ANY, f"{first[0]}*", f"{first}." if len(first) == 1 else first)


def _sought(words: str) -> tuple[str, ...]:
    """Where those stand who may be the same person, each of them once."""
    parts = _parts(words)
    first = parts[0].lower() if parts else ""
    if len(parts) < 2 or first in PARTICLES:
        return (_ANY,)
    return (_PARTICLE, f"{first}*") if len(first) == 1 else (_PARTICLE, first, f"{first[0]}.")


def _by_opening(made: Sequence[Joined]) -> list[Joined]:
    """ "Ms Li" after "Li Wen", "Hana" after "Hana Sato": a lone name that opens exactly one full name is that one."""
    full = [one for one in made if len(_parts(one.name)) > 1]
    opening = Counter(_parts(one.name)[0] for one in full)
    owners = {word: one for one in full if opening[word := _parts(one.name)[0]] == 1}
    kept: list[Joined] = []
    for one in made:
        owner = owners.get(one.name)
        given = one.name in forenames()
        if owner is not None and given != all(name.titled for name in one.names):
            owner.names.extend(one.names)
        else:
            kept.append(one)
    return kept


def _parts(words: str) -> list[str]:
    return [part for part in words.replace(".", " ").split() if part]


def surname(words: str) -> str:
    """The last word of a name, with the particle before it left out."""
    parts = [part for part in _parts(words) if part not in SUFFIXES]
    return parts[-1].lower() if parts else ""


def called(name: str) -> str:
    """How a text calls a person after the first time: the last name with its particles, "Ben Othman"."""
    parts = name.split()
    first = len(parts) - 1
    while first > 0 and (parts[first] in SUFFIXES or parts[first - 1].lower() in PARTICLES):
        first -= 1
    return " ".join(parts[first:])


def _same_person(one: str, two: str) -> bool:
    """Same surname given; a bare surname fits any, an initial fits its forename, middle names may be missing."""
    first, second = _parts(one), _parts(two)
    if len(first) == 1 or len(second) == 1:
        return True
    if first[0].lower() in PARTICLES or second[0].lower() in PARTICLES:
        return second[-len(first) :] == first or first[-len(second) :] == second
    a, b = first[0].lower(), second[0].lower()
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _others(names: Sequence[Name]) -> list[Joined]:
    made: dict[str, Joined] = {}
    counts = Counter(name.words for name in names)
    for name in names:
        key = _key(name, counts)
        if key is None or name.kind is ActorKind.PERSON:
            continue
        kind = name.kind or ActorKind.STATE
        if key not in made:
            made[key] = Joined(name.entry.stands_for if name.entry else name.words, kind, name.score)
        made[key].names.append(name)
    for one in made.values():
        if one.kind is ActorKind.STATE and all(name.locative for name in one.names):
            one.names.clear()  # only ever a place
    return list(made.values())


def _key(name: Name, counts: Counter[str]) -> str | None:
    """What the name is filed under, None where it names no actor here."""
    if name.entry is not None:
        acts = name.subject and not name.locative
        if name.entry.sort in (Sort.CAPITAL, Sort.SEAT) and not acts:
            return None
        if name.entry.sort is Sort.DEMONYM and not name.titled:
            return None
        return name.entry.stands_for
    if name.kind is not ActorKind.ORGANISATION or name.score < 0.4:
        return None
    if name.score < 0.5 and not (counts[name.words] > 1 and name.subject):
        return None
    return name.words


def _add_bare(people: Sequence[Joined], others: Sequence[Joined], loose: Sequence[Name]) -> None:
    """Unlabelled words that repeat the surname or full name of exactly one person, or open one firm's name."""
    firms = {one.name: one for one in others if one.kind is ActorKind.ORGANISATION}
    brands = {word: firms[name] for word, name in _brands(firms).items()}
    full = {one.name: one for one in people}
    bare: dict[str, list[Joined]] = {}
    for one in people:
        parts = _parts(one.name)
        for size in range(1, len(parts)):
            bare.setdefault(" ".join(parts[size:]).lower(), []).append(one)
        if len(parts) == 1:
            bare.setdefault(one.name.lower(), []).append(one)
    for name in loose:
        if name.words in brands:
            brands[name.words].names.append(name)
            continue
        hits = [full[name.words]] if name.words in full else bare.get(name.words.lower(), [])
        if len(hits) == 1:
            hits[0].names.append(name)
