"""That events of several sources are one, or are not, as the analyst says: members keep all they say themselves."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Trait(StrEnum):
    """What of an event two sources may tell differently; the value names the field of Event."""

    TITLE = "title"
    WHEN = "when"
    PLACE = "place"
    LENGTH = "length"
    PARTICIPANTS = "participants"
    CLASS = "event_class"
    MODALITY = "modality"


@dataclass(frozen=True, slots=True)
class Preferred:
    """The value of which member is shown for the whole, and why the analyst prefers it."""

    trait: Trait
    event_id: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """`members` are ids of events, two or more; not the same where `same` is False, and then never proposed again.

    Links that share a member make one event together, so that each of them can be cut without touching the others.
    """

    id: str
    members: tuple[str, ...]
    same: bool = True
    preferred: tuple[Preferred, ...] = ()
    why: str = ""
