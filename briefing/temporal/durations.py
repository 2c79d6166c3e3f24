"""ISO 8601 durations of one or more units, as trees and TIMEX3 values carry them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from briefing.model.when import Grain

_DURATION = re.compile(r"(?P<sign>[+-])?P(?:T?(?:\d+(?:\.\d+)?|X)(?:DE|CE|[YQMWDHS]))+")
_PART = re.compile(r"(T)?(\d+(?:\.\d+)?|X)(DE|CE|[YQMWDHS])")
_GRAINS = {"CE": "century", "DE": "decade", "Y": "year", "Q": "quarter", "M": "month", "W": "week", "D": "day"}


@dataclass(frozen=True, slots=True)
class Steps:
    """`count` units of `grain`; None for an unknown number ("PXD"). Negative counts go back."""

    count: Decimal | None
    grain: Grain
    back: bool


def steps(duration: str) -> tuple[Steps, ...]:
    """The parts of a signed duration, coarsest first; seconds count as minutes' fractions.

    Raises ValueError for what is no duration.
    """
    found = _DURATION.fullmatch(duration)
    if found is None:
        raise ValueError(f"not a duration: {duration}")
    back = found["sign"] == "-"
    out: list[Steps] = []
    clock = False
    for time, number, unit in _PART.findall(duration):
        clock = clock or bool(time)
        count = None if number == "X" else Decimal(number)
        out.append(Steps(count, _grain(unit, clock), back))
    return tuple(out)


def _grain(unit: str, clock: bool) -> Grain:
    if clock:
        return Grain.HOUR if unit == "H" else Grain.MINUTE
    return Grain(_GRAINS.get(unit, "minute"))
