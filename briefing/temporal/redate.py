"""Dating again: what changes when a source's day of publication or a statement's day of speaking becomes known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from briefing.model.day import Day
from briefing.model.dossier import Dossier, timexes_of
from briefing.model.event import Event
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.explain import why
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.timex3 import value

Dated = tuple[tuple[Timex, ...], tuple[Statement, ...], tuple[Event, ...]]


def dated(
    created: Day | None, timexes: Sequence[Timex], statements: Sequence[Statement], events: Sequence[Event]
) -> Dated:
    """The records of one source with every date counted anew from `created`, None while that is unknown.

    Statements dated by hand and events dated by hand keep their dates. An event or statement whose words give no
    date gets none.
    """
    counting = _Counting(created, {t.id: t for t in timexes}, {s.id: s for s in statements})
    found = {timex.id: counting.timex(timex) for timex in timexes}
    said = tuple(_statement(statement, counting) for statement in statements)
    return tuple(found.values()), said, tuple(_event(event, found) for event in events)


def redated(dossier: Dossier, source_id: str) -> Dossier:
    """The dossier with all that hangs on one source's anchors dated anew; puts only records that changed."""
    timexes = timexes_of(dossier, source_id)
    ids = {timex.id for timex in timexes}
    statements = sorted(
        (s for s in dossier.statements.values() if s.passage.source_id == source_id), key=lambda statement: statement.id
    )
    events = sorted((e for e in dossier.events.values() if e.timex_id in ids), key=lambda event: event.id)
    after = dated(dossier.sources[source_id].created, timexes, statements, events)
    changed: list[Timex | Statement | Event] = [
        *(new for old, new in zip(timexes, after[0], strict=True) if old != new),
        *(new for old, new in zip(statements, after[1], strict=True) if old != new),
        *(new for old, new in zip(events, after[2], strict=True) if old != new),
    ]
    return dossier.put(*changed) if changed else dossier


@dataclass(slots=True)
class _Counting:
    """Resolves each expression once, whatever order they hang together in; a circle resolves to None."""

    created: Day | None
    timexes: dict[str, Timex]
    statements: dict[str, Statement]
    known: dict[str, When | None] = field(default_factory=dict)

    @property
    def anchors(self) -> Anchors:
        return Anchors(self.created, self.said, self.same)

    def said(self, statement_id: str) -> When | None:
        statement = self.statements.get(statement_id)
        if statement is None or statement.said_by_hand or statement.said_timex not in self.timexes:
            return statement.said if statement else None
        return self.same(statement.said_timex)

    def same(self, timex_id: str) -> When | None:
        if timex_id not in self.known:
            self.known[timex_id] = None  # while it is being resolved, a circle finds nothing
            timex = self.timexes.get(timex_id)
            if timex is not None:
                self.known[timex_id] = resolve(timex.core or timex.tree, self.anchors)
        return self.known[timex_id]

    def timex(self, timex: Timex) -> Timex:
        anchors = self.anchors
        reason = why(timex.passage.exact, timex.tree, anchors)
        when = self.same(timex.id) if timex.core is None else resolve(timex.tree, anchors)
        when = replace(when, why=reason) if when else None
        return replace(timex, when=when, why=reason, value=value(timex.core or timex.tree, anchors))


def _statement(statement: Statement, counting: _Counting) -> Statement:
    if statement.said_by_hand or statement.said_timex not in counting.timexes:
        return statement
    timex = counting.timex(counting.timexes[statement.said_timex])
    return statement if statement.said == timex.when else replace(statement, said=timex.when)


def _event(event: Event, timexes: dict[str, Timex]) -> Event:
    if event.when_by_hand or event.timex_id not in timexes:
        return event
    when = timexes[event.timex_id].when
    return event if event.when == when else replace(event, when=when)
