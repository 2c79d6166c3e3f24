"""Who said what, in which words, and when (Popolo Speech; quotation: source, cue, content)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.review import PROPOSED, Review
from briefing.model.span import Passage, Span
from briefing.model.when import When


class Speech(StrEnum):
    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Statement:
    """`content` holds the words alone, without quotation marks; `passage` with them and as printed.

    `speaker_id` is an actor of the same source, None if unnamed: then `speaker_words` has the source's own words for
    the voice ("many analysts") or is "". `said` is the day of speaking, None while unknown: what "yesterday" inside
    the words counts from. `said_timex` is the expression that dates it.
    """

    id: str
    passage: Passage
    content: Passage
    speaker_id: str | None = None
    speaker_words: str = ""
    kind: Speech = Speech.DIRECT
    cue: Span | None = None
    said: When | None = None
    said_timex: str | None = None
    said_by_hand: bool = False
    review: Review = PROPOSED
    confidence: float = 0.5
