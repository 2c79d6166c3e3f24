"""Making Whens: a moment, a span, one moment in a window; each with its canonical EDTF."""

from __future__ import annotations

from functools import lru_cache

from briefing.model.day import Day
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import unit
from briefing.temporal.edtf import canonical

_SEPARATE = {  # what EDTF can write at the end of an interval
    Grain.MINUTE: Grain.DAY,
    Grain.HOUR: Grain.DAY,
    Grain.WEEK: Grain.DAY,
    Grain.SEASON: Grain.MONTH,
    Grain.QUARTER: Grain.MONTH,
    Grain.HALF: Grain.MONTH,
    Grain.DECADE: Grain.YEAR,
    Grain.CENTURY: Grain.YEAR,
}


@lru_cache(maxsize=4096)  # the day of publication is asked for by every expression that counts from it
def moment(day: Day, grain: Grain = Grain.DAY, approximate: bool = False, uncertain: bool = False) -> When:
    """The calendar unit that holds `day`, as one date."""
    first, last = unit(day, grain)
    return canonical(When("", first, last, grain, approximate=approximate, uncertain=uncertain))


def span(earliest: Day | None, latest: Day | None, grain: Grain = Grain.DAY, approximate: bool = False) -> When:
    """From one day to the other; None leaves an end open. Raises ValueError where it ends before it starts."""
    return canonical(When("", earliest, latest, _SEPARATE.get(grain, grain), Extent.SPAN, approximate=approximate))


def within(earliest: Day | None, latest: Day | None, grain: Grain = Grain.DAY, approximate: bool = False) -> When:
    """One moment between the two days; None leaves a side open. Raises ValueError for an empty window."""
    return canonical(When("", earliest, latest, _SEPARATE.get(grain, grain), Extent.WITHIN, approximate=approximate))
