"""Records made of the words selected in a source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.headlines import shortened
from briefing.edits.actors import AddActor, actor_from
from briefing.edits.claims import AddClaim, claim_from
from briefing.edits.edit import Edit
from briefing.edits.events import AddEvent, event_from
from briefing.edits.statements import AddStatement, statement_from
from briefing.model.dossier import Key
from briefing.model.source import SourceText
from briefing.model.span import Span
from ui.actions import Action, Actions, Menu
from ui.document.places import timex_in
from ui.session import Session, Tone

_LONGEST_TITLE = 90  # characters; a whole paragraph may be selected


@dataclass(frozen=True, slots=True)
class Picked:
    """Words selected in a source."""

    source_id: str
    text: SourceText
    span: Span


class Making:
    """`picked` says what is selected now, None for nothing; `owner` is the pane, on whose sight the keys depend."""

    def __init__(self, session: Session, owner: QWidget, picked: Callable[[], Picked | None]) -> None:
        self._session, self._picked = session, picked
        made = (
            ("make_event", _tr("Make an event from this"), "Ctrl+E", "milestone", self._event),
            ("make_statement", _tr("Make a statement from this"), "Ctrl+Shift+Q", "quote", self._statement),
            ("make_claim", _tr("Make a claim from this"), "Ctrl+Shift+C", "hash", self._claim),
            ("make_actor", _tr("Make an actor from this"), "Ctrl+Shift+A", "user", self._actor),
        )
        for id_, text, key, icon, run in made:
            action = Action(f"document.{id_}", text, Menu.EDIT, (key,), icon, group=2)
            Actions.of(session).add(action, owner=owner, run=run, refusal=self._refusal)

    def _event(self) -> None:
        """A time among the words that is known dates it, nothing else does."""
        self._make(self._of_event, _tr("Event made. Its title and date can be changed."))

    def _statement(self) -> None:
        self._make(self._of_statement, _tr("Statement made. Say who spoke and when."))

    def _claim(self) -> None:
        self._make(self._of_claim, _tr("Claim made. Say who vouches for it."))

    def _actor(self) -> None:
        self._make(self._of_actor, _tr("Actor made. Kind and side can be changed."))

    def _of_event(self, at: Picked) -> tuple[Key, Edit]:
        timex = timex_in(self._session.dossier, at.source_id, at.span)
        event = event_from(self._session.dossier, at.source_id, at.text, at.span, timex.when if timex else None)
        return ("events", event.id), AddEvent(replace(event, title=shortened(event.title, _LONGEST_TITLE)))

    def _of_statement(self, at: Picked) -> tuple[Key, Edit]:
        statement = statement_from(self._session.dossier, at.source_id, at.text, at.span)
        return ("statements", statement.id), AddStatement(statement)

    def _of_claim(self, at: Picked) -> tuple[Key, Edit]:
        claim = claim_from(self._session.dossier, at.source_id, at.text, at.span)
        return ("claims", claim.id), AddClaim(claim)

    def _of_actor(self, at: Picked) -> tuple[Key, Edit]:
        actor = actor_from(self._session.dossier, at.source_id, at.text, at.span)
        return ("actors", actor.id), AddActor(actor)

    def _make(self, of: Callable[[Picked], tuple[Key, Edit]], said: str) -> None:
        at = self._picked()
        if at is None:
            return
        try:
            key, edit = of(at)
        except ValueError as error:
            self._session.tell(str(error).capitalize() + ".", Tone.QUESTION)
            return
        self._session.push(edit)
        self._session.select(key)
        self._session.tell(said, Tone.GOOD, "edit.undo")

    def _refusal(self) -> str:
        if self._session.read_only:
            return _tr("the case can only be read")
        return "" if self._picked() is not None else _tr("select words in the source first")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Making", text)
