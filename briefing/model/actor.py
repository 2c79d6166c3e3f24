"""Who acts and speaks: people, organisations, states and unnamed groups."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.review import PROPOSED, Review
from briefing.model.span import Passage


class ActorKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"
    STATE = "state"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class Role:
    """A title or office as one source prints it ("U.S. special envoy"): a claim with a date, not a fact."""

    text: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Actor:
    """One actor of one source; the same person in two sources is two records until the analyst links them.

    `mentions` in reading order, the first one included. `side` is the state or party the actor speaks for, "" while
    unknown; `side_doubt` is a question for the analyst where the text only hints at it, "" if there is none.
    `same_as` and `apart_from` are ids of actors whom the analyst says to be this one, or somebody else, whatever their
    names are; saying it of one of two is enough.
    """

    id: str
    name: str
    kind: ActorKind
    mentions: tuple[Passage, ...]
    aliases: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    side: str = ""
    review: Review = PROPOSED
    confidence: float = 0.5
    side_doubt: str = ""
    same_as: tuple[str, ...] = ()
    apart_from: tuple[str, ...] = ()
