"""Parts of a time: early, middle and late, beginning and end."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.day import Day
from briefing.model.tree import Mod, Slice
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import Days, months, step, unit, years
from briefing.temporal.edtf import canonical
from briefing.temporal.window import moment, span, within


def part(when: When, mod: Mod) -> When:
    """The START, MID or END third of `when` as a window, never sharper than its words; APPROX marks it about.

    Months are cut at the 10th and 20th, years after April and August, decades after their years 3 and 6.
    """
    if mod not in (Mod.START, Mod.MID, Mod.END) or when.earliest is None or when.latest is None:
        return canonical(replace(when, approximate=True))
    if when.earliest == when.latest or when.extent is Extent.WITHIN:
        return canonical(replace(when, approximate=True))
    third = (Mod.START, Mod.MID, Mod.END).index(mod)
    if when.extent is Extent.MOMENT:
        cut = _cut(when.earliest, when.grain, third)
        if cut:
            return within(*cut[0], cut[1], approximate=True)
    return within(*_days(when.earliest, when.latest, third), approximate=True)


def sliced(earliest: Day, latest: Day, tree: Slice) -> When | None:
    """The units a Slice cuts out of a stretch of days; None where the stretch, a single day aside, is too short.

    A day alone may begin something longer: "the third day of the war" counts from the day the war is dated with.
    Weeks are seven days from the first or before the last, so they are said to be about; those counted from a day
    also where it is a Monday, else a later day would lead to an earlier week.
    """
    grain = Grain(tree.unit)
    open_ended = earliest == latest and tree.first > 0
    if tree.first > 0:
        start = step(earliest, grain, tree.first - 1)
        end = step(start, grain, tree.count).plus(-1)
    else:
        start = step(latest.plus(1), grain, tree.first - tree.count + 1)
        end = step(latest.plus(1), grain, tree.first + 1).plus(-1)
    if start < earliest or (end > latest and not open_ended):
        return None
    about = grain is Grain.WEEK
    if (start, end) == unit(start, grain) and not (open_ended and about):
        return moment(start, grain)
    return span(start, end, approximate=about)


def _cut(first: Day, grain: Grain, third: int) -> tuple[Days, Grain] | None:
    if grain in (Grain.YEAR, Grain.SEASON, Grain.QUARTER, Grain.HALF):
        size = {Grain.YEAR: 4, Grain.HALF: 2}.get(grain, 1)
        return months(first.year, first.month + third * size, size), Grain.MONTH
    if grain is Grain.DECADE:
        low, high = ((0, 3), (4, 6), (7, 9))[third]
        return years(first.year + low, first.year + high), Grain.YEAR
    if grain is Grain.CENTURY:
        low, high = ((0, 33), (34, 66), (67, 99))[third]
        return years(first.year + low, first.year + high), Grain.YEAR
    return None


def _days(first: Day, last: Day, third: int) -> Days:
    """Thirds of any stretch of days; of a month the first ten, the second ten and the rest."""
    size = max(1, round((last.ordinal - first.ordinal + 1) / 3))
    start = min(first.plus(size * third), last)  # a weekend has no third day
    return start, last if third == 2 else start.plus(size - 1)
