"""Several edits as one."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.edits.edit import Edit
from briefing.model.dossier import Dossier


@dataclass(frozen=True, slots=True)
class Together:
    """All of them in order, as one undo step: all are done, or none where one raises."""

    label: str
    edits: tuple[Edit, ...]

    def apply(self, dossier: Dossier) -> Dossier:
        for edit in self.edits:
            dossier = edit.apply(dossier)
        return dossier
