"""Writing and removing the analyst's judgements."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.wording import titled
from briefing.model.dossier import Dossier
from briefing.model.judgement import Judgement
from briefing.model.resting import digest

_CONFIDENCES = ("", "low", "moderate", "high")


@dataclass(frozen=True, slots=True)
class PutJudgement:
    """Add a judgement, or write it anew where its id is known; it notes what the records it rests on say today."""

    judgement: Judgement

    @property
    def label(self) -> str:
        return f"Judge {titled(self.judgement.text)}"

    def apply(self, dossier: Dossier) -> Dossier:
        """Raises ValueError for empty words or a confidence that ICD 203 does not know."""
        if not self.judgement.text.strip():
            raise ValueError("a judgement needs words")
        if self.judgement.confidence not in _CONFIDENCES:
            raise ValueError(f"not a confidence: {self.judgement.confidence}")
        return dossier.put(replace(self.judgement, seen=digest(dossier, self.judgement.basis)))


@dataclass(frozen=True, slots=True)
class DropJudgement:
    """Take a judgement away. Raises KeyError for an unknown one."""

    judgement_id: str

    @property
    def label(self) -> str:
        return "Remove the judgement"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("judgements", self.judgement_id)])
