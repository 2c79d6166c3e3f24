"""What the analyst has made of the lanes: their order, which are folded, which stay in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Arrangement:
    """All by the titles of lanes. `order` names the lanes that were moved, from the top; others keep their place
    behind them. `folded` lanes are one thin row of ticks; `pinned` ones stand above all others and do not scroll."""

    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()
    pinned: frozenset[str] = frozenset()

    def arranged(self, lanes: Sequence[T], title: Callable[[T], str]) -> list[T]:
        """In this order; the same lanes, none lost."""
        place = {name: number for number, name in enumerate(self.order)}
        return sorted(
            lanes, key=lambda lane: (title(lane) not in self.pinned, place.get(title(lane), len(place)))
        )  # fmt: skip

    def fold(self, title: str) -> Arrangement:
        """Folded, or unfolded where it was."""
        return replace(self, folded=self.folded ^ {title})

    def pin(self, title: str) -> Arrangement:
        """Pinned, or let go where it was."""
        return replace(self, pinned=self.pinned ^ {title})

    def move(self, title: str, step: int, shown: Sequence[str]) -> Arrangement:
        """One lane up (-1) or down (1) among those `shown`, all of which then keep the order they have."""
        order = list(shown)
        at = order.index(title)
        order.insert(min(len(order) - 1, max(0, at + step)), order.pop(at))
        return replace(self, order=tuple(order))


AS_THEY_COME = Arrangement()
