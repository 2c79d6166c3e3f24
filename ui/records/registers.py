"""The registers of the whole case, with what can be done in each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from briefing.crosscheck.populations import known
from briefing.edits.crosschecks import DropOffice, DropPopulation
from briefing.edits.edit import Edit
from briefing.edits.positions import DropPosition
from briefing.model.actor import Actor
from ui.records import books
from ui.records.register import Deed, Register
from ui.records.register_forms import office_form, population_form, position_form
from ui.session import Session
from ui.widgets.form import Form

_Edited = Callable[[str], Form | None]


def offices(session: Session, parent: QWidget) -> Register:
    """A new one is the selected actor's, where one is selected."""

    def new(_key: str) -> Form:
        selected = session.selection.key
        actor = session.dossier.get(selected) if selected else None
        return office_form(session, made, holder=actor.name if isinstance(actor, Actor) else "")

    def edit(key: str) -> Form | None:
        office = session.dossier.offices.get(key)
        return office_form(session, made, office) if office else None

    def remove(key: str) -> Edit | None:
        return DropOffice(key) if key in session.dossier.offices else None

    made = Register(session, books.offices(), _deeds(_tr("Edit"), edit, new, remove), parent)
    return made


def populations(session: Session, parent: QWidget) -> Register:
    """To remove one is to go back to the shipped figure."""

    def new(_key: str) -> Form:
        return population_form(session, made)

    def edit(key: str) -> Form | None:
        population = known(session.dossier).get(key)
        return population_form(session, made, population) if population else None

    def remove(key: str) -> Edit | None:
        return DropPopulation(key) if key in session.dossier.populations else None

    deeds = _deeds(_tr("Set for this case"), edit, new, remove)
    made = Register(session, books.populations(), deeds, parent)
    return made


def positions(session: Session, parent: QWidget) -> Register:
    """Those said by hand; what statements say by themselves is not listed."""

    def new(_key: str) -> Form:
        return position_form(session, made)

    def edit(key: str) -> Form | None:
        held = session.dossier.positions.get(key)
        return position_form(session, made, held) if held else None

    def remove(key: str) -> Edit | None:
        return DropPosition(key) if key in session.dossier.positions else None

    made = Register(session, books.positions(), _deeds(_tr("Edit"), edit, new, remove), parent)
    return made


def _deeds(
    edit: str, run: _Edited, new: Callable[[str], Form], remove: Callable[[str], Edit | None]
) -> tuple[Deed, ...]:
    return (
        Deed("edit", edit, "⏎", run),
        Deed("new", _tr("New"), "Ins", new),
        Deed("remove", _tr("Remove"), "Del", remove),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("Records", text)
