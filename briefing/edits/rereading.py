"""A source read again by a better reader: its findings move to the new text, or are said to have lost their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from briefing.edits.anchoring import Letters, lost, reanchor, widened
from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.source import SourceText
from briefing.model.span import Passage, Span
from briefing.model.statement import Statement
from briefing.model.timex import Timex


@dataclass(frozen=True, slots=True)
class RereadSource:
    """Put a new reading in the place of a source's text. Every finding keeps its id, its words and its review.

    Raises KeyError for a source that is not in the dossier.
    """

    source_id: str
    text: SourceText

    @property
    def label(self) -> str:
        return "Read the source again"

    def apply(self, dossier: Dossier) -> Dossier:
        old = dossier.texts[self.source_id].text
        moving = _Moving(self.source_id, old, Letters(self.text.text))
        records: list[Timex | Actor | Statement | Event | Claim] = [
            *(_of_timex(each, moving) for each in dossier.timexes.values()),
            *(_of_actor(each, moving) for each in dossier.actors.values()),
            *(_of_statement(each, moving) for each in dossier.statements.values()),
            *(_of_event(each, moving) for each in dossier.events.values()),
            *(replace(each, passage=moving.moved(each.passage)) for each in dossier.claims.values()),
        ]
        changed = [record for record in records if dossier.get(_key(record)) != record]
        return dossier.put_text(self.source_id, self.text).put(*changed)


def lost_passages(dossier: Dossier, source_id: str) -> tuple[Passage, ...]:
    """What the text of a source no longer has, each once, by its words."""
    found = {passage for passage in _passages(dossier) if passage.is_lost and passage.source_id == source_id}
    return tuple(sorted(found, key=lambda passage: (passage.exact, passage.prefix)))


@dataclass(frozen=True, slots=True)
class _Moving:
    source_id: str
    old: str
    new: Letters

    def moved(self, known: Passage) -> Passage:
        """The passage in the new text, or as lost; one of another source as it is."""
        if known.source_id != self.source_id:
            return known
        return reanchor(known if known.is_lost else widened(self.old, known), self.new) or lost(known)

    def span(self, span: Span | None) -> Span | None:
        if span is None:
            return None
        found = reanchor(widened(self.old, Passage(self.source_id, span, span.of(self.old))), self.new)
        return found.span if found else None


def _of_timex(timex: Timex, moving: _Moving) -> Timex:
    return replace(timex, passage=moving.moved(timex.passage))


def _of_actor(actor: Actor, moving: _Moving) -> Actor:
    """Mentions that are gone are left out while there are others; a role says where it was printed, so it stays."""
    mentions = tuple(moving.moved(mention) for mention in actor.mentions)
    found = tuple(mention for mention in mentions if not mention.is_lost)
    roles = tuple(replace(role, passage=moving.moved(role.passage)) for role in actor.roles)
    return replace(actor, mentions=found or mentions[:1], roles=roles)


def _of_statement(statement: Statement, moving: _Moving) -> Statement:
    if statement.passage.source_id != moving.source_id:
        return statement
    return replace(
        statement,
        passage=moving.moved(statement.passage),
        content=moving.moved(statement.content),
        cue=moving.span(statement.cue),
    )


def _of_event(event: Event, moving: _Moving) -> Event:
    return replace(event, passages=tuple(moving.moved(passage) for passage in event.passages))


def _key(record: Timex | Actor | Statement | Event | Claim) -> tuple[str, str]:
    match record:
        case Timex():
            return ("timexes", record.id)
        case Actor():
            return ("actors", record.id)
        case Statement():
            return ("statements", record.id)
        case Event():
            return ("events", record.id)
        case Claim():
            return ("claims", record.id)


def _passages(dossier: Dossier) -> Iterator[Passage]:
    for timex in dossier.timexes.values():
        yield timex.passage
    for actor in dossier.actors.values():
        yield from actor.mentions
        yield from (role.passage for role in actor.roles)
    for statement in dossier.statements.values():
        yield from (statement.passage, statement.content)
    for event in dossier.events.values():
        yield from event.passages
    for claim in dossier.claims.values():
        yield claim.passage
