"""What the analyst wants to see of a case, and keeps under a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Facet(StrEnum):
    """A trait by which events are picked out. Sources go by id, all else by the words that are shown."""

    ACTOR = "actor"
    PLACE = "place"
    CLASS = "kind"
    SOURCE = "source"
    GRADE = "grade"
    STATE = "state"
    MODALITY = "certainty"
    VOICES = "independent sources"


Choice = tuple[Facet, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Events with all these words in which each facet has one of its chosen values; nothing chosen lets all pass.

    `choices` are sorted, so that the same wish is the same value whatever the order of choosing.
    """

    words: str = ""
    choices: tuple[Choice, ...] = ()

    @property
    def is_all(self) -> bool:
        return not self.words.strip() and not self.choices

    def of(self, facet: Facet) -> tuple[str, ...]:
        """The chosen values of one facet."""
        return tuple(value for kind, value in self.choices if kind is facet)

    def turned(self, facet: Facet, value: str) -> Wanted:
        """The same wish with this value chosen, or no longer chosen where it was."""
        chosen = {*self.choices} ^ {(facet, value)}
        return replace(self, choices=tuple(sorted(chosen)))

    def only(self, facet: Facet, *values: str) -> Wanted:
        """The same wish with these values of one facet and no others of it."""
        others = {choice for choice in self.choices if choice[0] is not facet}
        return replace(self, choices=tuple(sorted(others | {(facet, value) for value in values})))


ALL = Wanted()


@dataclass(frozen=True, slots=True)
class SavedView:
    """A wish under a name; ids count up."""

    id: str
    title: str
    wanted: Wanted
