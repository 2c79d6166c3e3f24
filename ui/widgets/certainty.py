"""How a date is known: read, worked out, set by hand, doubtful or not at all; a word and an icon for each."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.source import Source
from briefing.model.statement import Statement
from briefing.model.timex import Timex
from briefing.model.when import When


class Certainty(StrEnum):
    """The values name the certainty in tests and to the translator."""

    READ = "read"
    WORKED_OUT = "worked out"
    BY_HAND = "set by you"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"

    @property
    def icon(self) -> str:
        return _ICONS[self]

    @property
    def role(self) -> str:
        """The colour role; the word and the icon say the same without colour."""
        return "question" if self in (Certainty.DOUBTFUL, Certainty.UNKNOWN) else "ink2"

    @property
    def words(self) -> str:
        return QCoreApplication.translate("Certainty", self.value)


def certainty(dossier: Dossier, key: Key) -> Certainty:
    """How the date of a source, a statement, an event or an expression is known."""
    match dossier.get(key):
        case Event() as event:
            return _of(event.when, event.when_by_hand)
        case Statement() as statement:
            return _of(statement.said, statement.said_by_hand)
        case Source(created=None) as source:
            return Certainty.WORKED_OUT if source.window else Certainty.UNKNOWN
        case Source() as source:
            return Certainty.BY_HAND if source.created_basis == "given" else Certainty.READ
        case Timex() as timex:
            return _of(timex.when, timex.extracted is not None)
        case _:
            return Certainty.UNKNOWN


def _of(when: When | None, by_hand: bool) -> Certainty:
    if when is None:
        return Certainty.UNKNOWN
    if by_hand:
        return Certainty.BY_HAND
    if when.because:
        return Certainty.WORKED_OUT
    return Certainty.DOUBTFUL if when.uncertain else Certainty.READ


_ICONS = {
    Certainty.READ: "book-open-text",
    Certainty.WORKED_OUT: "link",
    Certainty.BY_HAND: "pencil",
    Certainty.DOUBTFUL: "circle-help",
    Certainty.UNKNOWN: "ellipsis",
}
