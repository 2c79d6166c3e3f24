"""Dates of records as a paper prints them."""

from __future__ import annotations

from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.when import Extent, Grain, When
from briefing.paper.tree import DateSpan, Inline, Keys, Role, Text
from briefing.paper.wording import printable, tight
from briefing.temporal import words

UNDATED = "undated"


def event_date(dossier: Dossier, event: Event) -> Inline:
    """The resolved date of an event in its short form; "undated" where none can be had."""
    return date_span(event.when, as_stated(dossier, event), (("events", event.id),))


def opening_date(dossier: Dossier, event: Event) -> Inline:
    """The same in full and with a capital, to begin a line with."""
    stated, keys = as_stated(dossier, event), (("events", event.id),)
    if event.when is None or not is_known(event.when):
        return Text(UNDATED.capitalize(), Role.MUTED, keys)
    full = in_full(event.when)
    return DateSpan(tight(full[:1].upper() + full[1:]), stated, event.when, keys)


def in_full(when: When) -> str:
    """A date in a sentence, a window without its repeated month or year: "between about 21 and 31 October 2025"."""
    if when.extent is Extent.MOMENT or when.earliest == when.latest:
        return words.words(when)
    about = "about " if when.approximate else ""
    start, end = _end(when.earliest, when.grain), _end(when.latest, when.grain)
    doubt = ", uncertain" if when.uncertain else ""
    within = when.extent is Extent.WITHIN
    if not start:
        return f"{'by' if within else 'until'} {about}{end}{doubt}"
    if not end:
        return f"{'on or after' if within else 'since'} {about}{start}{doubt}"
    start = _shortened(start, end)
    return f"{'between' if within else 'from'} {about}{start} {'and' if within else 'to'} {end}{doubt}"


def _end(day: Day | None, grain: Grain) -> str:
    if day is None:
        return ""
    full = words.day_words(day)
    match grain:
        case Grain.YEAR:
            return full.split(" ", 2)[2]
        case Grain.MONTH:
            return full.split(" ", 1)[1]
        case _:
            return full


def _shortened(start: str, end: str) -> str:
    """`start` without the month and year, or the year, that `end` says again."""
    kept = start.split(" ")
    for word in reversed(end.split(" ")[1:]):
        if len(kept) < 2 or kept[-1] != word:
            break
        kept.pop()
    return " ".join(kept)


def as_stated(dossier: Dossier, event: Event) -> str:
    """The source's own words for the time of an event, "" where it gives none."""
    timex = dossier.timexes.get(event.timex_id) if event.timex_id else None
    return printable(timex.passage.exact) if timex else ""


def date_span(when: When | None, stated: str, keys: Keys) -> Inline:
    """The short form of a date, with no-break spaces; both ends unknown is undated too."""
    if not is_known(when):
        return Text(UNDATED, Role.MUTED, keys)
    return DateSpan(tight(words.short(when)), stated, when, keys)


def is_known(when: When | None) -> bool:
    """Whether at least one end is known: otherwise a date prints as undated."""
    return when is not None and (when.earliest is not None or when.latest is not None)
