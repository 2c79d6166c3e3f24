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


def length_of(words: str) -> str:
    """The way back: "5 hours" or "2 days 3 hours" as ISO 8601; "" for no words. Raises ValueError for others."""
    said = words.strip()
    if not said or (said.startswith("P") and _PART.search(said)):
        return said
    found = re.findall(r"(\d+)\s*([a-z]+?)s?\b", said.casefold())
    names = {name: letter for letter, name in _UNITS.items()}
    clock_names = {name: letter for letter, name in _CLOCK_UNITS.items()}
    if not found or any(unit not in names and unit not in clock_names for _, unit in found):
        raise ValueError(f"“{said}” is not understood as a length of time")
    days = "".join(f"{number}{names[unit]}" for number, unit in found if unit in names)
    clock = "".join(f"{number}{clock_names[unit]}" for number, unit in found if unit in clock_names)
    return f"P{days}{'T' if clock else ''}{clock}"
