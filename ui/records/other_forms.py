"""Actors, statements and claims, made or corrected."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.edits.actors import AddActor, EditActor, actor_of
from briefing.edits.claims import EditClaim
from briefing.edits.edit import Edit
from briefing.edits.many import Together
from briefing.edits.statements import EditStatement, SayWhen
from briefing.model.actor import Actor, ActorKind
from briefing.model.claim import Claim, Figure, Voice
from briefing.model.statement import Statement
from briefing.temporal.words import words
from ui.records import choices
from ui.session import Session
from ui.widgets.form import Field, Form, Given


def actor_form(session: Session, parent: QWidget, actor: Actor | None = None) -> Form:
    known = actor or Actor("", "", ActorKind.PERSON, ())
    fields = (
        Field("name", _tr("Name"), known.name),
        Field("kind", _tr("Kind"), known.kind.value, choices.of_enum(ActorKind)),
        Field("side", _tr("Speaks for"), known.side, choices.of_sides(session.dossier), is_open=True),
    )

    def keep(given: Given) -> None:
        name, kind, side = given["name"], ActorKind(given["kind"]), given["side"]
        made = actor or actor_of(session.dossier, name, kind, side)
        session.push(EditActor(made.id, name, kind, side) if actor else AddActor(made))
        session.select(("actors", made.id))

    return Form("actorForm", _tr("Edit the actor") if actor else _tr("New actor"), fields, keep, parent)


def statement_form(session: Session, parent: QWidget, statement: Statement) -> Form:
    speaker, said = statement.speaker_id or statement.speaker_words, statement.said
    people = choices.of_actors(session.dossier, statement.passage.source_id)
    fields = (
        Field("speaker", _tr("Who said it"), speaker, people, is_open=True, hint=_tr("A name, or “many analysts”")),
        Field("said", _tr("Day of speaking"), words(said) if said else "", is_date=True),
    )

    def keep(given: Given) -> None:
        who, when = given["speaker"], given.when("said")
        edits = list[Edit]()
        if who != speaker:
            is_known = who in session.dossier.actors
            edits.append(EditStatement(statement.id, who if is_known else None, "" if is_known else who))
        if given["said"] != fields[1].value:
            edits.append(SayWhen(statement.id, when, given["said"]))
        if edits:
            session.push(Together(_tr("Edit the statement"), tuple(edits)))

    return Form("statementForm", _tr("Edit the statement"), fields, keep, parent)


def claim_form(session: Session, parent: QWidget, claim: Claim) -> Form:
    figure = claim.figure or Figure(None, None, "", "")
    people = choices.of_actors(session.dossier, claim.passage.source_id)
    fields = (
        Field("voice", _tr("Who vouches for it"), claim.voice.value, choices.of_enum(Voice)),
        Field("speaker", _tr("Named speaker"), claim.speaker_id or "", people),
        Field("least", _tr("Number, or the least"), _number(figure.minimum), hint=_tr("500000")),
        Field("most", _tr("The most"), _number(figure.maximum)),
        Field("unit", _tr("Unit"), figure.unit, hint=_tr("people, kilometres")),
        Field("of", _tr("Of what"), figure.of, hint=_tr("deaths, area")),
    )

    def keep(given: Given) -> None:
        voice = Voice(given["voice"])
        if voice is Voice.SPEAKER and not given["speaker"]:
            raise ValueError(_tr("a speaker's claim needs its speaker"))
        session.push(EditClaim(claim.id, voice, given["speaker"] or None, _figure(given, claim.figure)))

    return Form("claimForm", _tr("Edit the claim"), fields, keep, parent)


def _figure(given: Given, before: Figure | None) -> Figure | None:
    """None where there was no number and none is given."""
    least, most = _decimal(given["least"]), _decimal(given["most"])
    if before is None and least is None and most is None:
        return None
    hedge, working = (before.hedge, before.working) if before else ("", "")
    return Figure(least, most, given["unit"], given["of"], hedge, working)


def _decimal(words_: str) -> Decimal | None:
    try:
        return Decimal(words_.replace(",", "").replace(" ", "")) if words_ else None
    except InvalidOperation as error:
        raise ValueError(_tr("“{0}” is no number").format(words_)) from error


def _number(value: Decimal | None) -> str:
    return "" if value is None else str(value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Records", text)
