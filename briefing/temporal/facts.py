"""What a source says of its unknown days: constraints, each with the words that give it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from briefing.model.anchor import Anchor
from briefing.model.day import Day
from briefing.model.dossier import TABLES, Key
from briefing.model.event import Event, Modality
from briefing.model.rooted import anchors, ends, replanted
from briefing.model.source import Source
from briefing.model.standing import Shelf, quoted
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.tree import Anchor as Leaf
from briefing.model.tree import Created, Happening, Known, Said, Same, Tree
from briefing.temporal.bounds import Constraint, Reason, on
from briefing.temporal.happenings import told_of
from briefing.temporal.reach import days_of
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.scope import Scope
from briefing.temporal.solve import Piece, in_order
from briefing.temporal.words import day_words, words

_DEPTH = 8  # of dates that count from the date before: a longer chain gives no bound, which is never wrong
_SHORT = 60


@lru_cache(maxsize=16_384)  # as many as there are scopes
def facts_of(scope: Scope) -> Facts:
    return Facts(scope)


class _NotRootedError(Exception):
    """The words count from something that is no one day."""


@dataclass(frozen=True, eq=False)
class Facts:
    """The constraints of one scope. Those of expressions and events that nothing else speaks of are left to be counted
    when the rest is solved: they cannot narrow it."""

    scope: Scope

    @cached_property
    def piece(self) -> Piece:
        """All that may narrow something."""
        constraints = in_order(self._constraints())
        variables = {key for one in constraints for key in (one.later, one.earlier) if key}
        about = {key for anchor in self.scope.anchors for key in anchor.about}
        return Piece(constraints, tuple(sorted(k for k in variables if k in about or k[0] in ("events", "quoted"))))

    def _constraints(self) -> Iterator[Constraint]:
        if self.scope.source:
            yield from self._of_source(self.scope.source)
        for statement in self.scope.statements.values():
            yield from self._of_statement(statement)
        yield from self._of_quoted()
        for event_id in self.spoken_of["events"]:
            if event_id in self.scope.events:
                yield from self._of_event(self.scope.events[event_id])
        for timex_id in self.spoken_of["timexes"]:
            if timex_id in self.scope.timexes:
                timex = self.scope.timexes[timex_id]
                yield from self.of_timex(timex, _key(timex))
        for anchor in self.scope.anchors:
            yield from _of_anchor(anchor)

    @cached_property
    def spoken_of(self) -> dict[str, list[str]]:
        """Ids by table of what the analyst speaks of, several sources tell of or other words count from."""
        found: dict[str, set[str]] = {table: set() for table in ("sources", "timexes", "statements", "events")}
        for anchor in self.scope.anchors:
            for table, id_ in anchor.about:
                found[table].add(id_)
        found["events"].update(self.scope.spoken_of)
        found["events"].update(event.id for event in self.scope.shared)
        found["events"].update(e.id for e in self.scope.events.values() if e.when_by_hand and e.when)
        for timex in self.scope.timexes.values():
            named = told_of(timex, self.scope.events) if timex.anchor == "event" else None
            found["events"].update((named.id,) if named else ())
        return {table: sorted(ids) for table, ids in found.items()}

    @cached_property
    def dated_by(self) -> dict[str, list[Event]]:
        """The events that each expression dates."""
        found: dict[str, list[Event]] = {}
        for event in self.scope.events.values():
            found.setdefault(event.timex_id or "", []).append(event)
        return found

    def of_timex(self, timex: Timex, day: Key) -> Iterator[Constraint]:
        """`day` is meant by an expression, or dated with it."""
        reason = Reason(f"{self.scope.label} says ‘{timex.passage.exact}’", _key(timex))
        try:
            least, most = (self._rooted(tree, timex) if tree else None for tree in ends(timex.tree))
            if least == most:
                yield self._counted(reason, day, timex, least, most)
            else:
                yield self._counted(reason, day, timex, least, None)
                yield self._counted(reason, day, timex, None, most)
        except _NotRootedError:
            return

    def of_event(self, event: Event) -> Iterator[Constraint]:
        """What the source's words and the analyst say of the day of an event."""
        key = _key(event)
        if event.when_by_hand and event.when:
            yield on(Reason(f"you dated {_titled(event)} {words(event.when)}", key), key, *days_of(event.when))
        timex = self.scope.timexes.get(event.timex_id or "")
        # A date set by hand puts the words right; they bind it only where it may tell what they count from.
        if timex is not None and (not event.when_by_hand or self._counts_from_unknown(timex)):
            yield from self.of_timex(timex, key)
            for anchor in self._anchors.get(timex.id, ()):
                yield from _on(anchor, key)

    def _of_quoted(self) -> Iterator[Constraint]:
        """What is quoted in the same words was spoken on one day, whoever prints it."""
        alike = dict[Shelf, Statement]()
        for statement in self.scope.statements.values():
            for shelf in quoted(statement):
                alike.setdefault(shelf, statement)
        for shelf, statement in alike.items():
            reason = Reason(f"{self.scope.label} and others print the words {_quoted(statement)}", _key(statement))
            yield _same(reason, shelf, _key(statement))

    def _of_source(self, source: Source) -> Iterator[Constraint]:
        key = _key(source)
        if source.created:
            basis = f" ({source.created_basis.value})" if source.created_basis else ""
            reason = Reason(f"{source.label} was published on {day_words(source.created)}{basis}", key)
            yield on(reason, key, source.created, source.created)
            return
        past = [(days_of(event.when)[0], event) for event in self._past(source) if event.when]
        last = max((one for one in past if one[0]), key=lambda one: (one[0], one[1].id), default=None)
        if last is not None:
            reason = Reason(
                f"{source.label} tells of {_titled(last[1])}, {words(last[1].when)}, as past", _key(last[1])
            )
            yield on(reason, key, last[0], None)

    def _of_statement(self, statement: Statement) -> Iterator[Constraint]:
        key = _key(statement)
        said = Reason(f"{self.scope.label} quotes {_quoted(statement)}", key)
        yield Constraint(said, ("sources", statement.passage.source_id), key, 0, None)
        if statement.said_by_hand:
            if statement.said:
                reason = Reason(f"you dated the words {_quoted(statement)} {words(statement.said)}", key)
                yield on(reason, key, *days_of(statement.said))
        elif timex := self.scope.timexes.get(statement.said_timex or ""):
            yield from self.of_timex(timex, key)

    def _of_event(self, event: Event) -> Iterator[Constraint]:
        yield from self.of_event(event)
        source = self.scope.source
        tells = source is not None and any(passage.source_id == source.id for passage in event.passages)
        if source is not None and tells and event.modality is Modality.HAPPENED:
            reason = Reason(f"{source.label} tells of {_titled(event)} as past", _key(event))
            yield Constraint(reason, _key(source), _key(event), 0, None)

    def _counts_from_unknown(self, timex: Timex) -> bool:
        source = self.scope.source
        return source is not None and source.created is None and any(anchors(timex.tree))

    def _past(self, source: Source) -> Iterator[Event]:
        """What a source tells as past with a date that counts from nothing."""
        for event in self.scope.events.values():
            timex = self.scope.timexes.get(event.timex_id or "")
            known = timex is not None and isinstance(timex.tree, Known) and timex.passage.source_id == source.id
            if known and event.modality is Modality.HAPPENED and not event.when_by_hand:
                yield event

    @cached_property
    def _anchors(self) -> dict[str, list[Anchor]]:
        """The analyst's anchors of expressions."""
        found: dict[str, list[Anchor]] = {}
        for anchor in self.scope.anchors:
            for table, id_ in anchor.about:
                if table == "timexes":
                    found.setdefault(id_, []).append(anchor)
        return found

    def _counted(self, reason: Reason, day: Key, timex: Timex, least: Tree | None, most: Tree | None) -> Constraint:
        roots = {self._root(leaf, timex) for tree in (least, most) if tree for leaf in anchors(tree)}
        if len(roots) > 1:
            raise _NotRootedError
        if roots:
            return Constraint(reason, day, roots.pop(), least, most)
        return on(reason, day, *_bounds(least, most))

    def _rooted(self, tree: Tree, timex: Timex, depth: int = 0) -> Tree:
        """The tree with what other expressions mean written out."""

        def rooted(leaf: Tree) -> Tree:
            if not isinstance(leaf, Same) or leaf.timex_id in self._anchors:
                return leaf
            other = self.scope.timexes.get(leaf.timex_id)
            if other is None or depth == _DEPTH:
                raise _NotRootedError
            return self._rooted(other.core or other.tree, other, depth + 1)

        return replanted(tree, rooted)

    def _root(self, leaf: Leaf, timex: Timex) -> Key:
        """The day that a leaf stands for."""
        match leaf:
            case Created():
                return ("sources", timex.passage.source_id)
            case Said(statement_id):
                return ("statements", statement_id)
            case Same(timex_id) if all(_is_one_day(anchor) for anchor in self._anchors[timex_id]):
                return ("timexes", timex_id)
            case Happening():
                event = told_of(timex, self.scope.events)
                if event is not None:
                    return _key(event)
        raise _NotRootedError


def _of_anchor(anchor: Anchor) -> Iterator[Constraint]:
    for key in anchor.about:
        yield from _on(anchor, key)
        if key != anchor.about[0]:
            yield _same(_said(anchor), anchor.about[0], key)


def _on(anchor: Anchor, key: Key) -> Iterator[Constraint]:
    if anchor.when:
        yield on(_said(anchor), key, *days_of(anchor.when))


def _said(anchor: Anchor) -> Reason:
    """The analyst's fact in the analyst's words."""
    fallback = f"it was {words(anchor.when)}" if anchor.when else "these were at one time"
    return Reason(f"you say: {anchor.why or fallback}", ("anchors", anchor.id))


def _is_one_day(anchor: Anchor) -> bool:
    return anchor.when is not None and anchor.when.earliest == anchor.when.latest


def _same(reason: Reason, one: Key, other: Key) -> Constraint:
    return Constraint(reason, other, one, 0, 0)


def _bounds(least: Tree | None, most: Tree | None) -> tuple[Day | None, Day | None]:
    first, last = (resolve(tree, Anchors()) if tree else None for tree in (least, most))
    unsure = any(when is not None and when.uncertain for when in (first, last))
    low, high = days_of(first)[0] if first else None, days_of(last)[1] if last else None
    return (None, None) if unsure else (low, high)


def _key(record: Source | Timex | Statement | Event) -> Key:
    return (TABLES[type(record)], record.id)


def _titled(event: Event) -> str:
    return f"“{_cut(event.title)}”"


def _quoted(statement: Statement) -> str:
    return f"“{_cut(statement.content.exact)}”"


def _cut(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _SHORT else plain[:_SHORT].rpartition(" ")[0] + " …"
