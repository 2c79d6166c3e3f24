"""Reviewing, correcting and making what texts claim."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.edits.hand import free_id, selected
from briefing.edits.wording import counted, deed, titled
from briefing.model.claim import Claim, Figure, Voice
from briefing.model.dossier import Dossier
from briefing.model.review import Review, State
from briefing.model.source import SourceText
from briefing.model.span import Span


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


@dataclass(frozen=True, slots=True)
class EditClaim:
    """Say who vouches for a claim, an actor where it is a named speaker's, and which number it gives; None leaves that
    as it is."""

    claim_id: str
    voice: Voice
    speaker_id: str | None = None
    figure: Figure | None = None

    @property
    def label(self) -> str:
        return "Correct the claim"

    def apply(self, dossier: Dossier) -> Dossier:
        """Raises KeyError for an unknown claim or actor."""
        claim = dossier.claims[self.claim_id]
        if self.speaker_id is not None:
            _ = dossier.actors[self.speaker_id]
        review = replace(claim.review, state=State.EDITED, reason=None)
        doubts = () if self.voice is Voice.SPEAKER else claim.doubts
        speaker = self.speaker_id if self.voice is Voice.SPEAKER else None
        figure = self.figure or claim.figure
        return dossier.put(
            replace(claim, voice=self.voice, speaker_id=speaker, figure=figure, doubts=doubts, review=review)
        )


@dataclass(frozen=True, slots=True)
class AddClaim:
    """Add a claim the analyst marked; it is accepted as it stands. Raises ValueError for an id that is taken."""

    claim: Claim

    @property
    def label(self) -> str:
        return f"Add the claim {titled(' '.join(self.claim.passage.exact.split()))}"

    def apply(self, dossier: Dossier) -> Dossier:
        if self.claim.id in dossier.claims:
            raise ValueError(f"there is a claim {self.claim.id} already")
        return dossier.put(replace(self.claim, review=Review(State.EDITED), confidence=1.0))


def claim_from(dossier: Dossier, source_id: str, text: SourceText, span: Span) -> Claim:
    """A claim in the source's own voice of the words selected in it.

    Raises ValueError where nothing but blanks is selected.
    """
    return Claim(free_id(dossier.claims, "c"), selected(source_id, text, span), Voice.NARRATOR)
