"""Which colour a side has: by its place among the sides of the case, so that no colour jumps when names are sorted."""

from __future__ import annotations

from briefing.model.dossier import Dossier, actors_of
from ui.theme.tokens import side_role


def sides(dossier: Dossier) -> tuple[str, ...]:
    """The sides of the case in the order in which the sources first name someone who speaks for them."""
    return tuple(dict.fromkeys(actor.side for actor in actors_of(dossier) if actor.side))


def role_of(side: str, known: tuple[str, ...]) -> str:
    """The colour role of a side; slate for none or one that is not known."""
    return side_role(known.index(side)) if side in known else "side6"
