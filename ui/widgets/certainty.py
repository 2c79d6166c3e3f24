"""How a date is known, as the window shows it: an icon, and a word that says the same without colour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from briefing.model.dossier import Dossier, Key
from briefing.temporal.certainty import Certainty, certainty


@dataclass(frozen=True, slots=True)
class Sign:
    """`role` is the colour of the icon."""

    known: Certainty
    icon: str
    role: str
    words: str


def sign(dossier: Dossier, key: Key) -> Sign:
    """For the date of a source, a statement, an event or an expression."""
    known = certainty(dossier, key)
    role = "question" if known in (Certainty.DOUBTFUL, Certainty.UNKNOWN) else "ink2"
    return Sign(known, _ICONS[known], role, QCoreApplication.translate("Certainty", known.value))


def with_sign(words: str, dossier: Dossier, key: Key) -> str:
    """A date in words, and how it is known where they do not simply say so."""
    found = sign(dossier, key)
    return f"{words} · {found.words}" if found.known.needs_saying else words


_ICONS = {
    Certainty.READ: "book-open-text",
    Certainty.WORKED_OUT: "link",
    Certainty.BY_HAND: "pencil",
    Certainty.DOUBTFUL: "circle-help",
    Certainty.UNKNOWN: "ellipsis",
}
