"""What the analyst has said of a finding."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

# The confidence from which a finding counts as sure, and as fairly sure; below that it is not sure.
SURE, FAIRLY_SURE = 0.8, 0.5


class State(StrEnum):
    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    EDITED = "edited"  # accepted with the analyst's own changes
    REJECTED = "rejected"


class Reason(StrEnum):
    """Why a finding was set aside (after DEEP's discard reasons)."""

    REDUNDANT = "redundant"
    TOO_OLD = "too old"
    ANECDOTAL = "anecdotal"
    OUTLIER = "outlier"
    WRONG = "wrong"
    UNATTRIBUTED = "unattributed"


@dataclass(frozen=True, slots=True)
class Review:
    """`reason` goes with REJECTED; None where none was given. `note` is free text of the analyst."""

    state: State = State.PROPOSED
    reason: Reason | None = None
    note: str = ""

    @property
    def kept(self) -> bool:
        """Accepted as it is or with changes."""
        return self.state in (State.ACCEPTED, State.EDITED)


PROPOSED = Review()
ACCEPTED = Review(State.ACCEPTED)
