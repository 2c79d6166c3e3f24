"""What a paper is made of: the records of a dossier that enter it, picked once for all sections."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Protocol, TypeVar

from briefing.crosscheck.independent import Voices
from briefing.extraction.quotations.transcript import is_asked
from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import (
    Dossier,
    actors_of,
    claims_of,
    judgements_of,
    sources_of,
    statements_of,
)
from briefing.model.event import Event
from briefing.model.house import House
from briefing.model.judgement import Judgement
from briefing.model.linked import seen_events
from briefing.model.review import Review, State
from briefing.model.source import Source
from briefing.model.statement import Speech, Statement
from briefing.paper.house import house
from briefing.paper.releasable import NOTHING, LeftOut
from briefing.paper.templates import Template, template_of
from briefing.temporal.order import chronological

FLOOR = 0.3  # confidence below which an unreviewed proposal stays out of a draft


class _Reviewed(Protocol):
    @property
    def review(self) -> Review: ...
    @property
    def confidence(self) -> float: ...


R = TypeVar("R", bound=_Reviewed)


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """`draft` is True while the analyst has accepted nothing: then proposals above FLOOR enter, and the paper says so.

    Events are in order of time, undated ones last; everything else in reading order. `dossier` holds all records.
    """

    dossier: Dossier
    draft: bool
    sources: tuple[Source, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    claims: tuple[Claim, ...]
    actors: tuple[Actor, ...]
    judgements: tuple[Judgement, ...]
    waiting: int
    voices: Voices
    template: Template | None = None
    style: House = field(default_factory=house)
    left_out: LeftOut = NOTHING

    @property
    def number(self) -> int:
        """Of this edition: one more than was released."""
        return max((edition.number for edition in self.dossier.editions.values()), default=0) + 1

    def most(self, section: str, otherwise: int = 0) -> int:
        """How many lines the template gives a section; `otherwise` where it says nothing, 0 for all."""
        return self.template.limits.get(section, otherwise) if self.template else otherwise


def material(dossier: Dossier, left_out: LeftOut = NOTHING) -> Material:
    """Kept records; nothing rejected ever; actors that were kept, or that take part in what is printed."""
    shown = seen_events(dossier)
    found: list[Event | Statement | Claim] = [*shown, *statements_of(dossier), *claims_of(dossier)]
    draft = not any(record.review.kept for record in found)
    events = sorted(_entering(chronological(shown), draft), key=_first_known)
    spoken = (s for s in statements_of(dossier) if s.kind is Speech.DIRECT and (s.review.kept or not is_asked(s)))
    statements = _entering(spoken, draft)
    return Material(
        dossier=dossier,
        draft=draft,
        sources=tuple(sources_of(dossier)),
        events=tuple(events),
        statements=tuple(statements),
        claims=tuple(_entering(claims_of(dossier), draft)),
        actors=tuple(_actors(dossier, events, statements)),
        judgements=tuple(judgements_of(dossier)),
        waiting=sum(record.review.state is State.PROPOSED for record in found),
        voices=Voices(),
        template=template_of(dossier.outline),
        style=dossier.styles.get(dossier.outline.style, house()),
        left_out=left_out,
    )


def _first_known(event: Event) -> tuple[bool, int]:
    """A reader looks for "by July 2025" among the events of July 2025, not before all others."""
    known = event.when and (event.when.earliest or event.when.latest)
    return (known is None, known.ordinal if known else 0)


def _entering(records: Iterable[R], draft: bool) -> list[R]:
    return [record for record in records if _enters(record, draft)]


def _enters(record: _Reviewed, draft: bool) -> bool:
    if draft:
        return record.review.state is State.PROPOSED and record.confidence >= FLOOR
    return record.review.kept


def _actors(dossier: Dossier, events: Iterable[Event], statements: Iterable[Statement]) -> list[Actor]:
    taking_part = {part.actor_id for event in events for part in event.participants}
    taking_part |= {statement.speaker_id for statement in statements if statement.speaker_id}
    return [
        actor
        for actor in actors_of(dossier)
        if actor.review.kept or (actor.id in taking_part and actor.review.state is not State.REJECTED)
    ]
