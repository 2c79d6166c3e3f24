"""What hangs on a date, as the card lists it."""

from __future__ import annotations

from briefing.model.dossier import Dossier, Key
from briefing.temporal.hanging import dependants


def hanging(dossier: Dossier, key: Key) -> tuple[Key, ...]:
    """All that would be dated anew with it; an expression that dates a record of the list is not named beside it."""
    timex_id = dossier.events[key[1]].timex_id if key[0] == "events" else None
    found = dependants(dossier, key) or (dependants(dossier, ("timexes", timex_id)) if timex_id else ())
    told = {_told_by(dossier, one) for one in found}
    return tuple(one for one in found if one not in told and one != key)


def _told_by(dossier: Dossier, key: Key) -> Key | None:
    match key:
        case ("events", id_):
            timex_id = dossier.events[id_].timex_id
        case ("statements", id_):
            timex_id = dossier.statements[id_].said_timex
        case _:
            timex_id = None
    return ("timexes", timex_id) if timex_id else None
