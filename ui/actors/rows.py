"""What an actor looks like in the list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.crosscheck.same_name import SameName, groups
from briefing.model.dossier import Dossier
from briefing.model.review import State
from ui.theme.sides import role_of, sides
from ui.widgets.rowmodel import Entry
from ui.widgets.rows import Row


def entries(dossier: Dossier) -> list[Entry]:
    """One entry for each name, the most mentioned first; the key is the id of the group's first actor."""
    known = sides(dossier)
    kept = [group for group in groups(dossier) if any(a.review.state is not State.REJECTED for a in group.actors)]
    kept.sort(key=lambda group: (-group.mentions, group.name, group.actors[0].id))
    return [_entry(group, known) for group in kept]


def _entry(group: SameName, known: tuple[str, ...]) -> Entry:
    row = Row(group.name, count=str(group.mentions), dot=role_of(group.side, known))
    roles = dict.fromkeys(role.text for actor in group.actors for role in actor.roles)
    unknown = QCoreApplication.translate("Actors", "side not known")
    also = [name for name in dict.fromkeys(actor.name for actor in group.actors) if name != group.name]
    joined = [QCoreApplication.translate("Actors", "joined with {names}").format(names=", ".join(also))] if also else []
    return Entry(group.actors[0].id, row, "\n".join([group.kind.value, group.side or unknown, *joined, *roles]))
