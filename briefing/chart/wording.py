"""The words of a chart: the second line of a card, and the sentence a screen reader speaks."""

from __future__ import annotations

import re

from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality
from briefing.model.review import State
from briefing.model.when import Extent, When
from briefing.temporal.certainty import certainty_of
from briefing.temporal.words import short, words

_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_CLOCK_UNITS = {"H": ("h", "hour"), "M": ("min", "minute"), "S": ("s", "second")}
_STATES = {
    State.PROPOSED: "Not reviewed yet",
    State.ACCEPTED: "Accepted",
    State.EDITED: "Accepted with changes",
    State.REJECTED: "Rejected",
}


def second_line(dossier: Dossier, event: Event) -> str:
    """Certainty, date and how it is known, length and sources, as short as they can be said."""
    date = " ".join(part for part in (when_words(event.when), known_words(event)) if part)
    parts = (certainty(event), date, length_words(event.length), source_words(dossier, event))
    return " · ".join(part for part in parts if part)


def certainty(event: Event) -> str:
    """ "planned"; "" for what simply happened or goes on."""
    return "" if event.modality in (Modality.HAPPENED, Modality.ONGOING) else event.modality.value


def known_words(event: Event) -> str:
    """ "(worked out)"; "" for a date that the words simply give, and where there is none to place."""
    known = certainty_of(event.when, event.when_by_hand)
    return f"({known.value})" if known.needs_saying and when_words(event.when) else ""


def when_words(when: When | None) -> str:
    """The date in short words; "" where there is none. A window says that it holds one moment only."""
    if when is None or (when.earliest is None and when.latest is None):
        return ""
    narrow = when.earliest is not None and when.latest is not None and when.earliest != when.latest
    return f"some time {short(when)}" if when.extent is Extent.WITHIN and narrow else short(when)


def vague_words(when: When | None) -> str:
    """What little is known of the time of an undated event: "past", "future", or ""."""
    known = {"PAST_REF": "past", "FUTURE_REF": "future", "PRESENT_REF": "now"}
    return known.get(when.edtf, "") if when is not None else ""


def length_words(length: str | None, full: bool = False) -> str:
    """ISO 8601 duration in words: "5 h", or in full "5 hours"; "" for one that names no number."""
    if length is None:
        return ""
    date, _, clock = length.removeprefix("P").partition("T")
    found = [_counted(number, _UNITS[unit]) for number, unit in re.findall(r"([\d.]+)([YMWD])", date)]
    for number, unit in re.findall(r"([\d.]+)([HMS])", clock):
        found.append(_counted(number, _CLOCK_UNITS[unit][1]) if full else f"{number} {_CLOCK_UNITS[unit][0]}")
    return " ".join(found)


def _counted(number: str, unit: str) -> str:
    return f"{number} {unit}" if number == "1" else f"{number} {unit}s"


def source_words(dossier: Dossier, event: Event) -> str:
    """ "S1", or "3 sources"; "" for an event made by hand."""
    ids = tuple(dict.fromkeys(passage.source_id for passage in event.passages))
    if len(ids) > 1:
        return f"{len(ids)} sources"
    source = dossier.sources.get(ids[0]) if ids else None
    return source.label if source else ""


def sentence(dossier: Dossier, event: Event) -> str:
    """Everything a card shows, as one spoken line."""
    date = f"{words(event.when)} {known_words(event)}".strip() if event.when and when_words(event.when) else "undated"
    head = ", ".join(part for part in (date, certainty(event), length_words(event.length, full=True)) if part)
    named = (dossier.actors.get(part.actor_id) for part in event.participants)
    names = ", ".join(dict.fromkeys(actor.name for actor in named if actor))
    where = ", ".join(dict.fromkeys(label for label in (source_words(dossier, event),) if label))
    tail = [
        f"With {names}" if names else "",
        f"At {event.place}" if event.place else "",
        f"From {where}" if where else "",
    ]
    return (
        ". ".join(
            [f"{head[:1].upper()}{head[1:]}: {event.title}", *(t for t in tail if t), _STATES[event.review.state]]
        )
        + "."
    )
