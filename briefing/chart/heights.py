"""How high each lane is: all lanes share what the window has, and fill it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.chart.metrics import Metrics
from briefing.chart.shelf import Need


@dataclass(frozen=True, slots=True)
class Plan:
    """`rows` of cards the lane shows, two lines each if `roomy`; `ticked` if some of its events will find no row.

    A `folded` lane shows neither bands nor cards.
    """

    bands: int
    rows: int
    roomy: bool
    ticked: bool
    height: float
    folded: bool = False


def plans(compact: Sequence[Need], roomy: Sequence[Need], available: float, metrics: Metrics) -> tuple[Plan, ...]:
    """Rows for all if there is room, then second lines for as many lanes as can have them, then air.

    Where there is too little room each lane gets its share and ticks for the rest; every lane keeps at least one row,
    so the sum may be higher than `available`: then the window scrolls. Large lanes do without bands before that.
    """
    compact = _with_bands_as_they_fit(compact, available, metrics)
    roomy = [replace(need, bands=plain.bands) for need, plain in zip(roomy, compact, strict=True)]
    made = [_plan(need, min(1, need.cards), False, metrics) for need in compact]
    left = available - sum(plan.height for plan in made)
    left = _more_rows(made, compact, left, metrics)
    if not any(plan.ticked for plan in made):
        left = _second_lines(made, roomy, left, metrics)
    share = max(0.0, left) / max(1, sum(not plan.folded for plan in made))
    return tuple(plan if plan.folded else replace(plan, height=plan.height + share) for plan in made)


def _with_bands_as_they_fit(needs: Sequence[Need], available: float, metrics: Metrics) -> list[Need]:
    """Large lanes have their bands if every lane still has a row of cards then."""
    least = sum(_plan(need, min(1, need.cards), False, metrics).height for need in needs)
    return [replace(need, bands=0) if need.large and least > available else need for need in needs]


def needed(needs: Sequence[Need], metrics: Metrics) -> float:
    """The height in which every card of every lane has its two lines."""
    return sum(_plan(need, need.cards, True, metrics).height for need in needs)


def _more_rows(made: list[Plan], needs: Sequence[Need], left: float, metrics: Metrics) -> float:
    """Row by row in turn, until all have theirs or nothing is left."""
    whole = [_plan(need, need.cards, False, metrics) for need in needs]
    missing = sum(plan.height for plan in whole) - sum(plan.height for plan in made)
    if missing <= left:  # also where the room has no end: then nobody takes turns
        made[:] = whole
        return left - missing
    grown = True
    while grown:
        grown = False
        for index, (plan, need) in enumerate(zip(made, needs, strict=True)):
            if plan.rows >= need.cards:
                continue
            higher = _plan(need, plan.rows + 1, False, metrics)
            if higher.height - plan.height <= left:
                left -= higher.height - plan.height
                made[index] = higher
                grown = True
    return left


def _second_lines(made: list[Plan], needs: Sequence[Need], left: float, metrics: Metrics) -> float:
    for index, (plan, need) in enumerate(zip(made, needs, strict=True)):
        higher = _plan(need, need.cards, True, metrics)
        if higher.height - plan.height <= left:
            left -= higher.height - plan.height
            made[index] = higher
    return left


def _plan(need: Need, rows: int, roomy: bool, metrics: Metrics) -> Plan:
    if need.folded:
        return Plan(0, 0, False, False, metrics.compact, folded=True)
    ticked = rows < need.cards
    card = (metrics.roomy if roomy else metrics.compact) + metrics.gap
    inside = need.bands * (metrics.band + metrics.gap) + rows * card
    # A lane with nothing near still has its name, which needs a line of its own.
    height = 2 * metrics.pad - metrics.gap + max(inside, metrics.compact + metrics.gap)
    return Plan(need.bands, rows, roomy, ticked, height + (metrics.ticks if ticked else 0.0))
