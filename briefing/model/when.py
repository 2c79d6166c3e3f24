"""The time of something, as far as it is known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.day import Day


class Grain(StrEnum):
    """The finest unit the words commit to."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Extent(StrEnum):
    """What the window between `earliest` and `latest` means."""

    MOMENT = "moment"  # as exact as its grain: "2 December", "in March"
    SPAN = "span"  # it lasted from the first day to the last (EDTF a/b)
    WITHIN = "within"  # one moment somewhere in this window (EDTF [a..b])


@dataclass(frozen=True, slots=True)
class When:
    """A closed window of days; None for `earliest` or `latest` where that end is open or not known.

    `edtf` is the value in EDTF (ISO 8601-2), `clock` a time of day or an interval of two as ISO 8601 with its offset
    where one is stated ("19:40+03:00", "19:40/22:00"). `why` is the reason in the analyst's words. `because` names what
    the window was worked out from where no words give it; empty for what was read or set by hand.
    """

    edtf: str
    earliest: Day | None
    latest: Day | None
    grain: Grain = Grain.DAY
    extent: Extent = Extent.MOMENT
    clock: str | None = None
    approximate: bool = False
    uncertain: bool = False
    why: str = ""
    because: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        first, last = self.earliest, self.latest
        # Most windows are one day: a large case holds a hundred thousand, and comparing costs more than looking.
        if first is None or last is None or first is last:
            return
        if first.year >= last.year and first > last:
            raise ValueError(f"ends before it starts: {self.earliest}..{self.latest}")

    def explained(self, why: str) -> When:
        """The same time with another reason; written out for speed, as Timex.dated is."""
        return When(
            self.edtf,
            self.earliest,
            self.latest,
            self.grain,
            self.extent,
            self.clock,
            self.approximate,
            self.uncertain,
            why,
            self.because,
        )
