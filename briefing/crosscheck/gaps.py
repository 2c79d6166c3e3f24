"""What is still open: questions that the dossier puts to the analyst."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from briefing.extraction.quotations.transcript import is_asked
from briefing.model.claim import Claim, Voice
from briefing.model.dossier import Dossier, Key, claims_of, events_of, sources_of, statements_of
from briefing.model.event import Event
from briefing.model.linked import seen
from briefing.model.review import State
from briefing.model.source import Source
from briefing.model.statement import Speech, Statement


class GapKind(StrEnum):
    SOURCE_DATE = "source without a date"
    EVENT_DATE = "event without a date"
    SINGLE_SOURCE = "event with a single source"
    SPEAKER = "statement without a speaker"
    DAY_OF_SPEAKING = "statement without a day of speaking"
    CLAIM_SOURCE = "claim without a source"
    PLACE = "event without a place"
    TO_CHECK = "accounts that differ, to be checked"
    JUDGEMENT = "judgement on a single source"
    NEVER_QUOTED = "party that is never quoted"
    SILENT = "weeks of which nothing is told"


@dataclass(frozen=True, slots=True)
class Gap:
    """`question` is worded for the analyst; `record` is what it is about, or where to begin looking. `subject` names a
    party or a window of days where the gap is no single record's."""

    kind: GapKind
    question: str
    record: Key
    subject: str = ""


def gaps(dossier: Dossier) -> tuple[Gap, ...]:
    """All open questions, sources first, then events, statements and claims, each in reading order.

    Rejected records raise none, and events only once the analyst has kept them.
    """
    keys: tuple[Key, ...] = (
        *(("sources", source.id) for source in sources_of(dossier)),
        *(("events", event.id) for event in events_of(dossier)),
        *(("statements", statement.id) for statement in statements_of(dossier)),
        *(("claims", claim.id) for claim in claims_of(dossier)),
    )
    return tuple(gap for key in keys for gap in gaps_at(dossier, key))


def gaps_at(dossier: Dossier, key: Key) -> Iterator[Gap]:
    """The questions that one record puts; none for one that is not there."""
    match dossier.get(key):
        case Source() as source if source.created is None:
            name = source.title or source.name
            yield Gap(GapKind.SOURCE_DATE, f"When was {source.label}, “{name}”, published?", key)
        case Event():
            shown = seen(dossier, key[1])
            if shown is not None and shown.review.kept:
                yield from _of_event(shown, key)
        case Statement() as statement if statement.review.state is not State.REJECTED:
            yield from _of_statement(statement, key)
        case Claim() as claim if claim.review.state is not State.REJECTED and _is_unowned(claim):
            yield Gap(GapKind.CLAIM_SOURCE, f"On what does this rest: “{_short(claim.passage.exact)}”?", key)


def _of_event(event: Event, key: Key) -> Iterator[Gap]:
    if event.when is None:
        yield Gap(GapKind.EVENT_DATE, f"When was this: {event.title}?", key)
    if len({passage.source_id for passage in event.passages}) == 1:
        yield Gap(GapKind.SINGLE_SOURCE, f"Who else reports this: {event.title}?", key)
    if event.event_class and not event.place:
        yield Gap(GapKind.PLACE, f"Where was this: {event.title}?", key)


def _of_statement(statement: Statement, key: Key) -> Iterator[Gap]:
    if statement.kind is not Speech.DIRECT or is_asked(statement):
        return
    words = _short(statement.content.exact)
    if statement.speaker_id is None:
        yield Gap(GapKind.SPEAKER, _who(statement, words), key)
    if statement.said is None:
        yield Gap(GapKind.DAY_OF_SPEAKING, f"When was this said: “{words}”?", key)


def _who(statement: Statement, words: str) -> str:
    voice = f", beyond “{statement.speaker_words}”" if statement.speaker_words else ""
    return f"Who said this{voice}: “{words}”?"


def _is_unowned(claim: Claim) -> bool:
    return claim.voice is not Voice.SPEAKER or claim.speaker_id is None


def _short(words: str) -> str:
    """At most about 80 characters, cut at a word."""
    plain = " ".join(words.split())
    return plain if len(plain) <= 80 else plain[:80].rpartition(" ")[0] + " …"
