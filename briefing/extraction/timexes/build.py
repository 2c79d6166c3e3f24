"""Trees from the parts of a date, in any language."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from briefing.extraction.timexes.lexicon import Value
from briefing.extraction.timexes.matched import Matched
from briefing.model.day import days_in_month
from briefing.model.tree import Known, Mod, Occurrence, Part, Seek, Tree
from briefing.temporal.edtf import year_text

_EDGES = {"START": Mod.START, "MID": Mod.MID, "END": Mod.END}


def known(year: int, month: int | None = None, day: int | None = None) -> Known | None:
    """An absolute date; None where the calendar has no such day."""
    if month is None:
        return Known(year_text(year))
    if not 1 <= month <= 12:
        return None
    if day is None:
        return Known(f"{year_text(year)}-{month:02d}")
    if not 1 <= day <= days_in_month(year, month):
        return None
    return Known(f"{year_text(year)}-{month:02d}-{day:02d}")


def pattern(month: int, day: int | None = None) -> str | None:
    """The pattern of a date without its year; None where no year has such a day."""
    if day is None:
        return f"XXXX-{month:02d}"
    return f"XXXX-{month:02d}-{day:02d}" if 1 <= day <= days_in_month(2000, month) else None


def dated(words: Matched, month: int, day: int | None, year: int | None) -> Tree | None:
    """A date from its parts; without a year the occurrence that the setting means."""
    if year is not None:
        return known(year, month, day)
    partial = pattern(month, day)
    if partial is None:
        return None
    return Occurrence(words.setting.thread, partial, words.seek("month" if day is None else "day"))


def in_one_year(days: Sequence[Tree]) -> list[Tree]:
    """The same days, those behind the first counted on from it: each by itself might fall in another year."""
    return [days[0], *(_on_from(days[0], day) for day in days[1:])] if days else []


def _on_from(first: Tree, day: Tree) -> Tree:
    return Occurrence(first, day.pattern, Seek.SOONEST) if isinstance(day, Occurrence) else day


def edged(tree: Tree | None, edge: Value | None) -> Tree | None:
    """`tree` or the part of it that "early", "mid", "the end of" name."""
    return Part(tree, _EDGES[str(edge)]) if tree is not None and edge in _EDGES else tree


def full_year(short: int, near: int | None = None) -> int:
    """A two-digit year in the century of `near`, or of the years 1940 to 2039."""
    if near is not None:
        year = near // 100 * 100 + short
        return year if year >= near else year + 100
    return 1900 + short if short >= 40 else 2000 + short


def length(count: Decimal | None, unit: str) -> str:
    """An ISO 8601 duration; `unit` as in the lexicon ("D", "TH", "DE", "2W"). None counts as an unknown number."""
    if count == Decimal("0.5") and unit in ("TH", "Y"):
        return "PT30M" if unit == "TH" else "P6M"
    factor = {"DE": 10, "CE": 100, "2W": 2}.get(unit, 1)
    letter = {"DE": "Y", "CE": "Y", "2W": "W", "WE": "W"}.get(unit, unit)
    number = "X" if count is None else f"{(count * factor).normalize():f}"
    return f"PT{number}{letter[1]}" if letter.startswith("T") else f"P{number}{letter}"
