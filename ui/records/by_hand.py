"""The actions that make and correct records by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.event import Event
from briefing.model.position import Held
from briefing.model.statement import Statement
from ui.actions import Action, Actions, Menu
from ui.records.beside import Beside, Chooser
from ui.records.event_form import event_form
from ui.records.other_forms import actor_form, claim_form, statement_form
from ui.records.register import Register
from ui.records.register_forms import position_form
from ui.records.registers import offices, populations, positions
from ui.session import Session
from ui.widgets.form import Form

_Made = tuple[str, str, str, Callable[[], None], Callable[[], str]]  # id, text, key, run, refusal


class ByHand:
    """`owner` is the window, over which forms and registers are shown."""

    def __init__(self, session: Session, chooser: Chooser, owner: QWidget) -> None:
        self._session, self._owner = session, owner
        self._beside = Beside(session, chooser, owner)
        self._registers: dict[str, Register] = {}  # made when they are first asked for
        for id_, text, key, run, refusal in (*self._forms(), *self._lists()):
            action = Action(f"records.{id_}", text, Menu.EDIT, (key,) if key else (), group=3)
            Actions.of(session).add(action, owner=owner, run=run, refusal=refusal)

    def _forms(self) -> tuple[_Made, ...]:
        return (
            ("event", _tr("New event…"), "Ctrl+Shift+E", self._new_event, self._barred),
            ("actor", _tr("New actor…"), "", self._new_actor, self._barred),
            ("position", _tr("New position…"), "", self._new_position, self._barred),
            ("edit", _tr("Edit the record…"), "F4", self._edit, self._no_record),
            ("comment", _tr("Comment on the event…"), "Ctrl+M", self._comment, self._no_event),
            ("attach", _tr("Attach files to the event…"), "", self._attach, self._no_event),
        )

    def _lists(self) -> tuple[_Made, ...]:
        return (
            ("beside", _tr("Comments and attachments…"), "Ctrl+Shift+M", self._show_beside, self._no_event),
            ("offices", _tr("Offices…"), "", self._show_offices, self._no_case),
            ("populations", _tr("Populations of states…"), "", self._show_populations, self._no_case),
            ("positions", _tr("Positions by hand…"), "", self._show_positions, self._no_case),
        )

    def _new_event(self) -> None:
        event_form(self._session, self._owner).open()

    def _new_actor(self) -> None:
        actor_form(self._session, self._owner).open()

    def _new_position(self) -> None:
        record = self._record()
        said = record.id if isinstance(record, Statement) else ""
        position_form(self._session, self._owner, statement_id=said).open()

    def _edit(self) -> None:
        form = self._form()
        if form is not None:
            form.open()

    def _form(self) -> Form | None:
        match self._record():
            case Event() as event:
                return event_form(self._session, self._owner, event)
            case Actor() as actor:
                return actor_form(self._session, self._owner, actor)
            case Statement() as statement:
                return statement_form(self._session, self._owner, statement)
            case Claim() as claim:
                return claim_form(self._session, self._owner, claim)
            case Held() as held:
                return position_form(self._session, self._owner, held)
            case _:
                return None

    def _comment(self) -> None:
        event = self._record()
        if isinstance(event, Event):
            self._beside.commenting(event).open()

    def _attach(self) -> None:
        event = self._record()
        if isinstance(event, Event):
            self._beside.attach(event)

    def _show_beside(self) -> None:
        event = self._record()
        if isinstance(event, Event):
            self._beside.register(event).present()

    def _show_offices(self) -> None:
        self._show("offices", offices)

    def _show_populations(self) -> None:
        self._show("populations", populations)

    def _show_positions(self) -> None:
        self._show("positions", positions)

    def _show(self, name: str, made: Callable[[Session, QWidget], Register]) -> None:
        if name not in self._registers:
            self._registers[name] = made(self._session, self._owner)
        self._registers[name].present()

    def _record(self) -> object:
        key = self._session.selection.key
        return self._session.dossier.get(key) if key else None

    def _no_case(self) -> str:
        return "" if self._session.case else _tr("no case is open")

    def _barred(self) -> str:
        return _tr("the case can only be read") if self._session.read_only else self._no_case()

    def _no_event(self) -> str:
        return self._barred() or ("" if isinstance(self._record(), Event) else _tr("select an event first"))

    def _no_record(self) -> str:
        is_edited = isinstance(self._record(), Event | Actor | Statement | Claim | Held)
        return self._barred() or ("" if is_edited else _tr("select an event, actor, statement or claim first"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("Records", text)
