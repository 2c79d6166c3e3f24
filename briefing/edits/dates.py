"""Going back from a date set by hand to the one that was read."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model.dossier import Dossier, Key
from briefing.model.event import Event
from briefing.model.statement import Statement
from briefing.temporal.redate import redated


@dataclass(frozen=True, slots=True)
class AsRead:
    """Give an event or a statement the date that its source gives, none where it gives none; what hangs on it too."""

    key: Key

    @property
    def label(self) -> str:
        return "Go back to the date that was read"

    def apply(self, dossier: Dossier) -> Dossier:
        """Raises KeyError for anything but an event or a statement."""
        match dossier.get(self.key):
            case Event() as event:
                back = dossier.put(replace(event, when=event.extracted_when, when_by_hand=False))
            case Statement() as statement:
                back = dossier.put(replace(statement, said=None, said_by_hand=False))
            case _:
                raise KeyError(self.key)
        return redated(dossier, back, self.key)
