"""Reading a source again: from what its file gives today to the edit that puts it in place of what it gave before."""

from __future__ import annotations

from pathlib import Path

from briefing.edits.rereading import RereadSource
from briefing.intake.outcome import Outcome, Taken, each
from briefing.model.dossier import Dossier, sources_of
from briefing.model.renditions import is_outdated
from briefing.model.source import Source

_WITHIN = " > "  # between a file and what it holds, as Source.path has it


def reread(outcome: Outcome, source_id: str) -> RereadSource | None:
    """The new reading of this source, None where the file does not hold the very bytes the source was read from."""
    for one in each(outcome):
        if isinstance(one, Taken) and one.source.id == source_id:
            return RereadSource(source_id, one.text)
    return None


def file_of(source: Source) -> Path:
    """The file a source was read from, as it was recorded: its container where it is a part of one."""
    return Path(source.path.partition(_WITHIN)[0])


def outdated(dossier: Dossier) -> list[Source]:
    """Sources that an older version of their reader has read, as they came in."""
    return [s for s in sources_of(dossier) if s.id in dossier.texts and is_outdated(dossier.texts[s.id].reader)]
