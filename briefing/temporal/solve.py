"""Days that are not known yet: variables with windows, narrowed by named constraints between them.

A constraint says that one day is at least and at most so many days after another. Windows narrow until nothing moves
(bounds consistency of a simple temporal problem; Dechter, Meiri and Pearl 1991), so the true days are always inside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefing.model.day import Day, day_of

_ROUNDS = 1_000  # a circle that shrinks day by day is cut off here: its windows are wide, never wrong


@dataclass(frozen=True, slots=True)
class Constraint:
    """`later` is `least` to `most` days after `earlier`; None leaves that side open. `earlier` None is a fixed day
    counted from 0000-12-31, so that a date is a constraint too. `name` is what the analyst reads."""

    name: str
    later: str
    earlier: str | None
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Narrowed:
    """A window of days, None where a side is open, and the names of the constraints that made it, sorted."""

    earliest: Day | None = None
    latest: Day | None = None
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Solution:
    """`windows` of all variables, in the order of their names. `conflict` names the constraints that contradict each
    other, empty where none do; the windows are then those of the other variables."""

    windows: Mapping[str, Narrowed]
    conflict: tuple[str, ...] = ()


def on(name: str, variable: str, earliest: Day | None, latest: Day | None) -> Constraint:
    """A variable lies between two days, both included."""
    return Constraint(name, variable, None, earliest.ordinal if earliest else None, latest.ordinal if latest else None)


def solve(constraints: Iterable[Constraint]) -> Solution:
    """The narrowest windows that bounds alone give. Depends on the set of constraints, not on their order."""
    ordered = sorted(set(constraints), key=lambda one: (one.name, one.later, one.earlier or "", str(one)))
    state = _State()
    for name in sorted({name for one in ordered for name in (one.later, one.earlier) if name}):
        state.bounds[name] = _Bounds()
    for _ in range(_ROUNDS):
        if not any([state.apply(one) for one in ordered]):
            break
    return state.solution()


@dataclass(slots=True)
class _Bounds:
    low: int | None = None
    high: int | None = None
    low_because: frozenset[str] = frozenset()
    high_because: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        return self.low is not None and self.high is not None and self.low > self.high


@dataclass(slots=True)
class _State:
    bounds: dict[str, _Bounds] = field(default_factory=dict)
    conflict: frozenset[str] = frozenset()

    def apply(self, one: Constraint) -> bool:
        """Whether the constraint moved a bound. What contradicts itself narrows nothing further."""
        later = self.bounds[one.later]
        earlier = self.bounds[one.earlier] if one.earlier else _Bounds(0, 0)
        if later.is_empty or earlier.is_empty:
            return False
        moved = [
            _raise(later, earlier.low, one.least, earlier.low_because, one.name),
            _lower(later, earlier.high, one.most, earlier.high_because, one.name),
        ]
        if one.earlier:
            moved.append(_raise(earlier, later.low, _minus(one.most), later.low_because, one.name))
            moved.append(_lower(earlier, later.high, _minus(one.least), later.high_because, one.name))
        for found in (later, earlier):
            if found.is_empty:
                self.conflict |= found.low_because | found.high_because
        return any(moved)

    def solution(self) -> Solution:
        windows = {name: _window(found) for name, found in sorted(self.bounds.items()) if not found.is_empty}
        return Solution(windows, tuple(sorted(self.conflict)))


def _minus(number: int | None) -> int | None:
    return None if number is None else -number


def _raise(bounds: _Bounds, base: int | None, step: int | None, because: frozenset[str], name: str) -> bool:
    if base is None or step is None or (bounds.low is not None and bounds.low >= base + step):
        return False
    bounds.low, bounds.low_because = base + step, because | {name}
    return True


def _lower(bounds: _Bounds, base: int | None, step: int | None, because: frozenset[str], name: str) -> bool:
    if base is None or step is None or (bounds.high is not None and bounds.high <= base + step):
        return False
    bounds.high, bounds.high_because = base + step, because | {name}
    return True


def _window(bounds: _Bounds) -> Narrowed:
    return Narrowed(
        day_of(bounds.low) if bounds.low is not None else None,
        day_of(bounds.high) if bounds.high is not None else None,
        tuple(sorted(bounds.low_because | bounds.high_because)),
    )
