"""Records in and out of other programs' files. A new format is a new file here and its suffix in EXPORTS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from briefing.exchange import csl, dossier_json, tables
from briefing.files import written_whole
from briefing.model.dossier import Dossier

EXPORTS: Mapping[str, Callable[[Dossier], bytes]] = {
    ".csv": tables.events_csv,
    ".json": dossier_json.content,
    ".csl.json": csl.content,
}

_DOUBLE = (".timelinejs.json", ".csl.json")  # formats of their own, and none of them is a dossier as JSON

__all__ = ["EXPORTS", "ExportError", "ending", "export"]


class ExportError(Exception):
    """A table that cannot be written, worded for the analyst."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path.name} cannot be written: {reason}")
        self.path = path
        self.reason = reason


def export(dossier: Dossier, path: Path) -> None:
    """Write the dossier in the format of the path's suffix, the whole file or none; the same bytes each time.

    Raises ExportError for a suffix nobody writes and where the place cannot be written to.
    """
    content = EXPORTS.get(ending(path))
    if content is None:
        raise ExportError(path, f"a case is exported as {', '.join(EXPORTS)}")
    try:
        with written_whole(path) as part:
            part.write_bytes(content(dossier))
    except OSError as error:
        raise ExportError(path, error.strerror or str(error)) from error


def ending(path: Path) -> str:
    """What names the format of a file: its suffix, or both of two that belong together."""
    name = path.name.lower()
    return next((known for known in _DOUBLE if name.endswith(known)), path.suffix.lower())
