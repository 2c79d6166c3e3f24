"""Which record rests on a passage that a new reading no longer has."""

from __future__ import annotations

from briefing.model.dossier import Dossier, Key
from briefing.model.span import Passage


def holder_of(dossier: Dossier, lost: Passage) -> Key | None:
    """The record to look at: an event or statement before an actor, last what a date dates; None where none has it."""
    for event in dossier.events.values():
        if lost in event.passages:
            return ("events", event.id)
    for statement in dossier.statements.values():
        if lost in (statement.passage, statement.content):
            return ("statements", statement.id)
    for claim in dossier.claims.values():
        if lost == claim.passage:
            return ("claims", claim.id)
    for actor in dossier.actors.values():
        if lost in actor.mentions or any(lost == role.passage for role in actor.roles):
            return ("actors", actor.id)
    dated = {timex.id for timex in dossier.timexes.values() if timex.passage == lost}
    return next((("events", event.id) for event in dossier.events.values() if event.timex_id in dated), None)
