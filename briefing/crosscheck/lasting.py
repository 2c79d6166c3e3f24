"""How long an event lasted, as its source says: in its own words, or in the sentence after them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.span import Passage
from briefing.model.timex import Timex, TimexType
from briefing.model.tree import Mod

_PART = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")
_HOURS = {"Y": 8766.0, "W": 168.0, "D": 24.0, "H": 1.0, "S": 1 / 3600}
_CUE = re.compile(r"\b(last(?:s|ed)?|spoke|talked|met|took|continued|sat|went on|ran) (?:for |on for )?(?:\S+ ){0,3}$")
_FAR = 200  # characters after an event within which its length may be told
_HEDGES = {Mod.APPROX: "about", Mod.MORE_THAN: "more than", Mod.LESS_THAN: "less than"}
_ABOUT, _EXACT, _OPEN = 0.3, 0.12, 1.6  # how far a length reaches: "about", a plain one, "more than"


@dataclass(frozen=True, slots=True)
class Lasting:
    """`value` is ISO 8601; `low`..`high` in hours is what the words allow."""

    value: str
    hedge: str
    low: float
    high: float
    passage: Passage | None

    def meets(self, other: Lasting) -> bool:
        return self.low <= other.high and other.low <= self.high


def lasting(dossier: Dossier, event: Event) -> Lasting | None:
    """None where no length is told."""
    found = _told(dossier, event)
    value = event.length or (found.value if found else "")
    hours = _hours(value)
    if not hours:
        return None
    mod = found.mod if found else None
    low, high = _reach(hours, mod)
    return Lasting(value, _HEDGES.get(mod, "") if mod else "", low, high, found.passage if found else None)


def _told(dossier: Dossier, event: Event) -> Timex | None:
    """The expression that tells the length: inside the event's words, else after them and a verb of lasting."""
    if not event.passages:
        return None
    where = event.passages[0]
    lengths = [
        timex
        for id_ in dossier.at("timexes", where.source_id)
        if (timex := dossier.timexes[id_]).type is TimexType.DURATION and _hours(timex.value)
    ]
    inside = [timex for timex in lengths if where.span.holds(timex.passage.span)]
    if event.length:
        near = [timex for timex in lengths if timex.value == event.length]
        return min(inside or near, key=lambda timex: abs(timex.passage.span.start - where.span.end), default=None)
    return next((timex for timex in sorted(lengths, key=_start) if _follows(dossier, event, timex)), None)


def _follows(dossier: Dossier, event: Event, timex: Timex) -> bool:
    """In the next sentence or two of the same paragraph, before another event is told."""
    where, span = event.passages[0], timex.passage.span
    text = dossier.texts.get(where.source_id)
    if text is None or not 0 < span.start - where.span.end <= _FAR:
        return False
    between = text.text[where.span.end : span.start]
    others = (
        dossier.events[id_].passages[0].span.start for id_ in dossier.at("events", where.source_id) if id_ != event.id
    )
    return (
        "\n" not in between
        and bool(_CUE.search(between))
        and not any(where.span.end < start < span.start for start in others)
    )


def _start(timex: Timex) -> int:
    return timex.passage.span.start


def _hours(value: str) -> float:
    """0 for what has no number, such as some months."""
    days, _, clock = value.lstrip("P").partition("T")
    found = [float(number) * _HOURS.get(unit, 730.5) for number, unit in _PART.findall(days)]
    return sum(
        found + [float(number) * (1 / 60 if unit == "M" else _HOURS[unit]) for number, unit in _PART.findall(clock)]
    )


def _reach(hours: float, mod: Mod | None) -> tuple[float, float]:
    match mod:
        case Mod.MORE_THAN:
            return hours, hours * _OPEN
        case Mod.LESS_THAN:
            return hours / _OPEN, hours
        case None:
            return hours * (1 - _EXACT), hours * (1 + _EXACT)
        case _:
            return hours * (1 - _ABOUT), hours * (1 + _ABOUT)
