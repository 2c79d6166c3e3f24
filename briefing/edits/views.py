"""Views that the analyst keeps: what is wanted of a case, under a name."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.edits.wording import titled
from briefing.model.dossier import Dossier
from briefing.model.wanted import SavedView, Wanted


@dataclass(frozen=True, slots=True)
class KeepView:
    """Keep what is wanted under a title, in the place of a view of the same title. Raises ValueError for no title, and
    for a view that leaves nothing out."""

    title: str
    wanted: Wanted

    @property
    def label(self) -> str:
        return f"Keep the view {titled(self.title)}"

    def apply(self, dossier: Dossier) -> Dossier:
        title = self.title.strip()
        if not title:
            raise ValueError("a view needs a name")
        if self.wanted.is_all:
            raise ValueError("narrow the list first: a view of everything is no view")
        known = next((view.id for view in dossier.views.values() if view.title == title), None)
        numbers = (int(id_) for id_ in dossier.views if id_.isdecimal())
        return dossier.put(SavedView(known or str(max(numbers, default=0) + 1), title, self.wanted))


@dataclass(frozen=True, slots=True)
class DropView:
    """Forget a view. Raises KeyError for an unknown one."""

    view_id: str

    @property
    def label(self) -> str:
        return "Remove a view"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("views", self.view_id)])
