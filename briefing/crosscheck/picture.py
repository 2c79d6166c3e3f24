"""All that the sources say of one another, looked at anew after every change at the cost of what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from immutables import Map

from briefing.crosscheck.copies import Copies
from briefing.crosscheck.copies import Likeness as CopiesSeen
from briefing.crosscheck.counts import Count, between_counts, counts, same_counts
from briefing.crosscheck.differences import Difference, of_event
from briefing.crosscheck.independent import Support, Voices
from briefing.crosscheck.outcomes import outcomes
from briefing.crosscheck.remembering import Memory
from briefing.crosscheck.same_event import SameEvent, Sameness
from briefing.model.conflict import ConflictKind
from briefing.model.dossier import Changes, Dossier
from briefing.model.linked import cluster, told
from briefing.model.standing import Standing


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """`same` is proposed, `differences` are all of them with those that do not contradict; both in reading order.

    `counts` are figures of one thing over several sources, in order of publication.
    """

    same: tuple[SameEvent, ...] = ()
    differences: tuple[Difference, ...] = ()
    counts: tuple[tuple[Count, ...], ...] = ()
    copies: tuple[Copies, ...] = ()

    @property
    def contradictions(self) -> tuple[Difference, ...]:
        return tuple(each for each in self.differences if each.contradicts)


class Watch:
    """One for an open case. Not for two threads at a time; the dossier, which nothing alters, may come from any."""

    def __init__(self) -> None:
        self._sameness, self._copies, self._voices = Sameness(), CopiesSeen(), Voices()
        self._memory = Memory()
        self._compared: dict[tuple[str, ...], _Told] = {}
        self._voice_of: dict[str, str] = {}
        self._stood: Standing = Map()

    def look(self, dossier: Dossier, changes: Changes | None = None) -> Picture:
        """`changes` is all that has changed since the dossier that was looked at last; None for the first."""
        copies, same = self._copies.groups(dossier), self._sameness.groups(dossier, changes)
        voice_of = {id_: group.source_ids[0] for group in copies for id_ in group.source_ids}
        told = self._told(dossier, same, voice_of, self._stale(dossier, changes, voice_of))
        together = _sources_together(told)
        self._memory.turn()
        groups = same_counts(counts(dossier, self._memory), together)
        found = [each for one in told for each in one.differences]
        found += [each for group in groups for each in between_counts(group, voice_of)]
        found += outcomes(dossier, together, self._memory)
        self._compared, self._voice_of, self._stood = {one.members: one for one in told}, voice_of, dossier.standing
        return Picture(same, tuple(found), tuple(groups), copies)

    def support(self, dossier: Dossier, event_id: str, copies: Iterable[Copies]) -> Support:
        """The reports of an event as it is shown, and how many of them are independent."""
        return self._voices.of_events(dossier, told(dossier, event_id), copies)

    def _stale(self, dossier: Dossier, changes: Changes | None, voice_of: Mapping[str, str]) -> frozenset[str]:
        """The events that have changed, and the sources of which anything may be another that differences rest on."""
        voiced = {id_ for id_ in {*voice_of, *self._voice_of} if voice_of.get(id_) != self._voice_of.get(id_)}
        if changes is None:
            return frozenset(voiced)
        shelves = [(table, id_) for table in ("events", "timexes") for id_ in dossier.sources]
        moved = (shelf[1] for shelf in shelves if self._stood.get(shelf) is not dossier.standing.get(shelf))
        return frozenset((*voiced, *moved, *changes.of("sources"), *changes.of("events")))

    def _told(
        self, dossier: Dossier, same: Sequence[SameEvent], voice_of: Mapping[str, str], stale: frozenset[str]
    ) -> list[_Told]:
        """What is told by several, proposed or linked, with what was found in it before where nothing has changed."""
        tellings = [group.members for group in same]
        if dossier.links:
            seen = {id_ for members in tellings for id_ in members}
            tellings += [members for members in linked_groups(dossier) if seen.isdisjoint(members)]
        found = list[_Told]()
        for members in tellings:
            known = self._compared.get(members)
            if known is None or not (stale.isdisjoint(known.sources) and stale.isdisjoint(members)):
                known = _compared(dossier, members, voice_of)
            found.append(known)
        return found


@dataclass(frozen=True, slots=True)
class _Told:
    """One event as several sources tell it."""

    members: tuple[str, ...]
    sources: frozenset[str]
    differences: tuple[Difference, ...]


def picture(dossier: Dossier) -> Picture:
    """All of it, once."""
    return Watch().look(dossier)


def undecided(dossier: Dossier, differences: Iterable[Difference]) -> Iterator[Difference]:
    """Contradictions on which the analyst has not decided."""
    return (each for each in differences if each.contradicts and each.id not in dossier.conflicts)


def repeated(differences: Iterable[Difference]) -> Iterator[Difference]:
    return (each for each in differences if each.kind is ConflictKind.REPEATED)


def linked_groups(dossier: Dossier) -> Iterator[tuple[str, ...]]:
    """What the analyst has linked, each group once."""
    seen = set[str]()
    for link in sorted(dossier.links.values(), key=lambda link: (len(link.id), link.id)):
        first = next((id_ for id_ in link.members if id_ in dossier.events), None)
        if link.same and first is not None and first not in seen:
            members = cluster(dossier, first)
            seen.update(members)
            yield members


def _one_a_voice(dossier: Dossier, members: Sequence[str], voice_of: Mapping[str, str]) -> tuple[str, ...]:
    """The first telling of each voice: what a copy says again is no second opinion."""
    firsts: dict[str, str] = {}
    for id_ in members:
        passages = dossier.events[id_].passages
        source_id = passages[0].source_id if passages else id_
        firsts.setdefault(voice_of.get(source_id, source_id), id_)
    return tuple(firsts.values())


def _compared(dossier: Dossier, members: tuple[str, ...], voice_of: Mapping[str, str]) -> _Told:
    sources = frozenset(passage.source_id for id_ in members for passage in dossier.events[id_].passages)
    return _Told(members, sources, of_event(dossier, _one_a_voice(dossier, members, voice_of)))


def _sources_together(told: Iterable[_Told]) -> dict[str, frozenset[str]]:
    """By source all others that tell one of its events."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in told:
        for id_ in one.sources:
            found[id_] |= one.sources
    return {id_: frozenset(sources) for id_, sources in found.items()}
