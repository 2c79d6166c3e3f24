"""How the paper is to be made."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.dossier import Dossier
from briefing.model.outline import Outline


@dataclass(frozen=True, slots=True)
class SetOutline:
    """Title, marking, sections and the rest, as one step."""

    outline: Outline

    @property
    def label(self) -> str:
        return "Change the outline of the paper"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put_outline(self.outline)
