"""A source read again by a better reader: its findings move to the new text, or are said to have lost their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefing.edits.anchoring import Letters, lost, reanchor, widened
from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.placing import Placed, placed_anew
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
        records: list[Placed] = [
            *(placed_anew(each, moving.moved, moving.span) for each in dossier.timexes.values()),
            *(placed_anew(each, moving.moved, moving.span) for each in dossier.actors.values()),
            *(_statement(each, moving) for each in dossier.statements.values()),
            *(placed_anew(each, moving.moved, moving.span) for each in dossier.events.values()),
            *(placed_anew(each, moving.moved, moving.span) for each in dossier.claims.values()),
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

    def span(self, span: Span) -> Span | None:
        found = reanchor(widened(self.old, Passage(self.source_id, span, span.of(self.old))), self.new)
        return found.span if found else None


def _statement(statement: Statement, moving: _Moving) -> Statement:
    """A cue is a bare span, which does not say of which source it is."""
    mine = statement.passage.source_id == moving.source_id
    return placed_anew(statement, moving.moved, moving.span) if mine else statement


def _key(record: Placed) -> tuple[str, str]:
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
