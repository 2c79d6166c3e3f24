"""What registers hold: offices, populations, positions, comments and attachments, made or corrected."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.headlines import headline, shortened
from briefing.crosscheck.populations import known
from briefing.edits.crosschecks import PutOffice, PutPopulation
from briefing.edits.hand import free_id
from briefing.edits.positions import PutPosition
from briefing.edits.remarks import Attach, PutComment
from briefing.model.dossier import Dossier, statements_of
from briefing.model.office import Office
from briefing.model.population import Population
from briefing.model.position import Held, Stance
from briefing.model.remark import Attachment, Comment
from briefing.model.review import State
from ui.records import choices
from ui.session import Session
from ui.widgets.form import Field, Form, Given

_LONGEST = 90  # characters of a statement in a list to choose from


def office_form(session: Session, parent: QWidget, office: Office | None = None, holder: str = "") -> Form:
    held = office or Office("", holder, "")
    fields = (
        Field("holder", _tr("Who holds it"), held.holder, choices.of_people(session.dossier), is_open=True),
        Field("title", _tr("Office"), held.title, hint=_tr("foreign minister")),
        Field("start", _tr("Since"), str(held.start or ""), is_date=True),
        Field("end", _tr("Until"), str(held.end or ""), is_date=True),
        Field("basis", _tr("Where it is known from"), held.basis),
    )

    def keep(given: Given) -> None:
        id_ = held.id or free_id(session.dossier.offices, "o")
        start, end = given.day("start"), given.day("end")
        session.push(PutOffice(Office(id_, given["holder"], given["title"], start, end, given["basis"])))

    return Form("officeForm", _tr("Office"), fields, keep, parent)


def population_form(session: Session, parent: QWidget, population: Population | None = None) -> Form:
    """Of a state of the table, whose figure is set for this case, or of one that the table does not have."""
    shown = population or Population("", ("",), 0, 0, "")
    fields = (
        Field("name", _tr("State"), shown.names[0]),
        Field("others", _tr("Other names, its people"), ", ".join(shown.names[1:])),
        Field("people", _tr("People"), str(shown.people or "")),
        Field("year", _tr("Year"), str(shown.year or "")),
        Field("basis", _tr("Where it is known from"), shown.basis),
    )

    def keep(given: Given) -> None:
        name = given["name"]
        others = filter(None, map(str.strip, given["others"].split(",")))
        people, year = (_whole(given[each]) for each in ("people", "year"))
        id_ = shown.id or name.casefold()
        if population is None and id_ in known(session.dossier):
            raise ValueError(_tr("{0} is in the table already").format(name))
        session.push(PutPopulation(Population(id_, (name, *others) if name else (), people, year, given["basis"])))

    return Form("populationForm", _tr("Population of a state"), fields, keep, parent)


def position_form(session: Session, parent: QWidget, held: Held | None = None, statement_id: str = "") -> Form:
    shown = held or Held("", "", "", Stance.SUPPORTS, statement_id or None)
    fields = (
        Field("party", _tr("Party"), shown.party, choices.of_sides(session.dossier), is_open=True),
        Field("stance", _tr("Stance"), shown.stance.value, choices.of_enum(Stance)),
        Field("issue", _tr("Issue"), shown.issue, choices.of_issues(session.dossier), is_open=True),
        Field("statement", _tr("As said in"), shown.statement_id or "", _statements(session.dossier)),
        Field("basis", _tr("Or known from"), shown.basis),
        Field("since", _tr("Since"), str(shown.since or ""), is_date=True),
        Field("until", _tr("Until"), str(shown.until or ""), is_date=True),
    )

    def keep(given: Given) -> None:
        id_ = shown.id or free_id(session.dossier.positions, "p")
        rests = given["statement"] or None, given.day("since"), given.day("until"), given["basis"]
        session.push(PutPosition(Held(id_, given["party"], given["issue"], Stance(given["stance"]), *rests)))

    return Form("positionForm", _tr("Position"), fields, keep, parent)


def comment_form(session: Session, parent: QWidget, comment: Comment) -> Form:
    """One that is to be made has no id yet."""
    fields = (Field("text", _tr("Comment"), comment.text, is_long=True),)

    def keep(given: Given) -> None:
        id_ = comment.id or free_id(session.dossier.comments, "k")
        session.push(PutComment(replace(comment, id=id_, text=given["text"])))

    return Form("commentForm", _tr("Comment on the event"), fields, keep, parent)


def attachment_form(session: Session, parent: QWidget, attachment: Attachment) -> Form:
    fields = (
        Field("name", _tr("Name"), attachment.name),
        Field("note", _tr("What it shows"), attachment.note, is_long=True),
    )

    def keep(given: Given) -> None:
        session.push(Attach(replace(attachment, name=given["name"], note=given["note"])))

    return Form("attachmentForm", _tr("Attachment"), fields, keep, parent)


def _statements(dossier: Dossier) -> choices.Choices:
    kept = (one for one in statements_of(dossier) if one.review.state is not State.REJECTED)
    shown = tuple((one.id, shortened(headline(dossier, ("statements", one.id)), _LONGEST)) for one in kept)
    return (("", _tr("No statement of the case")), *shown)


def _whole(words: str) -> int:
    plain = words.replace(",", "").replace(" ", "")
    if not plain.isdecimal():
        raise ValueError(_tr("“{0}” is no number").format(words))
    return int(plain)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Records", text)
