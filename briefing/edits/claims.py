"""Reviewing what texts claim."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.wording import counted, deed
from briefing.model.dossier import Dossier
from briefing.model.review import Review


@dataclass(frozen=True, slots=True)
class ReviewClaim:
    """Accept, reject or put back claims, many as one step. Raises KeyError for an unknown one."""

    claim_ids: tuple[str, ...]
    review: Review

    @property
    def label(self) -> str:
        return f"{deed(self.review)} ({counted(len(self.claim_ids), 'claim')})"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.put(*(replace(dossier.claims[id_], review=self.review) for id_ in self.claim_ids))
