"""The day a source was published, said by the analyst: one edit, and word of what it dated."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.edits.sources import DateSource
from briefing.model.day import Day
from briefing.model.source import Basis
from ui.session import Session, Tone


def date_source(session: Session, source_id: str, day: Day) -> None:
    """Date the source, and everything that counts from it; tell how much that was, with undo beside it."""
    waited = undated(session, source_id)
    session.push(DateSource(source_id, day, Basis.GIVEN))
    dated = waited - undated(session, source_id)
    words = QCoreApplication.translate("Publication", "{0} dates are known now that were not.")
    if dated == 1:
        words = QCoreApplication.translate("Publication", "{0} date is known now that was not.")
    session.tell(words.format(dated), Tone.GOOD, "edit.undo")


def undated(session: Session, source_id: str) -> int:
    """How many time expressions of a source have no time yet."""
    timexes = session.dossier.timexes.values()
    return sum(timex.when is None for timex in timexes if timex.passage.source_id == source_id)
