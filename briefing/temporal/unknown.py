"""The days of a dossier that nothing states, as far as they can be worked out, and why."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from briefing.model.dossier import Dossier, Key
from briefing.model.when import When
from briefing.temporal.bounds import Bounds, Constraint, Narrowed, Reason
from briefing.temporal.facts import Facts, facts_of
from briefing.temporal.scope import Scopes, every_home, homes_of, scopes_of
from briefing.temporal.solve import Part, Solution, counted, solved_together
from briefing.temporal.window import moment, within


def solved(dossier: Dossier, keys: Collection[Key] | None = None) -> Solution:
    """The window of every source (its day of publication), statement (the day of speaking), expression and event, each
    with the constraints that made it; and what contradicts itself.

    `keys` leaves out what has nothing to do with these records.
    """
    homes = every_home(dossier) if keys is None else {home for key in keys for home in homes_of(dossier, key)}
    unknown = Unknown.of(scopes_of(dossier), homes)
    return Solution({key: unknown.window(key) for key in sorted(unknown.keys())}, unknown.conflicts)


@dataclass(frozen=True, slots=True)
class Unknown:
    """The days of sources that hang together; each expression and event that nothing else depends on is counted when
    it is asked for. `parts` is what was solved for each source or lone event."""

    scopes: Scopes
    parts: Mapping[Key, Part]
    shared: Mapping[Key, Bounds]
    conflicts: tuple[tuple[Reason, ...], ...]

    @classmethod
    def of(cls, scopes: Scopes, homes: Collection[Key]) -> Unknown:
        """With all that hangs together with these sources and lone events."""
        together = sorted(home for home in scopes.together(homes) if scopes.dossier.get(home) is not None)
        found = solved_together([facts_of(scopes.at(home)).piece for home in together])
        return cls(scopes, dict(zip(together, found.parts, strict=True)), found.shared, found.conflicts)

    def keys(self) -> Iterator[Key]:
        """Of all records that stand in these sources, and of the sources."""
        for home in self.parts:
            scope = self.scopes.at(home)
            if scope.source:
                yield home
            yield from (("timexes", id_) for id_ in scope.timexes)
            yield from (("statements", id_) for id_ in scope.statements)
            yield from (("events", event.id) for event in scope.own_events())

    def window(self, key: Key) -> Narrowed:
        """As narrow as all that is known makes it; open where nothing bounds it."""
        if key in self.shared:
            return self.shared[key].narrowed()
        for home in sorted(homes_of(self.scopes.dossier, key) & self.parts.keys()):
            known = self.parts[home].bounds
            return (known[key] if key in known else counted(known, self._counting(key, home))).narrowed()
        return Narrowed()

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

    def _counting(self, key: Key, home: Key) -> Iterable[Constraint]:
        facts, (table, id_) = facts_of(self.scopes.at(home)), key
        if table == "events" and id_ in facts.scope.events:
            return facts.of_event(facts.scope.events[id_])
        if table == "timexes":
            return (*facts.of_timex(facts.scope.timexes[id_], key), *self._only_event(facts, key, home))
        return ()

    def _only_event(self, facts: Facts, timex: Key, home: Key) -> Iterator[Constraint]:
        """Words that date one event alone mean its day."""
        dated = facts.dated_by.get(timex[1], ())
        if len(dated) == 1 and ("events", dated[0].id) in self.parts[home].bounds:
            reason = Reason(f"it is the day of “{dated[0].title}”", ("events", dated[0].id))
            yield Constraint(reason, timex, ("events", dated[0].id), 0, 0)
