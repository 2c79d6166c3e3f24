"""What parties hold, as the analyst says."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.edits.wording import titled
from briefing.model.dossier import Dossier
from briefing.model.position import Held


@dataclass(frozen=True, slots=True)
class PutPosition:
    """Say what a party holds, or say it anew."""

    held: Held

    @property
    def label(self) -> str:
        return f"{self.held.party} {self.held.stance.value} {titled(self.held.issue)}"

    def apply(self, dossier: Dossier) -> Dossier:
        """Raises KeyError for an unknown statement, ValueError without party, issue or anything it rests on, and for
        an end before the start."""
        held = self.held
        if not held.party.strip() or not held.issue.strip():
            raise ValueError("a position needs a party and an issue")
        if held.statement_id is not None:
            _ = dossier.statements[held.statement_id]
        elif not held.basis.strip():
            raise ValueError("a position needs a statement or a basis")
        if held.since and held.until and held.since > held.until:
            raise ValueError("a position ends before it starts")
        return dossier.put(held)


@dataclass(frozen=True, slots=True)
class DropPosition:
    """Take a position away. Raises KeyError for an unknown one."""

    position_id: str

    @property
    def label(self) -> str:
        return "Remove the position"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("positions", self.position_id)])
