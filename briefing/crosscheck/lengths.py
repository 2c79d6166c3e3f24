"""ISO 8601 durations in words."""

from __future__ import annotations

import re

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CLOCK_UNITS = {"H": "hour", "M": "minute", "S": "second"}
_PART = re.compile(r"([0-9.]+|X+)([YMWDHS])")


def length_words(length: str) -> str:
    """ "PT5H" as "5 hours", "PXM" as "some months"; a length of no known form as it is."""
    day_part, _, clock_part = length.lstrip("P").partition("T")
    parts = [_words(number, _UNITS[unit]) for number, unit in _PART.findall(day_part) if unit in _UNITS]
    parts += [_words(number, _CLOCK_UNITS[unit]) for number, unit in _PART.findall(clock_part) if unit in _CLOCK_UNITS]
    return " ".join(parts) or length


def _words(number: str, unit: str) -> str:
    if number.startswith("X"):
        return f"some {unit}s"
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"
