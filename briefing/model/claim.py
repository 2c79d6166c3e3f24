"""What a text asserts without showing it: figures, and opinions of voices nobody can ask."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from briefing.model.review import PROPOSED, Review
from briefing.model.span import Passage


class Voice(StrEnum):
    """Who vouches for it."""

    NARRATOR = "narrator"
    SPEAKER = "speaker"
    UNNAMED = "unnamed"  # "many analysts"
    AGENTLESS = "agentless"  # "was widely anticipated"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as the text claims it, counting `unit`s of `of`; None where that bound is not given.

    "over half a million deaths" has `minimum` 500000, no maximum, unit "people", of "deaths", hedge "over".
    `working` shows arithmetic done inside the sentence ("two-thirds of 12 million = 8 million"), "" if there is none.
    """

    minimum: Decimal | None
    maximum: Decimal | None
    unit: str
    of: str
    hedge: str = ""
    working: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """`doubts` are questions in the analyst's words, such as "no source named". `figure` is None for an opinion."""

    id: str
    passage: Passage
    voice: Voice
    figure: Figure | None = None
    speaker_id: str | None = None
    doubts: tuple[str, ...] = ()
    review: Review = PROPOSED
    confidence: float = 0.5
