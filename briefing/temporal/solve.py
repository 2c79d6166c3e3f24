"""Days that are not known yet: variables with windows, narrowed by named constraints between them.

Windows narrow until nothing moves (bounds consistency, as in the temporal problems of Dechter, Meiri and Pearl 1991),
so the true days are always inside. The constraints come in pieces that share a few variables: each piece is narrowed
by itself, again where a shared variable has moved, and remembers what it came to. So an edit of one piece among a
thousand costs as much as that piece, and the result depends on the pieces alone, not on how they came to be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from briefing.model.dossier import Key
from briefing.temporal.bounds import OPEN, Bounds, Constraint, Narrowed, Narrowing, Reason

_ROUNDS = 100  # a circle through many pieces is cut off here: its windows are wide, never wrong
_REMEMBERED = 16  # results of one piece


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """What one piece came to."""

    bounds: Mapping[Key, Bounds]
    conflict: frozenset[Reason]


@dataclass(frozen=True, eq=False)
class Piece:
    """Constraints, in order, and those of their variables that other pieces may speak of too."""

    constraints: tuple[Constraint, ...]
    shared: tuple[Key, ...] = ()
    _parts: dict[tuple[Bounds, ...], Part] = field(default_factory=dict)
    _rests: dict[frozenset[Reason], Piece] = field(default_factory=dict)

    @cached_property
    def reasons(self) -> frozenset[Reason]:
        return frozenset(one.reason for one in self.constraints)

    def under(self, heard: Mapping[Key, Bounds]) -> Part:
        """What the piece comes to where its shared variables have these bounds."""
        known = tuple([heard.get(key, OPEN) for key in self.shared])
        part = self._parts.get(known)
        if part is None:
            state = Narrowing({key: one for key, one in zip(self.shared, known, strict=True) if one is not OPEN})
            state.narrow(self.constraints)
            part = Part(state.bounds, state.conflict)
            if len(self._parts) >= _REMEMBERED:
                self._parts.clear()
            self._parts[known] = part  # another thread may clear it or have put the same
        return part

    def without(self, reasons: frozenset[Reason]) -> Piece:
        mine = reasons & self.reasons
        if mine and mine not in self._rests:
            self._rests[mine] = Piece(tuple(one for one in self.constraints if one.reason not in mine), self.shared)
        return self._rests[mine] if mine else self


@dataclass(frozen=True, slots=True)
class Solution:
    """`windows` of all variables in the order of their keys. Each of `conflicts` is a set of constraints that cannot
    all be true, while any of them could be without the others: the windows are those that hold without all of them."""

    windows: Mapping[Key, Narrowed]
    conflicts: tuple[tuple[Reason, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Solved:
    """What each piece came to, in the order of the pieces, the variables that several share, and the conflicts."""

    parts: tuple[Part, ...]
    shared: Mapping[Key, Bounds]
    conflicts: tuple[tuple[Reason, ...], ...]


def solve(constraints: Iterable[Constraint]) -> Solution:
    """The narrowest windows that bounds alone give. Depends on the set of constraints, not on their order."""
    piece = Piece(in_order(constraints))
    solved = solved_together([piece])
    variables = sorted({key for one in piece.constraints for key in (one.later, one.earlier) if key})
    bounds = solved.parts[0].bounds
    return Solution({key: bounds.get(key, OPEN).narrowed() for key in variables}, solved.conflicts)


def in_order(constraints: Iterable[Constraint]) -> tuple[Constraint, ...]:
    """Each once, in an order of their own."""
    return tuple(sorted(set(constraints), key=lambda one: (one.reason, one.later, one.earlier or ("", ""), str(one))))


def solved_together(pieces: Sequence[Piece]) -> Solved:
    """Without the constraints that contradict each other, each set of which is told."""
    known = _SOLVED.get(key := tuple(map(id, pieces)))
    if known is None:
        if len(_SOLVED) >= _FEW:
            _SOLVED.clear()  # at once: another thread may be looking
        known = _SOLVED[key] = tuple(pieces), _solved(pieces)
    return known[1]


# The pieces are kept beside what they came to, so that no others can have their identity. An edit asks for the
# solution before it, which is mostly the one behind the edit before.
_SOLVED: dict[tuple[int, ...], tuple[tuple[Piece, ...], Solved]] = {}
_FEW = 4


def _solved(pieces: Sequence[Piece]) -> Solved:
    left, conflicts = list(pieces), set[tuple[Reason, ...]]()
    while (rounds := _Rounds(left)).run():
        gone = set[Reason]()
        for suspects in sorted(rounds.conflicts, key=sorted):
            if gone.isdisjoint(suspects):
                conflict = _fewest(left, suspects)
                conflicts.add(conflict)
                gone.update(conflict)
        left = [piece.without(frozenset(gone)) for piece in left]
    return Solved(tuple(rounds.parts), rounds.shared, tuple(sorted(conflicts)))


def counted(known: Mapping[Key, Bounds], constraints: Iterable[Constraint]) -> Bounds:
    """The bounds that constraints on one and the same day give it once all they count from is solved."""
    every = list(constraints)
    state = Narrowing({one.earlier: known.get(one.earlier, OPEN) for one in every if one.earlier})
    for one in every:
        state.count(one)
    found = state.bounds.get(every[0].later, OPEN) if every else OPEN
    return OPEN if found.is_empty else found


class _Rounds:
    """In each round the pieces tell what they make of what they share, and hear the best of the round before."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self._speakers = _speakers(pieces)
        self.shared: dict[Key, Bounds] = dict.fromkeys(self._speakers, OPEN)
        self.parts = [piece.under(self.shared) for piece in pieces]
        self.conflicts = {part.conflict for part in self.parts if part.conflict}

    def run(self) -> bool:
        """Whether there is a conflict; else nothing moves any more."""
        waiting: Collection[int] = range(len(self._pieces))
        for _ in range(_ROUNDS):
            moved = self._heard(waiting)
            if self.conflicts or not moved:
                break
            waiting = sorted({number for key in moved for number in self._speakers[key]})
            for number in waiting:
                self.parts[number] = self._pieces[number].under(self.shared)
            self.conflicts.update(one for number in waiting if (one := self.parts[number].conflict))
        return bool(self.conflicts)

    def _heard(self, waiting: Collection[int]) -> list[Key]:
        """The shared variables that have moved."""
        offers = dict[Key, Bounds]()
        for number in waiting:
            bounds = self.parts[number].bounds
            for key in self._pieces[number].shared:
                offer, heard = bounds.get(key, OPEN), self.shared.get(key)
                if heard is not None and (offer.low != heard.low or offer.high != heard.high):
                    offers[key] = _better(offers[key], offer) if key in offers else offer
        moved = []
        for key, offer in offers.items():
            old = self.shared[key]
            new = old.raised(offer.low, offer.low_because).lowered(offer.high, offer.high_because)
            if new is not old:
                self.shared[key] = new
                moved.append(key)
            if new.is_empty:
                self.conflicts.add(new.low_because | new.high_because)
        return moved


def _speakers(pieces: Sequence[Piece]) -> dict[Key, list[int]]:
    """The numbers of the pieces that share a variable, where there are several."""
    found = dict[Key, list[int]]()
    for number, piece in enumerate(pieces):
        for key in piece.shared:
            found.setdefault(key, []).append(number)
    return {key: numbers for key, numbers in found.items() if len(numbers) > 1}


def _better(one: Bounds, other: Bounds) -> Bounds:
    """The narrower on each side; of two that are alike the one that rests on less, whichever came first."""
    found = one.raised(other.low, other.low_because).lowered(other.high, other.high_because)
    low, high = found.low_because, found.high_because
    if one.low == other.low:
        low = _simpler(one.low_because, other.low_because)
    if one.high == other.high:
        high = _simpler(one.high_because, other.high_because)
    same = low is found.low_because and high is found.high_because
    return found if same else Bounds(found.low, found.high, low, high)


def _simpler(one: frozenset[Reason], other: frozenset[Reason]) -> frozenset[Reason]:
    if one is other or len(one) != len(other):
        return min(one, other, key=len)
    return one if sorted(one) <= sorted(other) else other


def _fewest(pieces: Sequence[Piece], suspects: frozenset[Reason]) -> tuple[Reason, ...]:
    """Those of the suspects without any of which there is no conflict left between the others."""
    constraints = in_order(_giving(pieces, suspects))
    kept = suspects
    for reason in sorted(suspects):
        without = kept - {reason}
        state = Narrowing({})
        state.narrow(one for one in constraints if one.reason in without)
        if state.conflict:
            kept = without
    return tuple(sorted(kept))


def _giving(pieces: Sequence[Piece], reasons: frozenset[Reason]) -> Iterator[Constraint]:
    for piece in pieces:
        if not piece.reasons.isdisjoint(reasons):
            yield from (one for one in piece.constraints if one.reason in reasons)
