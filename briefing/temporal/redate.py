"""Dating again: what changes when a day becomes known, or can be worked out from others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from briefing.model.day import Day
from briefing.model.dossier import Dossier, Key, Record
from briefing.model.event import Event
from briefing.model.rooted import anchors as leaves
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.tree import Created
from briefing.model.when import When
from briefing.temporal.explain import why
from briefing.temporal.happenings import told_of
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.scope import homes_of, scopes_of
from briefing.temporal.timex3 import value
from briefing.temporal.unknown import Unknown

Dated = tuple[tuple[Timex, ...], tuple[Statement, ...], tuple[Event, ...]]


def dated(
    created: Day | None, timexes: Sequence[Timex], statements: Sequence[Statement], events: Sequence[Event]
) -> Dated:
    """The records of one source with every date counted anew from `created`, None while that is unknown.

    What was dated by hand keeps its date. An event or statement whose words give no date gets none.
    """
    by_id = _by_id(events)
    counting = _Counting(lambda _: created, _by_id(timexes), _by_id(statements), lambda timex: told_of(timex, by_id))
    return (
        tuple(map(counting.timex, timexes)),
        tuple(map(counting.statement, statements)),
        tuple(map(counting.event, events)),
    )


def redated(before: Dossier, after: Dossier, *keys: Key) -> Dossier:
    """`after` with all dated anew that may hang on the days of these records; puts only records that changed.

    `before` is the dossier in which every date was counted, before these records were put or dropped. What no words
    date is given the window that can be worked out, where that is closed on both sides.
    """
    was, now = scopes_of(before), scopes_of(after)
    homes = {home for key in keys for dossier in (before, after) for home in homes_of(dossier, key)}
    together = now.together(homes)
    known = Unknown.of(was, together)
    unknown = Unknown.of(now, {*together, *known.parts})
    touched = now.linked(homes)
    moved = [home for home, part in unknown.parts.items() if home in touched or part is not known.parts.get(home)]
    changed = [new for home in moved for old, new in _anew(unknown, home) if new is not old]
    return after.put(*changed) if changed else after


def as_dated(dossier: Dossier, timex: Timex) -> Timex:
    """The expression as it would be dated if it stood in the dossier like this."""
    return redated(dossier, dossier.put(timex), ("timexes", timex.id)).timexes[timex.id]


def _anew(unknown: Unknown, home: Key) -> Iterator[tuple[Record, Record]]:
    """Each record of a source with the one that is dated anew, itself where its date stays."""
    dossier, scope = unknown.scopes.dossier, unknown.scopes.at(home)
    anchored = {key for anchor in scope.anchors for key in anchor.about}
    events = list(scope.own_events())
    anchored.update(("events", event.id) for event in events if ("timexes", event.timex_id) in anchored)

    def told(timex: Timex) -> Event | None:
        return told_of(timex, unknown.scopes.at(("sources", timex.passage.source_id)).events)

    def created(source_id: str) -> Day | None:
        return dossier.sources[source_id].created

    counting = _Counting(created, dossier.timexes, dossier.statements, told, unknown, anchored)
    if scope.source:
        yield scope.source, counting.source(scope.source)
    yield from ((timex, counting.timex(timex)) for timex in scope.timexes.values())
    yield from ((statement, counting.statement(statement)) for statement in scope.statements.values())
    yield from ((event, counting.event(event)) for event in events)


@dataclass(slots=True)
class _Counting:
    """Resolves each expression once, whatever order they hang together in; a circle resolves to None.

    What the analyst says of a record (`anchored`) goes before its words, and those before what is only worked out.
    """

    created: Callable[[str], Day | None]
    timexes: Mapping[str, Timex]
    statements: Mapping[str, Statement]
    told: Callable[[Timex], Event | None]
    unknown: Unknown | None = None
    anchored: Collection[Key] = ()
    known: dict[Key, When | None] = field(default_factory=dict)
    explained: dict[object, tuple[When | None, str, str]] = field(default_factory=dict)

    def source(self, source: Source) -> Source:
        window = self._worked_out(("sources", source.id)) if source.created is None else None
        return source if source.window == window else replace(source, window=window)

    def timex(self, timex: Timex) -> Timex:
        key, (read, reason, named) = ("timexes", timex.id), self._explained(timex)
        when = self._said_of(key, read) or read or self._worked_out(key)
        same = timex.value == named and timex.why == reason and timex.when == when
        return timex if same else timex.dated(when, reason, named)

    def statement(self, statement: Statement) -> Statement:
        if statement.said_by_hand:
            return statement
        key = ("statements", statement.id)
        read = self._spoken(statement)
        said = self._said_of(key, read) or read or self._worked_out(key)
        return statement if statement.said == said else replace(statement, said=said)

    def event(self, event: Event) -> Event:
        read = self._told(event)
        if event.when_by_hand:
            return event if event.extracted_when == read else replace(event, extracted_when=read)
        key = ("events", event.id)
        when = self._said_of(key, read) or read or self._worked_out(key)
        same = event.when == when and event.extracted_when == read
        return event if same else event.dated(when, read)

    def _anchors(self, timex: Timex) -> Anchors:
        return Anchors(self.created(timex.passage.source_id), self._said, self._same, lambda _: self._happened(timex))

    def _said_of(self, key: Key, read: When | None = None) -> When | None:
        """What follows from what the analyst says of a record; None where its words alone give no less."""
        said = self._worked_out(key) if key in self.anchored else None
        told_already = said and read and (said.earliest, said.latest) == (read.earliest, read.latest)
        return None if told_already else said

    def _worked_out(self, key: Key) -> When | None:
        return self.unknown.when(key) if self.unknown else None

    def _explained(self, timex: Timex) -> tuple[When | None, str, str]:
        """What the words give, why, and the TIMEX3 value; counted once for all of a source that say the same."""
        found = self.explained.get(timex.id)  # for the expression itself, and for each event that it dates
        if found is None:
            found = self.explained[timex.id] = self._explained_alike(timex)
        return found

    def _explained_alike(self, timex: Timex) -> tuple[When | None, str, str]:
        alone = ("timexes", timex.id) in self.anchored or not {Created}.issuperset(map(type, leaves(timex.tree)))
        key = None if alone else (timex.passage.source_id, timex.passage.exact, timex.tree, timex.core, timex.cue)
        found = self.explained.get(key) if key else None
        if found is None:
            anchors = self._anchors(timex)
            read = self._read(timex)
            reason = why(timex.passage.exact, timex.tree, anchors, timex.extracted is not None, timex.cue)
            named = value(timex.core or timex.tree, anchors)
            found = (read.explained(reason) if read else None, reason, named)
            if key:
                self.explained[key] = found
        return found

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
        event = self.told(timex)
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
