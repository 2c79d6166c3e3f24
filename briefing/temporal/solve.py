"""Days that are not known yet: variables with windows, narrowed by named constraints between them.

Windows narrow until nothing moves (bounds consistency, as in the temporal problems of Dechter, Meiri and Pearl 1991),
so the true days are always inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefing.model.day import Day, day_of
from briefing.model.dossier import Key
from briefing.temporal.reach import Reach, highest, lowest, start_of_highest, start_of_lowest

_ROUNDS = 1_000  # a circle that shrinks day by day is cut off here: its windows are wide, never wrong


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


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A window of days, None where a side is open, and the constraints that made it, sorted."""

    earliest: Day | None = None
    latest: Day | None = None
    because: tuple[Reason, ...] = ()

    @property
    def is_closed(self) -> bool:
        return self.earliest is not None and self.latest is not None


@dataclass(frozen=True, slots=True)
class Solution:
    """`windows` of all variables in the order of their keys. Each of `conflicts` is a set of constraints that cannot
    all be true, while any of them could be without the others: the windows are those that hold without all of them."""

    windows: Mapping[Key, Narrowed]
    conflicts: tuple[tuple[Reason, ...], ...] = ()


def on(reason: Reason, variable: Key, earliest: Day | None, latest: Day | None) -> Constraint:
    """A variable lies between two days, both included."""
    return Constraint(
        reason, variable, None, earliest.ordinal if earliest else None, latest.ordinal if latest else None
    )


def solve(constraints: Iterable[Constraint]) -> Solution:
    """The narrowest windows that bounds alone give. Depends on the set of constraints, not on their order."""
    left = sorted(set(constraints), key=lambda one: (one.reason, one.later, one.earlier or ("", ""), str(one)))
    variables = sorted({key for one in left for key in (one.later, one.earlier) if key})
    conflicts = list[tuple[Reason, ...]]()
    while (state := _narrowed(left)).conflict:
        conflict = _fewest(left, state.conflict)
        conflicts.append(conflict)
        left = [one for one in left if one.reason not in conflict]
    return Solution({key: state.window(key) for key in variables}, tuple(sorted(conflicts)))


def counted(solution: Solution, constraints: Iterable[Constraint]) -> Narrowed:
    """The window that constraints on one and the same day give it once all they count from is solved."""
    state, window = _State(), Narrowed()
    for one in constraints:
        if one.earlier:
            state.bounds[one.earlier] = _bounds(solution.windows.get(one.earlier, Narrowed()))
        state.raise_later(one)
        window = state.window(one.later)
    return window


def _fewest(constraints: list[Constraint], suspects: frozenset[Reason]) -> tuple[Reason, ...]:
    """Those of the suspects without any of which there is no conflict left between the others."""
    kept = suspects
    for reason in sorted(suspects):
        without = kept - {reason}
        if _narrowed([one for one in constraints if one.reason in without]).conflict:
            kept = without
    return tuple(sorted(kept))


def _narrowed(constraints: list[Constraint]) -> _State:
    """The state in which nothing moves any more, or the first conflict."""
    state = _State()
    waiting = constraints
    for _ in range(_ROUNDS):
        moved = {key for one in waiting for key in state.apply(one)}
        if state.conflict or not moved:
            break
        waiting = [one for one in constraints if one.later in moved or one.earlier in moved]
    return state


@dataclass(slots=True)
class _Bounds:
    low: int | None = None
    high: int | None = None
    low_because: frozenset[Reason] = frozenset()
    high_because: frozenset[Reason] = frozenset()

    @property
    def is_empty(self) -> bool:
        return self.low is not None and self.high is not None and self.low > self.high

    def raised(self, low: int | None, because: frozenset[Reason]) -> bool:
        if low is None or (self.low is not None and self.low >= low):
            return False
        self.low, self.low_because = low, because
        return True

    def lowered(self, high: int | None, because: frozenset[Reason]) -> bool:
        if high is None or (self.high is not None and self.high <= high):
            return False
        self.high, self.high_because = high, because
        return True


_ZERO = _Bounds(0, 0)


@dataclass(slots=True)
class _State:
    bounds: dict[Key, _Bounds] = field(default_factory=dict)
    conflict: frozenset[Reason] = frozenset()

    def apply(self, one: Constraint) -> list[Key]:
        """Which of the two days the constraint moved a bound of; none once there is a conflict."""
        if self.conflict:
            return []
        moved = [one.later] if self.raise_later(one) else []
        if one.earlier and not self.conflict and self._raise_earlier(one, one.earlier):
            moved.append(one.earlier)
        return moved

    def raise_later(self, one: Constraint) -> bool:
        later = self.bounds.setdefault(one.later, _Bounds())
        base = self.bounds.setdefault(one.earlier, _Bounds()) if one.earlier else _ZERO
        low = lowest(one.least, base.low) if base.low is not None else None
        high = highest(one.most, base.high) if base.high is not None else None
        moved = later.raised(low, base.low_because | {one.reason})
        moved |= later.lowered(high, base.high_because | {one.reason})
        return self._checked(later, moved)

    def _raise_earlier(self, one: Constraint, key: Key) -> bool:
        later, earlier = self.bounds[one.later], self.bounds[key]
        low = start_of_highest(one.most, later.low) if later.low is not None else None
        high = start_of_lowest(one.least, later.high) if later.high is not None else None
        moved = earlier.raised(low, later.low_because | {one.reason})
        moved |= earlier.lowered(high, later.high_because | {one.reason})
        return self._checked(earlier, moved)

    def _checked(self, bounds: _Bounds, moved: bool) -> bool:
        if moved and bounds.is_empty:
            self.conflict = bounds.low_because | bounds.high_because
        return moved

    def window(self, key: Key) -> Narrowed:
        found = self.bounds.get(key, _Bounds())
        if found.is_empty:
            return Narrowed()
        return Narrowed(
            day_of(found.low) if found.low is not None else None,
            day_of(found.high) if found.high is not None else None,
            tuple(sorted(found.low_because | found.high_because)),
        )


def _bounds(window: Narrowed) -> _Bounds:
    because = frozenset(window.because)
    return _Bounds(
        window.earliest.ordinal if window.earliest else None,
        window.latest.ordinal if window.latest else None,
        because,
        because,
    )
