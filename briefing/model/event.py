"""Something that happened, is planned or is said to have happened, and the passages that say so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.review import PROPOSED, Review
from briefing.model.span import Passage
from briefing.model.when import When


class Modality(StrEnum):
    HAPPENED = "happened"
    ONGOING = "ongoing"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"
    ALLEGED = "alleged"


class Part(StrEnum):
    """The part an actor plays in an event (after PLOVER)."""

    ACTING = "acting"
    RECEIVING = "receiving"
    HOST = "host"
    VISITOR = "visitor"
    WITH = "with"  # companion: "flanked by"
    MEDIATOR = "mediator"
    SPEAKER = "speaker"


@dataclass(frozen=True, slots=True)
class Participation:
    """`doubt` is a question for the analyst ("'flanked by' is read as Putin's side"), "" if there is none."""

    actor_id: str
    part: Part
    side: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """`when` is None while the words give no time that can be resolved; it is never borrowed.

    `timex_id` is the expression that dates it; `when_by_hand` is True once the analyst has set the date, and then no
    anchor changes it. `extracted_when` keeps what the source gave before that. `length` is an ISO 8601 duration.
    `place` and `title` hold only words of the source or of the analyst. `credibility` is 1-6 (Admiralty), 0 ungraded.
    """

    id: str
    title: str
    when: When | None
    passages: tuple[Passage, ...]
    timex_id: str | None = None
    when_by_hand: bool = False
    extracted_when: When | None = None
    event_class: str = ""
    modality: Modality = Modality.HAPPENED
    length: str | None = None
    place: str = ""
    participants: tuple[Participation, ...] = ()
    in_quote: bool = False
    credibility: int = 0
    note: str = ""
    review: Review = PROPOSED
    confidence: float = 0.5

    def dated(self, when: When | None, extracted: When | None) -> Event:
        """The same event with another date; written out for speed, as Timex.dated is."""
        return Event(
            self.id,
            self.title,
            when,
            self.passages,
            self.timex_id,
            self.when_by_hand,
            extracted,
            self.event_class,
            self.modality,
            self.length,
            self.place,
            self.participants,
            self.in_quote,
            self.credibility,
            self.note,
            self.review,
            self.confidence,
        )
