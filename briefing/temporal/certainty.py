"""How a date is known: read, worked out, set by hand, doubtful or not at all."""

from __future__ import annotations

from enum import StrEnum

from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.source import Basis, Source
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.when import When


class Certainty(StrEnum):
    """The values are the words for it."""

    READ = "read"
    WORKED_OUT = "worked out"
    BY_HAND = "set by hand"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"

    @property
    def needs_saying(self) -> bool:
        """False where the words simply give the date, and where there is none to speak of."""
        return self not in (Certainty.READ, Certainty.UNKNOWN)


def certainty(dossier: Dossier, key: Key) -> Certainty:
    """How the date of a source, a statement, an event or an expression is known."""
    match dossier.get(key):
        case Event() as event:
            return certainty_of(event.when, event.when_by_hand)
        case Statement() as statement:
            return certainty_of(statement.said, statement.said_by_hand)
        case Source(created=None) as source:
            return Certainty.WORKED_OUT if source.window else Certainty.UNKNOWN
        case Source() as source:
            return Certainty.BY_HAND if source.created_basis is Basis.GIVEN else Certainty.READ
        case Timex() as timex:
            return certainty_of(timex.when, timex.extracted is not None)
        case _:
            return Certainty.UNKNOWN


def certainty_of(when: When | None, by_hand: bool) -> Certainty:
    """How a date is known that the analyst has set or not."""
    if when is None:
        return Certainty.UNKNOWN
    if by_hand:
        return Certainty.BY_HAND
    if when.because:
        return Certainty.WORKED_OUT
    return Certainty.DOUBTFUL if when.uncertain else Certainty.READ
