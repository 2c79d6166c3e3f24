"""The days of a dossier that nothing states, as far as they can be worked out, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.when import When
from briefing.temporal.facts import Facts
from briefing.temporal.scope import Scope, homes_of, scope_of
from briefing.temporal.solve import Constraint, Narrowed, Reason, Solution, counted, solve
from briefing.temporal.window import moment, within


def solved(dossier: Dossier, keys: Collection[Key] | None = None) -> Solution:
    """The window of every source (its day of publication), statement (the day of speaking), expression and event, each
    with the constraints that made it; and what contradicts itself.

    `keys` leaves out what has nothing to do with these records.
    """
    homes = None if keys is None else frozenset(home for key in keys for home in homes_of(dossier, key))
    unknown = Unknown(scope_of(dossier, homes))
    scope = unknown.scope
    every = [(table, id_) for table in ("sources", "timexes", "statements", "events") for id_ in getattr(scope, table)]
    return Solution({key: unknown.window(key) for key in sorted(every)}, unknown.solution.conflicts)


@dataclass(frozen=True)
class Unknown:
    """The days of one scope; each expression and event that nothing else depends on is counted when it is asked for."""

    scope: Scope

    @cached_property
    def facts(self) -> Facts:
        return Facts(self.scope)

    @cached_property
    def solution(self) -> Solution:
        return solve(self.facts.constraints())

    def window(self, key: Key) -> Narrowed:
        """As narrow as all that is known makes it; open where nothing bounds it."""
        known = self.solution.windows.get(key)
        return known if known is not None else counted(self.solution, self._counting(key))

    def when(self, key: Key) -> When | None:
        """The window as a date that was worked out; None where a side is open: half a window would stand at the edge
        of every list."""
        window = self.window(key)
        if window.earliest is None or window.latest is None:
            return None
        one_day = window.earliest == window.latest
        when = moment(window.earliest) if one_day else within(window.earliest, window.latest)
        because = tuple(reason.words for reason in window.because)
        return replace(when, why=f"worked out: {'; '.join(because)}", because=because)

    def _counting(self, key: Key) -> Iterable[Constraint]:
        table, id_ = key
        if table == "events" and id_ in self.scope.events:
            return self.facts.of_event(self.scope.events[id_])
        if table == "timexes" and id_ in self.scope.timexes:
            return (*self.facts.of_timex(self.scope.timexes[id_], key), *self._only_event(key))
        return ()

    def _only_event(self, timex: Key) -> Iterable[Constraint]:
        """Words that date one event alone mean its day."""
        dated = self._dated.get(timex[1], [])
        if len(dated) == 1 and ("events", dated[0].id) in self.solution.windows:
            reason = Reason(f"it is the day of “{dated[0].title}”", ("events", dated[0].id))
            yield Constraint(reason, timex, ("events", dated[0].id), 0, 0)

    @cached_property
    def _dated(self) -> dict[str, list[Event]]:
        """The events that each expression dates."""
        found: dict[str, list[Event]] = {}
        for event in self.scope.events.values():
            found.setdefault(event.timex_id or "", []).append(event)
        return found
