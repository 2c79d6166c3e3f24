"""What an actor looks like in the list."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.crosscheck.same_name import groups
from PySide6.QtCore import QCoreApplication

from briefing.model.actor import Actor
from briefing.model.dossier import Dossier
from ui.theme.sides import role_of, sides
from ui.widgets.rowmodel import Entry
from ui.widgets.rows import Row


def entries(dossier: Dossier) -> list[Entry]:
    """One entry for each name, the most mentioned first; the key is the id of the group's first actor."""
    known = sides(dossier)
    ranked = sorted((tuple(group) for group in groups(dossier)), key=lambda g: (-_mentions(g), g[0].name, g[0].id))
    return [_entry(group, known) for group in ranked if not all(_rejected(actor) for actor in group)]


def _entry(group: Sequence[Actor], known: tuple[str, ...]) -> Entry:
    first = group[0]
    side = next((actor.side for actor in group if actor.side), "")
    row = Row(first.name, count=str(_mentions(group)), dot=role_of(side, known))
    roles = dict.fromkeys(role.text for actor in group for role in actor.roles)
    named = QCoreApplication.translate("Actors", "side not known")
    return Entry(first.id, row, "\n".join([first.kind.value, side or named, *roles]))


def _mentions(group: Sequence[Actor]) -> int:
    return sum(len(actor.mentions) for actor in group)


def _rejected(actor: Actor) -> bool:
    return actor.review.state.value == "rejected"
