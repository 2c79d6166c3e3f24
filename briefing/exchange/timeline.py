"""The events of a dossier in the order of time, as the JSON of `dateline timeline --json` ("dateline/timeline/1")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from briefing.crosscheck.differences import Difference, Side
from briefing.crosscheck.gaps import gaps
from briefing.crosscheck.gaps_of_the_whole import gaps_of_the_whole
from briefing.crosscheck.independent import Voices
from briefing.crosscheck.picture import Picture, picture
from briefing.model.day import Day
from briefing.model.dossier import Dossier, links_of
from briefing.model.event import Event
from briefing.model.linked import seen_events
from briefing.model.review import State
from briefing.model.span import Passage
from briefing.temporal.order import chronological

TIMELINE = "dateline/timeline/1"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events to show. None and "" ask for nothing; `state` None asks for all that are not rejected.

    With `first` or `last` undated events are left out. `actor` is a part of a name or alias, in any case of letters.
    `state` accepted takes in what was accepted with changes.
    """

    first: Day | None = None
    last: Day | None = None
    actor: str = ""
    state: State | None = None


class SourcePassage(msgspec.Struct, frozen=True):
    """Where an event stands: `source` is the label S1, `id` the sha256 of the file."""

    source: str
    name: str
    id: str
    published: str | None
    start: int
    end: int
    text: str


class PartJson(msgspec.Struct, frozen=True):
    actor: str
    name: str
    role: str
    side: str | None
    doubt: str | None


class EventJson(msgspec.Struct, frozen=True):
    """`state` is the analyst's; `by_hand` is true where the analyst set the date; `worked_out` names what it was
    worked out from where no words give it."""

    id: str
    title: str
    date: str | None
    earliest: str | None
    latest: str | None
    clock: str | None
    why: str
    by_hand: bool
    worked_out: list[str]
    kind: str = msgspec.field(name="class")
    modality: str
    length: str | None
    place: str | None
    in_quote: bool
    participants: list[PartJson]
    state: str
    reason: str | None
    credibility: int | None
    confidence: float
    passages: list[SourcePassage]


class GapJson(msgspec.Struct, frozen=True):
    """A question for the analyst, and the record it is about."""

    kind: str
    question: str
    table: str
    id: str


class LinkJson(msgspec.Struct, frozen=True):
    """Events that are one. `decided` is "linked" or "apart" where the analyst has said so, null where it is proposed:
    then `score` and `reasons` say why. `reports` and `independent` count the sources."""

    members: list[str]
    score: float | None
    reasons: list[str]
    decided: str | None
    reports: int
    independent: int


class SideJson(msgspec.Struct, frozen=True):
    table: str
    id: str
    words: str
    passage: SourcePassage | None


class ConflictJson(msgspec.Struct, frozen=True):
    """Two accounts that differ; `decision` is the analyst's, null while there is none."""

    kind: str = msgspec.field(name="class")
    about: str
    why: str
    one: SideJson
    other: SideJson
    decision: str | None


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """`links` and `conflicts` are those of the whole dossier, proposed and decided."""

    schema: str = TIMELINE
    events: list[EventJson]
    links: list[LinkJson] = []
    conflicts: list[ConflictJson] = []
    gaps: list[GapJson]


def timeline(dossier: Dossier, wanted: Wanted) -> Timeline:
    """What is wanted of the dossier, undated events last; the gaps are those of all of it."""
    seen = picture(dossier)
    return Timeline(
        links=_links(dossier, seen),
        conflicts=[_conflict(dossier, each) for each in seen.differences],
        events=[_event(dossier, event) for event in events(dossier, wanted)],
        gaps=[
            GapJson(gap.kind.value, gap.question, *gap.record) for gap in (*gaps(dossier), *gaps_of_the_whole(dossier))
        ],
    )


def events(dossier: Dossier, wanted: Wanted) -> list[Event]:
    """The wanted events in the order of time, undated ones last, linked ones once."""
    return [event for event in chronological(seen_events(dossier)) if _is_wanted(dossier, event, wanted)]


def _is_wanted(dossier: Dossier, event: Event, wanted: Wanted) -> bool:
    return (
        _in_state(event, wanted.state)
        and _in_window(event, wanted.first, wanted.last)
        and (not wanted.actor or any(wanted.actor.casefold() in name.casefold() for name in _names(dossier, event)))
    )


def _in_state(event: Event, state: State | None) -> bool:
    if state is None:
        return event.review.state is not State.REJECTED
    return event.review.kept if state is State.ACCEPTED else event.review.state is state


def _in_window(event: Event, first: Day | None, last: Day | None) -> bool:
    if first is None and last is None:
        return True
    when = event.when
    if when is None:
        return False
    starts_in_time = last is None or when.earliest is None or when.earliest <= last
    return starts_in_time and (first is None or when.latest is None or when.latest >= first)


def _names(dossier: Dossier, event: Event) -> list[str]:
    actors = [dossier.actors[part.actor_id] for part in event.participants if part.actor_id in dossier.actors]
    return [name for actor in actors for name in (actor.name, *actor.aliases)]


def _event(dossier: Dossier, event: Event) -> EventJson:
    when = event.when
    return EventJson(
        id=event.id,
        title=event.title,
        date=when.edtf if when else None,
        earliest=str(when.earliest) if when and when.earliest else None,
        latest=str(when.latest) if when and when.latest else None,
        clock=when.clock if when else None,
        why=when.why if when else "",
        by_hand=event.when_by_hand,
        worked_out=list(when.because) if when else [],
        kind=event.event_class,
        modality=event.modality.value,
        length=event.length,
        place=event.place or None,
        in_quote=event.in_quote,
        participants=_participants(dossier, event),
        state=event.review.state.value,
        reason=event.review.reason.value if event.review.reason else None,
        credibility=event.credibility or None,
        confidence=event.confidence,
        passages=[_passage(dossier, passage) for passage in event.passages],
    )


def _links(dossier: Dossier, seen: Picture) -> list[LinkJson]:
    voices = Voices()

    def link(members: Sequence[str], score: float | None, reasons: Sequence[str], decided: str | None) -> LinkJson:
        support = voices.of_events(dossier, members, seen.copies)
        return LinkJson(list(members), score, list(reasons), decided, support.reports, support.independent)

    said = [
        link(each.members, None, [each.why] if each.why else [], "linked" if each.same else "apart")
        for each in links_of(dossier)
        if all(id_ in dossier.events for id_ in each.members)
    ]
    return said + [link(same.members, same.score, same.reasons, None) for same in seen.same]


def _conflict(dossier: Dossier, found: Difference) -> ConflictJson:
    decided = dossier.conflicts.get(found.id)
    one, other = _side(dossier, found.one), _side(dossier, found.other)
    return ConflictJson(
        found.kind.value, found.about, found.why, one, other, decided.verdict.value if decided else None
    )


def _side(dossier: Dossier, side: Side) -> SideJson:
    return SideJson(*side.key, side.words, _passage(dossier, side.passage) if side.passage else None)


def _participants(dossier: Dossier, event: Event) -> list[PartJson]:
    found = []
    for part in event.participants:
        actor = dossier.actors.get(part.actor_id)
        name = actor.name if actor else ""
        found.append(PartJson(part.actor_id, name, part.part.value, part.side or None, part.doubt or None))
    return found


def _passage(dossier: Dossier, passage: Passage) -> SourcePassage:
    source, span = dossier.sources[passage.source_id], passage.span
    published = str(source.created) if source.created else None
    return SourcePassage(source.label, source.name, source.sha256, published, span.start, span.end, passage.exact)
