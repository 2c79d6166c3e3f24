"""What writing in a cell of the event table does, to one event or to all that are chosen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from briefing.edits.edit import Edit
from briefing.edits.events import EditEvent, SetWhen
from briefing.edits.many import Together
from briefing.edits.wording import counted
from briefing.extraction.timexes.typed import understand


def editing(event_ids: tuple[str, ...], column: str, typed: str) -> tuple[Edit | None, str]:
    """The edit, or None and why these words cannot stand there."""
    edits: list[Edit]
    if column == "place":
        edits = [EditEvent(id_, place=typed) for id_ in event_ids]
    elif column == "title":
        if not typed:
            return None, _tr("An event needs a title.")
        edits = [EditEvent(id_, title=typed) for id_ in event_ids]
    else:
        when = understand(typed) if typed else None
        if typed and when is None:
            return None, _tr("“{0}” is not understood as a date. Try “early December 2025”.").format(typed)
        edits = [SetWhen(id_, when, typed) for id_ in event_ids]
    if len(edits) == 1:
        return edits[0], ""
    label = _tr("Give {0} another {1}").format(
        counted(len(edits), "event"), _tr("date") if column == "when" else column
    )
    return Together(label, tuple(edits)), ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("Events", text)
