"""Dating again: what changes when a day becomes known, or can be worked out from others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefing.model.day import Day
from briefing.model.dossier import Dossier, Key, Record
from briefing.model.event import Event
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.when import When
from briefing.temporal.explain import why
from briefing.temporal.happenings import told_of
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.scope import homes_of, scope_of
from briefing.temporal.timex3 import value
from briefing.temporal.unknown import Unknown

Dated = tuple[tuple[Timex, ...], tuple[Statement, ...], tuple[Event, ...]]


def dated(
    created: Day | None, timexes: Sequence[Timex], statements: Sequence[Statement], events: Sequence[Event]
) -> Dated:
    """The records of one source with every date counted anew from `created`, None while that is unknown.

    What was dated by hand keeps its date. An event or statement whose words give no date gets none.
    """
    days = {timex.passage.source_id: created for timex in timexes}
    counting = _Counting(days, _by_id(timexes), _by_id(statements), _by_id(events))
    return (
        tuple(map(counting.timex, timexes)),
        tuple(map(counting.statement, statements)),
        tuple(map(counting.event, events)),
    )


def redated(dossier: Dossier, *keys: Key) -> Dossier:
    """The dossier with all that may hang on the days of these records dated anew; puts only records that changed.

    What no words date is given the window that can be worked out, where that is closed on both sides.
    """
    homes = frozenset(home for key in keys for home in homes_of(dossier, key))
    if not homes:
        return dossier
    unknown = Unknown(scope_of(dossier, homes))
    scope = unknown.scope
    days = {source.id: source.created for source in scope.sources.values()}
    counting = _Counting(days, scope.timexes, scope.statements, scope.events, unknown, _anchored(unknown))
    pairs: list[tuple[Record, Record]] = [
        *((old, counting.source(old)) for old in scope.sources.values()),
        *((old, counting.timex(old)) for old in scope.timexes.values()),
        *((old, counting.statement(old)) for old in scope.statements.values()),
        *((old, counting.event(old)) for old in scope.events.values()),
    ]
    changed = [new for old, new in pairs if new != old]
    return dossier.put(*changed) if changed else dossier


def _anchored(unknown: Unknown) -> frozenset[Key]:
    """What the analyst speaks of, with the events that such an expression dates."""
    about = {key for anchor in unknown.scope.anchors for key in anchor.about}
    events = unknown.scope.events.values()
    return frozenset({*about, *(("events", e.id) for e in events if ("timexes", e.timex_id) in about)})


def as_dated(dossier: Dossier, timex: Timex) -> Timex:
    """The expression as it would be dated if it stood in the dossier like this."""
    return redated(dossier.put(timex), ("timexes", timex.id)).timexes[timex.id]


@dataclass(slots=True)
class _Counting:
    """Resolves each expression once, whatever order they hang together in; a circle resolves to None.

    What the analyst says of a record (`anchored`) goes before its words, and those before what is only worked out.
    """

    created: Mapping[str, Day | None]
    timexes: Mapping[str, Timex]
    statements: Mapping[str, Statement]
    events: Mapping[str, Event]
    unknown: Unknown | None = None
    anchored: frozenset[Key] = frozenset()
    known: dict[Key, When | None] = field(default_factory=dict)
    explained: dict[str, tuple[When | None, str]] = field(default_factory=dict)

    def source(self, source: Source) -> Source:
        window = self._worked_out(("sources", source.id)) if source.created is None else None
        return source if source.window == window else replace(source, window=window)

    def timex(self, timex: Timex) -> Timex:
        key, (read, reason) = ("timexes", timex.id), self._explained(timex)
        when = self._said_of(key) or read or self._worked_out(key)
        return replace(timex, when=when, why=reason, value=value(timex.core or timex.tree, self._anchors(timex)))

    def statement(self, statement: Statement) -> Statement:
        if statement.said_by_hand:
            return statement
        key = ("statements", statement.id)
        said = self._said_of(key) or self._spoken(statement) or self._worked_out(key)
        return statement if statement.said == said else replace(statement, said=said)

    def event(self, event: Event) -> Event:
        read = self._told(event)
        if event.when_by_hand:
            return event if event.extracted_when == read else replace(event, extracted_when=read)
        key = ("events", event.id)
        when = self._said_of(key) or read or self._worked_out(key)
        same = event.when == when and event.extracted_when == read
        return event if same else replace(event, when=when, extracted_when=read)

    def _anchors(self, timex: Timex) -> Anchors:
        return Anchors(
            self.created.get(timex.passage.source_id), self._said, self._same, lambda _: self._happened(timex)
        )

    def _said_of(self, key: Key) -> When | None:
        return self._worked_out(key) if key in self.anchored else None

    def _worked_out(self, key: Key) -> When | None:
        return self.unknown.when(key) if self.unknown else None

    def _explained(self, timex: Timex) -> tuple[When | None, str]:
        """What the words give, and why."""
        if timex.id not in self.explained:
            read, reason = self._read(timex), why(timex.passage.exact, timex.tree, self._anchors(timex))
            self.explained[timex.id] = (replace(read, why=reason) if read else None, reason)
        return self.explained[timex.id]

    def _read(self, timex: Timex) -> When | None:
        """What the words give, those beside the marked ones taken in."""
        return self._same(timex.id) if timex.core is None else resolve(timex.tree, self._anchors(timex))

    def _told(self, event: Event) -> When | None:
        """What the source gives as the date of an event, with the reason of its expression."""
        timex = self.timexes.get(event.timex_id or "")
        return self._explained(timex)[0] if timex else _stated(event)

    def _spoken(self, statement: Statement) -> When | None:
        """What the source gives as the day of speaking."""
        timex = self.timexes.get(statement.said_timex or "")
        return self._read(timex) if timex else None

    def _said(self, statement_id: str) -> When | None:
        statement = self.statements.get(statement_id)
        if statement is None or statement.said_by_hand:
            return statement.said if statement else None
        return self._said_of(("statements", statement_id)) or self._same(statement.said_timex or "")

    def _same(self, timex_id: str) -> When | None:
        key = ("timexes", timex_id)
        if key not in self.known:
            self.known[key] = None  # while it is being resolved, a circle finds nothing
            timex = self.timexes.get(timex_id)
            if timex is not None:
                self.known[key] = self._said_of(key) or resolve(timex.core or timex.tree, self._anchors(timex))
        return self.known[key]

    def _happened(self, timex: Timex) -> When | None:
        """When the event was that an expression counts from."""
        event = told_of(timex, self.events)
        if event is None or event.when_by_hand:
            return event.when if event else None
        key = ("events", event.id)
        if key not in self.known:
            self.known[key] = None
            self.known[key] = self._said_of(key) or self._told(event)
        return self.known[key]


def _stated(event: Event) -> When | None:
    """The date of an event that no expression of a text gives, such as one of a table."""
    if event.extracted_when is not None or event.when_by_hand or event.when is None or event.when.because:
        return event.extracted_when
    return event.when


R = TypeVar("R", Timex, Statement, Event)


def _by_id(records: Sequence[R]) -> dict[str, R]:
    return {record.id: record for record in records}
