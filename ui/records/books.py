"""The registers of a case: offices, populations, positions, and what lies beside an event."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication

from briefing.crosscheck.headlines import headline, shortened
from briefing.crosscheck.populations import known
from briefing.model.day import Day, day_from_iso
from briefing.model.dossier import Dossier
from briefing.temporal.words import day_words
from ui.records.register import Book
from ui.widgets.rowmodel import Entry
from ui.widgets.rows import Row


def offices() -> Book:
    nothing = _tr("No office yet. Titles in texts are held against this register.")
    return Book("offices", _tr("Offices"), nothing, ("offices",), _offices)


def populations() -> Book:
    return Book("populations", _tr("Populations of states"), _tr("No such state."), ("populations",), _populations)


def positions() -> Book:
    nothing = _tr("No position by hand yet. What statements say by themselves stands in the place Positions.")
    return Book("positionsByHand", _tr("Positions by hand"), nothing, ("positions", "statements"), _positions)


def beside(event_id: str, title: str) -> Book:
    """Of one event."""
    nothing = _tr("Nothing lies beside this event yet.")
    tables = ("comments", "attachments")
    return Book("beside", _tr("Beside “{0}”").format(title), nothing, tables, partial(_beside, event_id))


def _offices(dossier: Dossier) -> list[Entry]:
    ordered = sorted(dossier.offices.values(), key=lambda one: (one.holder, str(one.start or ""), one.id))
    return [
        Entry(
            one.id,
            Row(
                one.holder,
                " · ".join(filter(None, (one.title, _from_to(one.start, one.end), one.basis))),
                icon="landmark",
            ),
        )
        for one in ordered
    ]


def _populations(dossier: Dossier) -> list[Entry]:
    """Those that the analyst has set first."""
    table = known(dossier).values()
    ordered = sorted(table, key=lambda one: (one.id not in dossier.populations, one.names[0]))
    return [
        Entry(
            one.id,
            Row(
                one.names[0],
                " · ".join(filter(None, (_tr("set here") if one.id in dossier.populations else "", one.basis))),
                count=f"{one.people:,} ({one.year})",
                icon="pencil" if one.id in dossier.populations else "hash",
            ),
        )
        for one in ordered
    ]


def _positions(dossier: Dossier) -> list[Entry]:
    ordered = sorted(dossier.positions.values(), key=lambda one: (one.issue, one.party, str(one.since or ""), one.id))
    entries = []
    for one in ordered:
        rests = headline(dossier, ("statements", one.statement_id)) if one.statement_id else one.basis
        second = " · ".join(filter(None, (_from_to(one.since, one.until), shortened(rests))))
        entries.append(Entry(one.id, Row(f"{one.party} {one.stance.value}: {one.issue}", second, icon="quote")))
    return entries


def _beside(event_id: str, dossier: Dossier) -> list[Entry]:
    """Comments as they were written, then files by name."""
    comments = [one for one in dossier.comments.values() if one.event_id == event_id]
    files = [one for one in dossier.attachments.values() if one.event_id == event_id]
    said = [
        Entry(
            f"comments {one.id}",
            Row(shortened(one.text, 200), " · ".join(filter(None, (one.author, _day(one.written)))), icon="pencil"),
            one.text,
        )
        for one in sorted(comments, key=lambda one: (one.written, len(one.id), one.id))
    ]
    laid = [
        Entry(f"attachments {one.id}", Row(one.name, one.note, count=_size(len(one.data)), icon="file-text"), one.note)
        for one in sorted(files, key=lambda one: (one.name, one.id))
    ]
    return said + laid


def _day(written: str) -> str:
    try:
        return day_words(day_from_iso(written[:10]), short=True)
    except ValueError:
        return ""  # not known


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 1_000_000 else f"{max(1, round(count / 1000))} kB"


def _from_to(start: Day | None, end: Day | None) -> str:
    if start is None and end is None:
        return ""
    first = day_words(start) if start else _tr("an unknown day")
    return _tr("{0} to {1}").format(first, day_words(end)) if end else _tr("since {0}").format(first)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Records", text)
