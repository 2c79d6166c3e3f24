"""What is still open: questions that the dossier puts to the analyst."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.claim import Claim, Voice
from briefing.model.dossier import Dossier, Key, claims_of, events_of, sources_of, statements_of
from briefing.model.event import Event
from briefing.model.review import State
from briefing.model.statement import Speech, Statement


class GapKind(StrEnum):
    SOURCE_DATE = "source without a date"
    EVENT_DATE = "event without a date"
    SINGLE_SOURCE = "event with a single source"
    SPEAKER = "statement without a speaker"
    DAY_OF_SPEAKING = "statement without a day of speaking"
    CLAIM_SOURCE = "claim without a source"


@dataclass(frozen=True, slots=True)
class Gap:
    """`question` is worded for the analyst; `record` is what it is about."""

    kind: GapKind
    question: str
    record: Key


def gaps(dossier: Dossier) -> tuple[Gap, ...]:
    """All open questions, sources first, then events, statements and claims, each in reading order.

    Rejected records raise none, and events only once the analyst has kept them.
    """
    return (*_of_sources(dossier), *_of_events(dossier), *_of_statements(dossier), *_of_claims(dossier))


def _of_sources(dossier: Dossier) -> Iterator[Gap]:
    for source in sources_of(dossier):
        if source.created is None:
            name = source.title or source.name
            yield Gap(GapKind.SOURCE_DATE, f"When was {source.label}, “{name}”, published?", ("sources", source.id))


def _of_events(dossier: Dossier) -> Iterator[Gap]:
    for event in events_of(dossier):
        if not event.review.kept:
            continue
        if event.when is None:
            yield Gap(GapKind.EVENT_DATE, f"When was this: {event.title}?", ("events", event.id))
        if len(_sources_of_event(event)) == 1:
            question = f"Who else reports this: {event.title}?"
            yield Gap(GapKind.SINGLE_SOURCE, question, ("events", event.id))


def _sources_of_event(event: Event) -> set[str]:
    return {passage.source_id for passage in event.passages}


def _of_statements(dossier: Dossier) -> Iterator[Gap]:
    for statement in statements_of(dossier):
        if statement.review.state is State.REJECTED or statement.kind is not Speech.DIRECT:
            continue
        words = _short(statement.content.exact)
        key: Key = ("statements", statement.id)
        if statement.speaker_id is None:
            yield Gap(GapKind.SPEAKER, _who(statement, words), key)
        if statement.said is None:
            yield Gap(GapKind.DAY_OF_SPEAKING, f"When was this said: “{words}”?", key)


def _who(statement: Statement, words: str) -> str:
    voice = f", beyond “{statement.speaker_words}”" if statement.speaker_words else ""
    return f"Who said this{voice}: “{words}”?"


def _of_claims(dossier: Dossier) -> Iterator[Gap]:
    for claim in claims_of(dossier):
        if claim.review.state is not State.REJECTED and _is_unowned(claim):
            question = f"On what does this rest: “{_short(claim.passage.exact)}”?"
            yield Gap(GapKind.CLAIM_SOURCE, question, ("claims", claim.id))


def _is_unowned(claim: Claim) -> bool:
    return claim.voice is not Voice.SPEAKER or claim.speaker_id is None


def _short(words: str) -> str:
    """At most about 80 characters, cut at a word."""
    plain = " ".join(words.split())
    return plain if len(plain) <= 80 else plain[:80].rpartition(" ")[0] + " …"
