"""What was worked out of things that are still the same, so that nothing is worked out twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar, cast

T = TypeVar("T")


class Memory:
    """Results under their names, each with what it rests on: records and shelves, which are other objects once anything
    about them has changed. Not for two threads at a time."""

    def __init__(self) -> None:
        self._known: dict[Hashable, tuple[tuple[object, ...], object]] = {}
        self._before: dict[Hashable, tuple[tuple[object, ...], object]] = {}

    def turn(self) -> None:
        """Another look begins: what is not asked for before the next one is forgotten."""
        self._before, self._known = self._known, {}

    def of(self, name: Hashable, rests_on: tuple[object, ...], make: Callable[[], T]) -> T:
        """The result called `name`, made anew where any of `rests_on` is another object than when it was made."""
        known = self._known.get(name) or self._before.get(name)
        if known is None or not all(one is other for one, other in zip(known[0], rests_on, strict=True)):
            known = (rests_on, make())
        self._known[name] = known
        return cast(T, known[1])
