"""Releasing papers, and choosing the house style they are set in."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model.dossier import Dossier
from briefing.model.edition import Edition
from briefing.model.house import House


@dataclass(frozen=True, slots=True)
class ReleaseEdition:
    """Freeze a paper as it was released. Raises ValueError for a number that is not the next one.

    An edit like any other: undo takes it back while nobody has relied on it, and the log tells of both.
    """

    edition: Edition

    @property
    def label(self) -> str:
        return f"Release edition {self.edition.number}"

    def apply(self, dossier: Dossier) -> Dossier:
        following = max((each.number for each in dossier.editions.values()), default=0) + 1
        if self.edition.number != following:
            raise ValueError(f"the next edition is {following}, not {self.edition.number}")
        return dossier.put(self.edition)


@dataclass(frozen=True, slots=True)
class ChooseStyle:
    """Copy a house style into the case and set papers in it; None for the style that ships.

    What the style says of series, size, scale, citations and sections goes into the outline, where it can be changed.
    """

    style: House | None

    @property
    def label(self) -> str:
        return f"Choose the house style {self.style.name}" if self.style else "Choose Dateline’s own style"

    def apply(self, dossier: Dossier) -> Dossier:
        outline, style = dossier.outline, self.style
        if style is None:
            return dossier.put_outline(replace(outline, style=""))
        chosen = replace(
            outline,
            style=style.id,
            size=style.size or outline.size,
            scale=style.scale or outline.scale,
            citations=style.citations or outline.citations,
            sections=style.sections or outline.sections,
        )
        return dossier.put(style).put_outline(chosen)
