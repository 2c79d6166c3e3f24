"""The two bounds of an unknown day, what each of them rests on, and the constraints that move them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from briefing.model.day import Day, day_of
from briefing.model.dossier import Key
from briefing.temporal.reach import Reach, highest, lowest, start_of_highest, start_of_lowest

_TURNS = 40  # of a circle that moves a day on each time it is gone round: by then no calendar lets it come to rest


@dataclass(frozen=True, slots=True, order=True)
class Reason:
    """A constraint in the analyst's words, and the record that gives it."""

    words: str
    key: Key


@dataclass(frozen=True, slots=True)
class Constraint:
    """`later` is no earlier than `least` and no later than `most`, both counted from `earlier`. `earlier` None is a
    fixed day counted from 0000-12-31, so that a date is a constraint too."""

    reason: Reason
    later: Key
    earlier: Key | None
    least: Reach
    most: Reach


def on(reason: Reason, variable: Key, earliest: Day | None, latest: Day | None) -> Constraint:
    """A variable lies between two days, both included."""
    return Constraint(
        reason, variable, None, earliest.ordinal if earliest else None, latest.ordinal if latest else None
    )


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A window of days, None where a side is open, and the constraints that made it, sorted."""

    earliest: Day | None = None
    latest: Day | None = None
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Bounds:
    """The first and the last day, None where nothing bounds that side, and the constraints that each rests on."""

    low: int | None = None
    high: int | None = None
    low_because: frozenset[Reason] = frozenset()
    high_because: frozenset[Reason] = frozenset()

    @property
    def is_empty(self) -> bool:
        return self.low is not None and self.high is not None and self.low > self.high

    def raised(self, low: int | None, because: frozenset[Reason]) -> Bounds:
        """With this first day where it is later; else the very same bounds."""
        if low is None or (self.low is not None and self.low >= low):
            return self
        return replace(self, low=low, low_because=because)

    def lowered(self, high: int | None, because: frozenset[Reason]) -> Bounds:
        """With this last day where it is earlier; else the very same bounds."""
        if high is None or (self.high is not None and self.high <= high):
            return self
        return replace(self, high=high, high_because=because)

    def narrowed(self) -> Narrowed:
        return Narrowed(
            day_of(self.low) if self.low is not None else None,
            day_of(self.high) if self.high is not None else None,
            tuple(sorted(self.low_because | self.high_because)),
        )


OPEN = Bounds()
_ZERO = Bounds(0, 0)
_Side = tuple[Key, bool]  # a variable, and whether its last day is meant


@dataclass(slots=True)
class Narrowing:
    """Variables under constraints, until nothing moves; `conflict` are constraints that cannot all be true."""

    bounds: dict[Key, Bounds]
    conflict: frozenset[Reason] = frozenset()
    _rests_on: dict[_Side, tuple[Reason, Key | None]] = field(default_factory=dict)
    _moves: dict[_Side, int] = field(default_factory=dict)

    def narrow(self, constraints: Iterable[Constraint]) -> None:
        """To the end, or to the first conflict."""
        every = list(constraints)
        waiting = every
        while waiting and not self.conflict:
            moved = {key for one in waiting for key in self._apply(one)}
            waiting = [one for one in every if one.later in moved or one.earlier in moved] if moved else []

    def count(self, one: Constraint) -> bool:
        """Whether a constraint moved a bound of its later day."""
        base = self.bounds.get(one.earlier, OPEN) if one.earlier else _ZERO
        low = lowest(one.least, base.low) if base.low is not None else None
        high = highest(one.most, base.high) if base.high is not None else None
        return self._move(one.reason, one.later, one.earlier, base, low, high)

    def _apply(self, one: Constraint) -> list[Key]:
        """Which of the two days the constraint moved a bound of; none once there is a conflict."""
        if self.conflict:
            return []
        moved = [one.later] if self.count(one) else []
        if one.earlier and not self.conflict and self._count_back(one, one.earlier):
            moved.append(one.earlier)
        return moved

    def _count_back(self, one: Constraint, key: Key) -> bool:
        later = self.bounds.get(one.later, OPEN)
        low = start_of_highest(one.most, later.low) if later.low is not None else None
        high = start_of_lowest(one.least, later.high) if later.high is not None else None
        return self._move(one.reason, key, one.later, later, low, high)

    def _move(
        self, reason: Reason, key: Key, start: Key | None, base: Bounds, low: int | None, high: int | None
    ) -> bool:
        """Whether days counted from the bounds of another variable are narrower than what is known."""
        old = self.bounds.get(key, OPEN)
        raised = old.raised(low, base.low_because | {reason}) if low is not None else old
        new = raised.lowered(high, base.high_because | {reason}) if high is not None else raised
        if new is old:
            return False
        self.bounds[key] = new
        if new.is_empty:
            self.conflict = new.low_because | new.high_because
        for side, moved in (((key, False), raised is not old), ((key, True), new is not raised)):
            if moved:
                self._count_move(side, reason, start)
        return True

    def _count_move(self, side: _Side, reason: Reason, start: Key | None) -> None:
        self._rests_on[side] = (reason, start)
        self._moves[side] = self._moves.get(side, 0) + 1
        if self._moves[side] > _TURNS and not self.conflict:
            self.conflict = self._circle(side)

    def _circle(self, side: _Side) -> frozenset[Reason]:
        """The constraints by which a bound rests on itself; none where it does not."""
        reasons, passed, at = set[Reason](), set[_Side](), side
        while at in self._rests_on and at not in passed:
            passed.add(at)
            reason, start = self._rests_on[at]
            reasons.add(reason)
            if start is None:
                break
            at = (start, side[1])
        return frozenset(reasons) if at == side else frozenset()
