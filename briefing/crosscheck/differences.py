"""Where sources differ on one event, each difference of a class: only some of them contradict.

A finer date is no contradiction, nor a number that grew, nor a plan that came true. Proposals, never corrections.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from briefing.crosscheck.lasting import Lasting, lasting
from briefing.crosscheck.lengths import length_words
from briefing.model.conflict import ConflictKind
from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event, Modality
from briefing.model.span import Passage
from briefing.model.when import Extent, When
from briefing.temporal.words import short

CONTRADICTING = (ConflictKind.CONFLICT, ConflictKind.OFFICIAL)
_TOLD_AHEAD = (Modality.PLANNED, Modality.POSSIBLE)
_TOLD_DONE = (Modality.HAPPENED, Modality.ONGOING)


@dataclass(frozen=True, slots=True)
class Side:
    """What one source says: `words` as the analyst reads it, `passage` where it stands."""

    key: Key
    words: str
    passage: Passage | None


@dataclass(frozen=True, slots=True)
class Difference:
    """`about` names what they differ in; `why` says why it is of this class. `one` is of the source printed first."""

    kind: ConflictKind
    about: str
    one: Side
    other: Side
    why: str

    @property
    def id(self) -> str:
        """That of the decision on it."""
        return f"{self.about}|{'|'.join(sorted((self.one.key[1], self.other.key[1])))}"

    @property
    def contradicts(self) -> bool:
        return self.kind in CONTRADICTING


def of_event(dossier: Dossier, members: Sequence[str]) -> tuple[Difference, ...]:
    """Every pair of values that differ among the tellings of one event; `members` of one voice each."""
    events = sorted((dossier.events[id_] for id_ in members), key=lambda event: (_printed(dossier, event), event.id))
    return tuple(found for one, other in combinations(events, 2) for found in _between(dossier, one, other))


def _between(dossier: Dossier, one: Event, other: Event) -> Iterator[Difference]:
    """`one` was printed first."""
    revised = _corrected(dossier, one, other)
    mood = _mood(dossier, one, other)
    if mood is not None:
        yield mood
    if one.when is not None and other.when is not None and apart(one.when, other.when):
        sides = _side(one, short(one.when)), _side(other, short(other.when))
        if revised:
            yield Difference(ConflictKind.LATER, "date", *sides, "one source corrects the other")
        elif one.modality in _TOLD_AHEAD and _printed(dossier, one) < _printed(dossier, other):
            yield Difference(ConflictKind.LATER, "date", *sides, "what was planned was told before it happened")
        else:
            yield Difference(ConflictKind.CONFLICT, "date", *sides, "the two times have no day in common")
    yield from _lasting(dossier, one, other, revised)


def _mood(dossier: Dossier, one: Event, other: Event) -> Difference | None:
    """Said to be to come and said to have happened, or denied."""
    sides = _side(one, one.modality.value), _side(other, other.modality.value)
    if one.modality in _TOLD_AHEAD and other.modality in _TOLD_DONE:
        return Difference(ConflictKind.LATER, "certainty", *sides, "what was planned has happened since")
    if {one.modality, other.modality} & {Modality.DENIED} and {one.modality, other.modality} & {*_TOLD_DONE}:
        return Difference(ConflictKind.CONFLICT, "certainty", *sides, "one source denies what the other tells")
    return None


def _lasting(dossier: Dossier, one: Event, other: Event, revised: bool) -> Iterator[Difference]:
    mine, yours = lasting(dossier, one), lasting(dossier, other)
    if mine is None or yours is None or mine.meets(yours):
        return
    sides = _side(one, _length(mine), mine.passage), _side(other, _length(yours), yours.passage)
    if revised:
        yield Difference(ConflictKind.LATER, "length", *sides, "one source corrects the other")
    else:
        yield Difference(ConflictKind.CONFLICT, "length", *sides, "the two lengths cannot both be right")


def _length(found: Lasting) -> str:
    return f"{found.hedge} {length_words(found.value)}".strip()


def apart(one: When, other: When) -> bool:
    """Whether the two times cannot be one: no day in common, and neither says "about" or leaves an end open."""
    if one.approximate or other.approximate or one.uncertain or other.uncertain:
        return False
    ends = (one.earliest, one.latest, other.earliest, other.latest)
    if any(end is None for end in ends) or Extent.SPAN in (one.extent, other.extent):
        return False
    first, last, begun, ended = (end.ordinal for end in ends if end is not None)
    return last < begun or ended < first


def _corrected(dossier: Dossier, one: Event, other: Event) -> bool:
    mine, yours = _source(one), _source(other)
    first, second = dossier.sources.get(mine), dossier.sources.get(yours)
    return bool((first and yours in first.corrects) or (second and mine in second.corrects))


def _side(event: Event, words: str, passage: Passage | None = None) -> Side:
    return Side(("events", event.id), words, passage or (event.passages[0] if event.passages else None))


def _source(event: Event) -> str:
    return event.passages[0].source_id if event.passages else ""


def _printed(dossier: Dossier, event: Event) -> tuple[int, int]:
    """When its source was published, those of unknown day by the order in which they came in."""
    source = dossier.sources.get(_source(event))
    if source is None:
        return 0, 0
    return (source.created.ordinal if source.created else 0), source.number
