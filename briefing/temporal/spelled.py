"""The way back from temporal/words: the time that its English words name."""

from __future__ import annotations

import re
from dataclasses import replace

from briefing.model.day import Day
from briefing.model.when import Extent, Grain, When
from briefing.temporal.calendar import unit
from briefing.temporal.edtf import canonical
from briefing.temporal.words import MONTHS, ORDINALS, SEASONS

_FRAMES = (  # the open sides first: "by" and "since" have one end
    (re.compile(r"between (?P<a>.+?) and (?P<b>.+)"), Extent.WITHIN),
    (re.compile(r"by (?P<b>.+)"), Extent.WITHIN),
    (re.compile(r"(?:at some time )?from (?P<a>.+) on"), Extent.WITHIN),
    (re.compile(r"since (?P<a>.+)"), Extent.SPAN),
    (re.compile(r"until (?P<b>.+)"), Extent.SPAN),
    (re.compile(r"(?:from )?(?P<a>.+?) (?:to|–) (?P<b>.+)"), Extent.SPAN),
)
_UNCERTAIN = re.compile(r"(?:, uncertain| ?\(\?\))$")
_ABOUT = re.compile(r"^(?:about|circa|ca?\.) ?|, about$")
_MONTH = "|".join(f"{month[:3]}(?:{month[3:]})?" for month in MONTHS)
_YEAR = r"(?P<year>\d{1,6})(?P<era> bce?)?"
_CLOCK = r"\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?"
_POINTS = {
    "day": re.compile(rf"(?P<day>\d\d?) (?P<month>{_MONTH}) {_YEAR}(?:, (?P<clock>{_CLOCK}(?:–{_CLOCK})?))?", re.I),
    "month": re.compile(rf"(?P<month>{_MONTH}) {_YEAR}", re.I),
    "week": re.compile(rf"the week of (?P<day>\d\d?) (?P<month>{_MONTH}) {_YEAR}", re.I),
    "number": re.compile(r"week (?P<week>\d\d?), (?P<year>\d{4})(?P<era>)"),
    "season": re.compile(rf"(?P<season>{'|'.join(SEASONS.values())}) {_YEAR}(?:–\d\d)?", re.I),
    "quarter": re.compile(rf"(?:the )?(?:q(?P<short>[1-4])|(?P<nth>{'|'.join(ORDINALS)}) quarter of) {_YEAR}", re.I),
    "half": re.compile(rf"(?:the )?(?:h(?P<short>[12])|(?P<nth>first|second) half of) {_YEAR}", re.I),
    "decade": re.compile(r"(?:the )?(?P<year>\d{1,5}0)s(?P<era>)", re.I),
    "century": re.compile(r"(?:the )?(?P<year>\d{1,2})(?:st|nd|rd|th) century(?P<era> bce?)?", re.I),
    "year": re.compile(_YEAR, re.I),
}
_GRAINS = {"number": Grain.WEEK}


def spelled(text: str) -> When | None:
    """What words(when) came from; None for words that it does not write.

    Raises nothing: a day that no calendar has, or an end before its beginning, is not understood.
    """
    bare = _UNCERTAIN.sub("", text)
    uncertain = bare != text
    plain = _ABOUT.sub("", bare)
    try:
        found = _framed(plain) or _point(plain)
        return canonical(replace(found, approximate=plain != bare, uncertain=uncertain)) if found else None
    except ValueError:
        return None


def _framed(text: str) -> When | None:
    for pattern, extent in _FRAMES:
        found = pattern.fullmatch(text)
        if found is None:
            continue
        ends = found.groupdict()
        start, end = (_point(ends[side]) if ends.get(side) else None for side in ("a", "b"))
        if start is not None and end is not None and start.grain is Grain.YEAR and end.grain is not Grain.YEAR:
            return None  # "2 to 5 May 2024" shares its month and year
        if all(point is not None for side, point in (("a", start), ("b", end)) if ends.get(side)):
            return _window(start, end, extent)
    return None


def _window(start: When | None, end: When | None, extent: Extent) -> When:
    grains = {point.grain for point in (start, end) if point}
    # EDTF writes days, months and years at an interval's ends; what is between them is told by its days.
    grain = next(iter(grains)) if grains in ({Grain.MONTH}, {Grain.YEAR}) else Grain.DAY
    return When("", start.earliest if start else None, end.latest if end else None, grain, extent)


def _point(text: str) -> When | None:
    for name, pattern in _POINTS.items():
        found = pattern.fullmatch(text)
        if found is not None:
            return _moment(_GRAINS.get(name) or Grain(name), found.groupdict())
    return None


def _moment(grain: Grain, said: dict[str, str | None]) -> When:
    year = int(said["year"] or 0)
    is_before = bool(said["era"])
    if grain is Grain.CENTURY:
        year = 100 * year - 50  # one in its middle
    first, last = unit(_first(grain, 1 - year if is_before else year, said), grain)
    clock = said.get("clock")
    return When("", first, last, Grain.MINUTE if clock else grain, clock=clock.replace("–", "/") if clock else None)


def _first(grain: Grain, year: int, said: dict[str, str | None]) -> Day:
    """The day on which the named unit begins, or one inside it."""
    if said.get("week"):
        return Day(year, 1, 4).plus(7 * (int(said["week"] or 0) - 1))
    if said.get("month"):
        return Day(year, _month(said["month"] or ""), int(said.get("day") or 1))
    if said.get("season"):
        months = {name: month for month, name in SEASONS.items()}
        return Day(year, months[(said["season"] or "").lower()], 1)
    number = int(said.get("short") or 0) or _nth(said.get("nth"))
    return Day(year, 1 + (number - 1) * {Grain.QUARTER: 3, Grain.HALF: 6}.get(grain, 0), 1)


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, 1) if month[:3].lower() == name[:3].lower())


def _nth(word: str | None) -> int:
    return ORDINALS.index(word.lower()) + 1 if word else 1
