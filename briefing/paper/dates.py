"""Dates of records as a paper prints them."""

from __future__ import annotations

from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.when import When
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
    if not is_known(event.when):
        return Text(UNDATED.capitalize(), Role.MUTED, keys)
    full = words.words(event.when)
    return DateSpan(tight(full[:1].upper() + full[1:]), stated, event.when, keys)


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
