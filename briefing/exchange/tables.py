"""Events as a table that any spreadsheet opens."""

from __future__ import annotations

import csv
import io

from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.temporal.order import chronological
from briefing.temporal.words import words

_BOM = "\ufeff"  # without it, Excel reads UTF-8 as the local code page
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")

COLUMNS = (
    *("date", "earliest", "latest", "time of day", "date in words", "worked out from"),
    *("event", "class", "modality", "length", "place"),
    *("participants", "state", "reason", "sources", "words of the sources", "note", "id"),
)


def events_csv(dossier: Dossier) -> bytes:
    """One row an event in the order of time, rejected ones included, undated ones last."""
    stream = io.StringIO(newline="")
    table = csv.writer(stream, lineterminator="\r\n")  # RFC 4180
    table.writerow(COLUMNS)
    for event in chronological(dossier.events.values()):
        table.writerow([as_text(cell) for cell in _cells(dossier, event)])
    return (_BOM + stream.getvalue()).encode()


def as_text(cell: str) -> str:
    """The cell with an apostrophe before what a spreadsheet would take for a formula and run.

    Source: OWASP, CSV Injection. The words come from strangers' files.
    """
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cells(dossier: Dossier, event: Event) -> tuple[str, ...]:
    when, review = event.when, event.review
    days = (str(day) if day else "" for day in ((when.earliest, when.latest) if when else (None, None)))
    return (
        when.edtf if when else "",
        *days,
        (when.clock if when else None) or "",
        words(when) if when else "",
        "; ".join(when.because) if when else "",
        event.title,
        *(event.event_class, event.modality.value, event.length or "", event.place),
        "; ".join(_participants(dossier, event)),
        *(review.state.value, review.reason.value if review.reason else ""),
        "; ".join(dict.fromkeys(dossier.sources[p.source_id].label for p in event.passages)),
        " | ".join(passage.exact for passage in event.passages),
        *(event.note, event.id),
    )


def _participants(dossier: Dossier, event: Event) -> list[str]:
    found = ((part, dossier.actors.get(part.actor_id)) for part in event.participants)
    return [f"{actor.name} ({part.part})" for part, actor in found if actor is not None]
