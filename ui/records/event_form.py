"""An event, made or corrected whole."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.lengths import length_of, length_words
from briefing.edits.edit import Edit
from briefing.edits.events import AddEvent, EditEvent, SetWhen, event_of
from briefing.edits.many import Together
from briefing.edits.sources import GradeSource
from briefing.edits.wording import titled
from briefing.model.dossier import Dossier
from briefing.model.event import Event, Modality
from briefing.model.source import Source
from briefing.temporal.words import words
from ui.records import choices, parties
from ui.session import Session
from ui.widgets.form import Field, Form, Given


def event_form(session: Session, parent: QWidget, event: Event | None = None) -> Form:
    """Of this event, or of one that is to be made."""
    source = _source(session.dossier, event)
    title = _tr("Edit the event") if event else _tr("New event")

    def keep(given: Given) -> None:
        edits, event_id = _edits(session.dossier, given, event, source)
        if edits:
            deed = _tr("Edit") if event else _tr("Add")
            session.push(Together(f"{deed} {titled(given['title'])}", edits))
        session.select(("events", event_id))

    return Form("eventForm", title, _fields(session.dossier, event, source), keep, parent)


def _fields(dossier: Dossier, event: Event | None, source: Source | None) -> tuple[Field, ...]:
    known = event or Event("", "", None, ())
    return (
        Field("title", _tr("What"), known.title, hint=_tr("Who did what to whom")),
        Field("when", _tr("When"), _date(event), is_date=True),
        Field("place", _tr("Where"), known.place),
        Field("length", _tr("How long"), length_words(known.length or ""), hint=_tr("5 hours, 2 days 3 hours")),
        Field(
            "who",
            _tr("Who takes part"),
            parties.told(dossier, known),
            is_long=True,
            hint=_tr("One a line; the part in brackets: Anna Berg (host)"),
        ),
        Field("class", _tr("Kind"), known.event_class, choices.of_classes(dossier), is_open=True),
        Field("modality", _tr("Certainty"), known.modality.value, choices.of_enum(Modality)),
        Field("credibility", _tr("Credibility of the item"), str(known.credibility), choices.CREDIBILITY),
        *(_graded(source) if source else ()),
        Field("note", _tr("Note"), known.note, is_long=True),
    )


def _graded(source: Source) -> tuple[Field, ...]:
    return (
        Field("grade", _tr("Reliability of {0}").format(source.label), source.grade, choices.RELIABILITY),
        Field("grade_reason", _tr("Why this grade"), source.grade_reason),
    )


def _edits(dossier: Dossier, given: Given, event: Event | None, source: Source | None) -> tuple[tuple[Edit, ...], str]:
    """What differs from what was there, and the id of the event."""
    when, dated_anew = given.when("when"), given["when"] != _date(event)
    made = event or event_of(dossier, given["title"])
    home = made.passages[0].source_id if made.passages else ""
    people, actors = parties.read(dossier, given["who"], made.participants, home)
    length = given["length"]
    edit = EditEvent(
        made.id,
        title=_other(given["title"], event.title if event else None),
        place=_other(given["place"], made.place),
        event_class=_other(given["class"], made.event_class),
        modality=Modality(given["modality"]) if given["modality"] != made.modality.value else None,
        length=length_of(length) if length != length_words(made.length or "") else None,
        participants=people if people != made.participants else None,
        credibility=int(given["credibility"]) if given["credibility"] != str(made.credibility) else None,
        note=_other(given["note"], made.note),
    )
    edits: list[Edit] = [*actors]
    edits += [AddEvent(made)] if event is None else []
    edits += [edit] if edit != EditEvent(made.id) else []
    edits += [SetWhen(made.id, when, given["when"])] if dated_anew else []
    if source is not None and (given["grade"], given["grade_reason"]) != (source.grade, source.grade_reason):
        edits.append(GradeSource(source.id, given["grade"], given["grade_reason"] if given["grade"] else ""))
    return tuple(edits), made.id


def _other(given: str, before: str | None) -> str | None:
    return given if given != before else None


def _date(event: Event | None) -> str:
    return words(event.when) if event and event.when else ""


def _source(dossier: Dossier, event: Event | None) -> Source | None:
    """The one it is read in first: its reliability stands beside the credibility of what it says, in a field of its
    own."""
    return dossier.sources.get(event.passages[0].source_id) if event and event.passages else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("Records", text)
