"""All that the sources say of one another, looked at anew after every change at the cost of what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.crosscheck.copies import Copies
from briefing.crosscheck.copies import Likeness as CopiesSeen
from briefing.crosscheck.counts import Count, Counted, between_counts, same_counts
from briefing.crosscheck.differences import Difference, of_event
from briefing.crosscheck.independent import Support, Voices
from briefing.crosscheck.outcomes import outcomes
from briefing.crosscheck.same_event import SameEvent, Sameness
from briefing.model.conflict import ConflictKind
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.linked import cluster, told
from briefing.model.source import Source


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
        self._counted = Counted()
        self._compared: dict[tuple[str, ...], tuple[tuple[Event | Source | None, ...], tuple[Difference, ...]]] = {}

    def look(self, dossier: Dossier) -> Picture:
        copies, same = self._copies.groups(dossier), self._sameness.groups(dossier)
        voice_of = {id_: group.source_ids[0] for group in copies for id_ in group.source_ids}
        tellings = [group.members for group in same]
        seen = {id_ for members in tellings for id_ in members}
        tellings += [members for members in linked_groups(dossier) if seen.isdisjoint(members)]
        found = [each for members in tellings for each in self._differences(dossier, members, voice_of)]
        together = _sources_together(dossier, tellings)
        groups = same_counts(self._counted.counts(dossier), together)
        found += [each for group in groups for each in between_counts(group, voice_of)]
        found += outcomes(dossier, together)
        return Picture(same, tuple(found), tuple(groups), copies)

    def support(self, dossier: Dossier, event_id: str, copies: Iterable[Copies]) -> Support:
        """The reports of an event as it is shown, and how many of them are independent."""
        return self._voices.of_events(dossier, told(dossier, event_id), copies)

    def _differences(
        self, dossier: Dossier, members: Sequence[str], voice_of: Mapping[str, str]
    ) -> tuple[Difference, ...]:
        ones = _one_a_voice(dossier, members, voice_of)
        events = [dossier.events[id_] for id_ in ones]
        sources = (dossier.sources.get(passage.source_id) for event in events for passage in event.passages[:1])
        rests_on = (*events, *sources)
        known = self._compared.get(ones)
        if known is None or known[0] != rests_on:
            known = self._compared[ones] = (rests_on, of_event(dossier, ones))
        return known[1]


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


def _sources_together(dossier: Dossier, tellings: Iterable[Sequence[str]]) -> dict[str, frozenset[str]]:
    """By source all others that tell one of its events."""
    found: dict[str, set[str]] = defaultdict(set)
    for members in tellings:
        sources = {passage.source_id for id_ in members for passage in dossier.events[id_].passages}
        for id_ in sources:
            found[id_] |= sources
    return {id_: frozenset(sources) for id_, sources in found.items()}
