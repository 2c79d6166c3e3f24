"""EDTF (ISO 8601-2): level 1 and what the timeline needs of level 2."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from briefing.model.day import Day, days_in_month
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import Days, month_end, months, unit, years

# Sub-year groupings: first month and number of months. 25-28 and 29-32 are the seasons of north and south.
_GROUPS = (
    {code: (3 * (code - 20), 3) for code in range(21, 25)}
    | {code: (3 * (code - 24), 3) for code in range(25, 29)}
    | {code: (3 * (code - 28) + 6, 3) for code in range(29, 33)}
    | {code: (3 * (code - 33) + 1, 3) for code in range(33, 37)}
    | {code: (4 * (code - 37) + 1, 4) for code in range(37, 40)}
    | {40: (1, 6), 41: (7, 6)}
)
_ZONE = r"(?:Z|[+-]\d\d(?::?\d\d)?)"
_POINT = re.compile(
    r"[?~%]?(?P<year>Y-?\d{5,}|-?[\dX]{4})[?~%]?"
    r"(?:-[?~%]?(?P<month>\d\d|XX)[?~%]?(?:-[?~%]?(?P<day>\d\d|XX|\dX)[?~%]?"
    rf"(?:T(?P<clock>\d\d:\d\d)(?::(?P<seconds>\d\d))?(?P<zone>{_ZONE})?)?)?)?",
)


@dataclass(frozen=True, slots=True)
class _Point:
    """One date of an expression. `fuzzy` is set where digits inside it are open: one moment in the window."""

    days: Days
    grain: Grain
    clock: str | None = None
    fuzzy: bool = False
    approximate: bool = False
    uncertain: bool = False


@lru_cache(maxsize=4096)  # a source names the same days again and again
def parse(text: str) -> When:
    """The time that an EDTF text names; ".." and nothing at an interval's end both leave that end None.

    Raises ValueError for what is not EDTF, for what names no place on the calendar ("XXXX-12"), and for an interval
    that ends before it starts.
    """
    text = text.strip()
    if text[:1] in "[{" and text[-1:] in "]}" and len(text) > 2:
        return _one_of(text)
    if "/" in text:
        return _interval(text)
    point = _point(text)
    extent = Extent.WITHIN if point.fuzzy else Extent.MOMENT
    return When(text, *point.days, point.grain, extent, point.clock, point.approximate, point.uncertain)


def text_of(when: When) -> str:
    """The canonical EDTF text of a When's fields, whatever its `edtf` says; a week is written as its seven days."""
    mark = {(True, False): "~", (False, True): "?", (True, True): "%"}.get((when.approximate, when.uncertain), "")
    if when.extent is Extent.MOMENT and when.earliest is not None and when.grain is not Grain.WEEK:
        return _moment(when, when.earliest) + mark
    start, end = (_end(day, when.grain, mark) for day in (when.earliest, when.latest))
    if when.extent is Extent.WITHIN:
        return f"[{start}..{end}]"
    return f"{start or '..'}/{end or '..'}"


def canonical(when: When) -> When:
    """The same time with its EDTF text written from its fields."""
    return When(
        text_of(when),
        when.earliest,
        when.latest,
        when.grain,
        when.extent,
        when.clock,
        when.approximate,
        when.uncertain,
        when.why,
        when.because,
    )


def year_text(year: int) -> str:
    if abs(year) > 9999:
        return f"Y{year}"
    return f"-{-year:04d}" if year < 0 else f"{year:04d}"


def _moment(when: When, day: Day) -> str:
    year = year_text(day.year)
    match when.grain:
        case Grain.MINUTE | Grain.HOUR if when.clock:
            return "/".join(f"{day}T{_with_seconds(clock)}" for clock in when.clock.split("/"))
        case Grain.MINUTE | Grain.HOUR | Grain.DAY | Grain.WEEK:
            return str(day)
        case Grain.MONTH:
            return f"{year}-{day.month:02d}"
        case Grain.SEASON:
            return f"{year}-{20 + day.month // 3}"
        case Grain.QUARTER:
            return f"{year}-{33 + (day.month - 1) // 3}"
        case Grain.HALF:
            return f"{year}-{40 + (day.month - 1) // 6}"
        case Grain.YEAR:
            return year
        case Grain.DECADE:
            return _open_digits(when, 1)
        case Grain.CENTURY:
            return _open_digits(when, 2)


def _open_digits(when: When, count: int) -> str:
    year = min((day.year for day in (when.earliest, when.latest) if day), key=abs)
    sign = "-" if (when.earliest and when.earliest.year < 0) else ""
    return sign + f"{abs(year):04d}"[:-count] + "X" * count


def _with_seconds(clock: str) -> str:
    return f"{clock[:5]}:00{clock[5:]}"


def _end(day: Day | None, grain: Grain, mark: str) -> str:
    if day is None:
        return ""
    year = year_text(day.year)
    return {Grain.YEAR: year, Grain.MONTH: f"{year}-{day.month:02d}"}.get(grain, str(day)) + mark


def _one_of(text: str) -> When:
    ends = [re.split(r"\.\.", part) for part in text[1:-1].split(",")]
    starts = [_point(pair[0].strip()) if pair[0].strip() else None for pair in ends]
    stops = [_point(pair[-1].strip()) if pair[-1].strip() else None for pair in ends]
    earliest = None if None in starts else min(point.days[0] for point in starts if point)
    latest = None if None in stops else max(point.days[1] for point in stops if point)
    extent = Extent.SPAN if text[0] == "{" else Extent.WITHIN
    return _between(text, earliest, latest, extent, [point for point in starts + stops if point])


def _interval(text: str) -> When:
    parts = text.split("/")
    if len(parts) != 2:
        raise ValueError(f"not EDTF: {text}")
    start, stop = (None if part in ("", "..") else _point(part) for part in parts)
    if start and stop and start.clock and stop.clock and start.days == stop.days:
        clock = f"{start.clock}/{stop.clock}"
        return When(text, *start.days, Grain.MINUTE, Extent.MOMENT, clock, start.approximate, start.uncertain)
    points = [point for point in (start, stop) if point]
    return _between(text, start.days[0] if start else None, stop.days[1] if stop else None, Extent.SPAN, points)


def _between(text: str, earliest: Day | None, latest: Day | None, extent: Extent, points: list[_Point]) -> When:
    if not points:
        raise ValueError(f"neither end is known: {text}")
    order = (Grain.MINUTE, Grain.DAY, Grain.MONTH)
    found = {Grain.DAY if point.grain is Grain.MINUTE else point.grain for point in points}
    grain = next((grain for grain in order if grain in found), None)
    if grain is None:
        grain = Grain.MONTH if found & {Grain.SEASON, Grain.QUARTER, Grain.HALF} else Grain.YEAR
    approximate, uncertain = any(point.approximate for point in points), any(point.uncertain for point in points)
    return When(text, earliest, latest, grain, extent, None, approximate, uncertain)


def _point(text: str) -> _Point:
    bare, mark = (text[:-1], text[-1]) if text[-1:] in ("?", "~", "%") else (text, "")
    found = _POINT.fullmatch(bare)
    if found is None or found["year"].startswith("XXXX"):
        raise ValueError(f"not EDTF: {text}")
    marks = {char for char in bare + mark if char in "?~%"}
    point = _bare(found["year"], found["month"], found["day"])
    clock = _clock(found["clock"], found["seconds"], found["zone"])
    return replace(
        point,
        grain=Grain.MINUTE if clock else point.grain,
        clock=clock,
        approximate=bool(marks & {"~", "%"}),
        uncertain=bool(marks & {"?", "%"}),
    )


def _bare(year: str, month: str | None, day: str | None) -> _Point:
    first, last = _year_bounds(year)
    fuzzy = "X" in year and month is not None
    if month is None:
        grain = {0: Grain.YEAR, 1: Grain.DECADE}.get(year.count("X"), Grain.CENTURY)
        return _Point(years(first, last), grain)
    if month == "XX":
        low, high = (1, 12)
        fuzzy = True
    else:
        low = high = int(month)
    if low > 12:
        return _grouping(first, low)
    if day is None:
        return _Point((Day(first, low, 1), month_end(last, high)), Grain.MONTH, fuzzy=fuzzy)
    start = Day(first, low, max(1, int(day.replace("X", "0"))))
    limit = days_in_month(last, high)
    stop = Day(last, high, min(limit, int(day.replace("X", "9"))) if "X" in day else int(day))
    return _Point((start, stop), Grain.DAY, fuzzy=fuzzy or "X" in day)


def _grouping(year: int, code: int) -> _Point:
    if code not in _GROUPS:
        raise ValueError(f"not a month or season: {code}")
    grain = Grain.SEASON if code < 33 else Grain.HALF if code > 39 else Grain.QUARTER
    return _Point(months(year, *_GROUPS[code]), grain, fuzzy=37 <= code <= 39)


def _year_bounds(text: str) -> tuple[int, int]:
    bare = text.lstrip("Y")
    first, last = sorted((int(bare.replace("X", "0")), int(bare.replace("X", "9"))))
    return first, min(last, -1) if "X" in bare and bare.startswith("-") else last


def _clock(clock: str | None, seconds: str | None, zone: str | None) -> str | None:
    if clock is None:
        return None
    if int(clock[:2]) > 24 or int(clock[3:]) > 59 or int(seconds or 0) > 60:
        raise ValueError(f"not a time of day: {clock}")
    return clock + (zone or "")


def is_whole(days: Days, grain: Grain) -> bool:
    """Whether these days are exactly one calendar unit of `grain`."""
    return unit(days[0], grain) == days
