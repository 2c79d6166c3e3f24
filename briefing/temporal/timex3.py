"""TIMEX3 values: what ISO-TimeML writes for a tree, as far as it is resolved."""

from __future__ import annotations

from briefing.model.day import Day
from briefing.model.tree import (
    At,
    Known,
    Length,
    Mod,
    Occurrence,
    Part,
    Range,
    Repeat,
    Shift,
    Slice,
    Tree,
    Unit,
    Vague,
    Within,
)
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import iso_week
from briefing.temporal.durations import steps
from briefing.temporal.resolve import Anchors, resolve

_OPEN = {Grain.YEAR: "XXXX", Grain.MONTH: "XXXX-XX", Grain.WEEK: "XXXX-WXX", Grain.DECADE: "XXX", Grain.CENTURY: "XX"}
_SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}


def value(tree: Tree, anchors: Anchors) -> str:
    """The TIMEX3 value; X stands for digits that no anchor gives yet. Times of day follow a T ("2025-12-02T19:40")."""
    match tree:
        case Length(text) | Repeat(text):
            return text
        case Vague(ref):
            return ref
        case Part(base):
            return value(base, anchors)
        case At(base, clock):
            day = value(base, anchors)
            return f"{day if not day.endswith('REF') else 'XXXX-XX-XX'}T{_zoned(clock)}"
        case Range(start, end) | Within(start, end):
            return "/".join(value(part, anchors) for part in (start, end) if part)
        case Shift():
            return _shift(tree, anchors)
        case Slice(_, unit, _, count):
            return _slice(tree, unit, anchors) if count == 1 else f"P{count}{unit[0].upper()}"
        case Unit(base, "weekend", offset):
            week = resolve(Unit(base, "week", offset), anchors)
            return f"{_of(week)}-WE" if week else "XXXX-WXX-WE"
        case _:
            found = resolve(tree, anchors)
            return _of(found) if found else _unresolved(tree)


def mod_of(tree: Tree) -> Mod | None:
    """The TIMEX3 mod of the outermost operator that bends the value."""
    match tree:
        case Shift(_, _, mod) | Length(_, mod) | Part(_, mod):
            return mod
        case At(base):
            return mod_of(base)
        case _:
            return None


def _shift(tree: Shift, anchors: Anchors) -> str:
    moves = steps(tree.by)
    if moves[0].count is None:
        return "PAST_REF" if moves[0].back else "FUTURE_REF"
    found = resolve(Shift(tree.base, tree.by), anchors)
    return _of(found) if found else _OPEN.get(moves[-1].grain, "XXXX-XX-XX")


def _slice(tree: Slice, unit: str, anchors: Anchors) -> str:
    """A week cut out of a month is named by the ISO week that has most of it."""
    found = resolve(tree, anchors)
    if found is None or found.earliest is None:
        return _OPEN.get(Grain(unit), "XXXX-XX-XX")
    return _day(found.earliest.plus(3), Grain.WEEK) if unit == "week" else _of(found)


def _unresolved(tree: Tree) -> str:
    match tree:
        case Occurrence(_, pattern) if pattern.startswith("XXXX"):
            return pattern.partition("WD")[0].rstrip("?")
        case Unit(_, unit):
            return _OPEN.get(Grain(unit), "XXXX-XX-XX")
        case _:
            return "XXXX-XX-XX"


def _of(when: When) -> str:
    if when.extent is not Extent.MOMENT or when.earliest is None:
        return "/".join(_day(day, when.grain) if day else "" for day in (when.earliest, when.latest))
    text = _day(when.earliest, when.grain)
    return f"{text}T{_zoned(when.clock.split('/')[0])}" if when.clock else text


def _zoned(clock: str) -> str:
    """TIMEX3 writes the time of Greenwich with a Z."""
    return clock.replace("+00:00", "Z")


def _day(day: Day, grain: Grain) -> str:
    era = f"BC{1 - day.year:04d}" if day.year <= 0 else ""
    year = era or f"{day.year:04d}"
    match grain:
        case Grain.YEAR:
            return year
        case Grain.MONTH:
            return f"{year}-{day.month:02d}"
        case Grain.WEEK:
            return "{:04d}-W{:02d}".format(*iso_week(day))
        case Grain.SEASON:
            return f"{year}-{_SEASONS[day.month // 3 * 3]}"
        case Grain.QUARTER:
            return f"{year}-Q{(day.month + 2) // 3}"
        case Grain.HALF:
            return f"{year}-H{(day.month + 5) // 6}"
        case Grain.DECADE:
            return f"BC{-day.year // 10:03d}" if era else year[:3]
        case Grain.CENTURY:
            return f"BC{-day.year // 100:02d}" if era else year[:2]
        case _:
            return f"{year}-{day.month:02d}-{day.day:02d}"


def is_absolute(tree: Tree) -> bool:
    """Whether the words name their date alone."""
    match tree:
        case Known():
            return True
        case Part(base) | At(base):
            return is_absolute(base)
        case Range(start, end) | Within(start, end):
            return all(is_absolute(part) for part in (start, end) if part)
        case _:
            return False
