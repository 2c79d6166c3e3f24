"""A small reader of reasons: it counts a date anew from their words, and shares no code with the resolver."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from briefing.model.day import day_from
from briefing.model.timex import Timex
from tests.extraction.timexes.reason_dates import (
    Window,
    base_of,
    moved,
    named,
    occurrences,
    third,
    unit_of,
    weeks,
)
from tests.extraction.timexes.reason_days import before_our_era, feasts

Open = tuple[date | None, date | None]
_QUOTED = re.compile(r"‘(?P<words>.*)’ (?P<reason>(?:is|names|goes|says|comes) .*)", re.DOTALL)


def loosely(reason: str) -> list[Open] | None:
    """What leaves an end open by its own words, or is about so far."""
    open_end = re.fullmatch(
        r"(says only: some time before|says only: some time after|goes on at least to) (.*)", reason
    )
    base = base_of(open_end[2]) if open_end else None
    if open_end and base:
        return [(base[0], None)] if open_end[1].endswith("after") else [(None, base[1])]
    if reason.startswith("says only: at the time of "):
        base = base_of(reason.removeprefix("says only: at the time of "))
        return [base] if base else None
    far = re.fullmatch(r"is counted (back|on) (some|\d+) (\w+?)s? from (.*?)(; a little (?:less|more) .*)?", reason)
    base = base_of(far[4]) if far else None
    if far is None or base is None or (far[2] != "some" and not far[5]):
        return None
    unit, way = far[3], -1 if far[1] == "back" else 1
    if far[2] == "some":
        ends = [moved(base[0], unit, way * 2), moved(base[1], unit, way * 9)]
    elif far[5] and "less" in far[5] and unit == "year":
        ends = [moved(base[0], "month", way * (12 * int(far[2]) - 6)), moved(base[0], unit, way * int(far[2]))]
    elif far[5] and "more" in far[5]:
        ends = [moved(base[0], unit, way * int(far[2])), moved(base[0], unit, way * (int(far[2]) + 1))]
    else:
        return None
    return [(min(ends), max(ends))]


def sought(every: list[Window], way: tuple[str, str], base: Window) -> list[Window]:
    """What the reason's direction leaves of the occurrences."""
    match way:
        case "the last", "before":
            return [max(one for one in every if one[1] < base[0])]
        case "the latest", "up to":
            return [max(one for one in every if one[0] <= base[1])]
        case "the first", "after":
            return [min(one for one in every if one[0] > base[1])]
        case "the first", "from":
            return [min(one for one in every if one[1] >= base[0])]
        case _, "in the same week as" | "in the same month as" | "in the same year as":
            around = unit_of(base[0], way[1].split()[3])
            return [one for one in every if around[0] <= one[0] <= around[1]]
        case _:  # nearest, and on in the story: the last one up to the base or the first one behind it
            return [
                max(one for one in every if one[0] <= base[1]),
                min(one for one in every if one[0] > base[1]),
                *(one for one in every if one[0].year == base[0].year),
            ]


_COUNTED = re.compile(r"is counted (?P<way>back|on) (?P<count>\d+) (?P<unit>[a-z]+?)s? from (?P<base>.*)")
_UNIT = re.compile(
    r"is (?:the|(?P<count>\d+)) (?P<unit>day|week|weekend|month|quarter|season|year|decade)s? "
    r"(?P<way>before|after|of) (?P<base>.*)"
)
_SLICE = re.compile(
    r"is (?:the (?P<end>first|last) (?P<count>\d+ )?(?P<unit>day|week|month|quarter)s?|"
    r"(?P<one>\w+) (?P<number>\d+)) of "
    r"(?P<base>.*)"
)
_SEEK = re.compile(
    r"is (?P<end>the last|the latest|the first|the) (?P<name>(?!date\b).+?) (?P<way>before|up to|after|from|nearest to|"
    r"in the same (?:week|month|year) as|that follows in the story on) (?P<base>.*)"
)
_TIED = re.compile(r"is (?:a stretch of time|one moment in a stretch of time) from (?P<first>.*?) to (?P<last>.*)")


def recomputed(why: str) -> Sequence[Open] | None:
    """The windows that the reason allows, one for most; None where its words are no plain date of four-digit years."""
    quoted = _QUOTED.fullmatch(why)
    assert quoted is not None, why
    reason = quoted["reason"].replace(", with the time of day as stated", "")
    reason = re.sub(r"; (?:nothing beside|the words beside|‘[^’]*’ beside|day and month may|you chose).*", "", reason)
    reason, _, side = reason.partition(", and what is told ")
    loose = loosely(reason)
    if loose is not None:
        return loose
    windows = exactly(quoted["words"], reason)
    return [_SIDES[side](*window) for window in windows] if windows and side else windows


_SIDES: dict[str, Callable[[date, date], Open]] = {
    "comes before it": lambda first, last: (None, first - timedelta(1)),
    "comes after it": lambda first, last: (last + timedelta(1), None),
    "comes no later": lambda first, last: (None, last),
    "lasts until then": lambda first, last: (None, last),
    "comes no earlier": lambda first, last: (first, None),
    "lasts from then on": lambda first, last: (first, None),
}


def exactly(words: str, reason: str) -> list[Window] | None:
    """The windows of a reason that leaves no side open."""
    reason, _, part = reason.partition("; ")
    found = plain(words, reason)
    if found is None or not part or part == "about then":
        return found
    cut = [third(window, part) for window in found]
    return [window for window in cut if window] or None


def plain(words: str, reason: str) -> list[Window] | None:
    if reason.startswith("names its date itself, "):
        found = named(words) or base_of(reason.removeprefix("names its date itself, "))
        return [found] if found else None
    for kind, read in ((_COUNTED, counted), (_SLICE, sliced), (_UNIT, in_units), (_TIED, tied)):
        match = kind.fullmatch(reason)
        if match is not None:
            return read(match)
    match = _SEEK.fullmatch(reason)
    base = base_of(match["base"]) if match else None
    if match and base:
        name = f"{match['end']} {match['name']}"  # "the first quarter in the same year as"
        every = feasts(match["name"], base[0]) or weeks(name, base[0]) or occurrences(name, base[0])
        return sought(every, (match["end"], match["way"]), base) if every else None
    base = base_of(reason.removeprefix("is ")) if reason.startswith(("is the day of ", "is the date before")) else None
    return [base] if base else None


def counted(match: re.Match[str]) -> list[Window] | None:
    base, unit = base_of(match["base"]), match["unit"]
    if base is None:
        return None
    step = int(match["count"]) * (-1 if match["way"] == "back" else 1)
    if unit in ("hour", "minute"):
        return [base]
    first, last = (unit_of(moved(one, unit, step), unit) for one in base)
    coarse = unit == "day" and base[0] != base[1]
    return [(first[0], last[1]), unit_of(first[0], "month")] if coarse else [(first[0], last[1])]


def in_units(match: re.Match[str]) -> list[Window] | None:
    base = base_of(match["base"])
    count = int(match["count"] or 1) * {"before": -1, "after": 1, "of": 0}[match["way"]]
    if base is None:
        return None
    edge = base[1] if count > 0 else base[0]
    return [unit_of(moved(unit_of(edge, match["unit"])[0], match["unit"], count), match["unit"])]


def sliced(match: re.Match[str]) -> list[Window] | None:
    base, count, unit = base_of(match["base"]), int(match["count"] or 1), match["unit"]
    if base is None:
        return None
    if match["one"]:
        start = moved(base[0], match["one"], int(match["number"]) - 1)
        return [(start, moved(start, match["one"], 1) - timedelta(1))]
    if match["end"] == "first":
        return [(base[0], moved(base[0], unit, count) - timedelta(1))]
    return [(moved(base[1] + timedelta(1), unit, -count), base[1])]


def tied(match: re.Match[str]) -> list[Window] | None:
    first, last = base_of(match["first"]), base_of(match["last"])
    return [(first[0], last[1])] if first and last else None


def checked(timex: Timex) -> bool | None:
    """Whether the date is one that its reason gives; None for a reason that gives none by plain arithmetic."""
    when = timex.when
    if when is None or (when.earliest is None and when.latest is None):
        return None
    if "is not known" in timex.why:
        return None
    early = before_our_era(timex.why)
    windows = None if early else recomputed(timex.why)
    if not early and windows is None:
        return None
    ends = [early] if early else [tuple(day_from(day) if day else None for day in window) for window in windows or ()]
    return (when.earliest, when.latest) in ends
