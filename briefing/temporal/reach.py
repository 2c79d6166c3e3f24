"""From one day to another: so many days on, or what a tree of words comes to; and the way back.

Every operator of a tree moves its result on, never back, when its anchor moves on. So the bounds of a window give the
bounds of what is counted from it, and the way back is a search for the first and the last day that still agree.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from briefing.model.day import Day, day_of
from briefing.model.tree import Tree
from briefing.model.when import Extent, When
from briefing.temporal.calendar import step, unit
from briefing.temporal.resolve import Anchors, resolve
from briefing.temporal.window import moment

Reach = int | Tree | None  # days on; a tree with one anchor; None for no bound at all
Bounds = tuple[Day | None, Day | None]

_FARTHEST = 4_000_000  # days: more than ten thousand years, and no words count farther


def lowest(reach: Reach, start: int) -> int | None:
    """The first day that what is counted from day `start` may be; None for no bound."""
    return start + reach if isinstance(reach, int) else _days(reach, start)[0] if reach else None


def highest(reach: Reach, start: int) -> int | None:
    """The last day that what is counted from day `start` may be; None for no bound."""
    return start + reach if isinstance(reach, int) else _days(reach, start)[1] if reach else None


def start_of_highest(reach: Reach, day: int) -> int | None:
    """The first day from which `highest` comes to `day` or later."""
    if isinstance(reach, int):
        return day - reach
    return _first(lambda start: highest(reach, start), day) if reach else None


def start_of_lowest(reach: Reach, day: int) -> int | None:
    """The last day from which `lowest` still comes to `day` or earlier."""
    if isinstance(reach, int):
        return day - reach
    after = _first(lambda start: lowest(reach, start), day + 1) if reach else None
    return after - 1 if after is not None else None


def days_of(when: When) -> Bounds:
    """The days on which it was or began, both included; wider by a unit where the words say "about"."""
    if when.extent is Extent.SPAN:
        first, last = unit(when.earliest, when.grain) if when.earliest else (None, when.latest)
    else:
        first, last = when.earliest, when.latest
    if when.approximate:
        first = step(first, when.grain, -1) if first else None
        last = step(last, when.grain, 1) if last else None
    return first, last


@lru_cache(maxsize=16_384)  # a search asks for the same days from both ends, and again once something has narrowed
def _days(tree: Tree, start: int) -> tuple[int | None, int | None]:
    base = moment(day_of(start))
    when = resolve(tree, Anchors(day_of(start), lambda _: base, lambda _: base, lambda _: base))
    if when is None or when.uncertain:
        return None, None
    first, last = days_of(when)
    return first.ordinal if first else None, last.ordinal if last else None


def _first(reached: Callable[[int], int | None], day: int) -> int | None:
    """The first start from which `day` is reached; None where the words cannot be counted that far."""
    found = reached(day)
    guess = 2 * day - found if found is not None else None
    low = _until(lambda start: _is(reached(start), day, late=False), guess, -1)
    high = _until(lambda start: _is(reached(start), day, late=True), guess, 1)
    while low is not None and high is not None and high - low > 1:
        middle = (low + high) // 2
        late = _is(reached(middle), day, late=True)
        if late is None:
            return None
        low, high = (low, middle) if late else (middle, high)
    return high if low is not None else None


def _is(found: int | None, day: int, late: bool) -> bool | None:
    return None if found is None else (found >= day) is late


def _until(holds: Callable[[int], bool | None], start: int | None, way: int) -> int | None:
    """The first place tried, in growing steps from `start`, for which it holds."""
    size = 1
    while start is not None and size < _FARTHEST:
        held = holds(start)
        if held is not False:
            return start if held else None
        start, size = start + way * size, size * 2
    return None
