"""The setting of an expression: what it counts from, and which way its clause looks."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.extraction.timexes.direction import Clause, clause, is_backshifted, is_planned, looks_back, looks_forward
from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.tokens import Tokens
from briefing.model.tree import Created, Seek, Tree


@dataclass(frozen=True, slots=True)
class Place:
    """Where the tokens [first, last) stand.

    `previous` is the last date before, None where there is none; `narrative` says that months go by it. `beside` is a
    date with its year, named before in the same sentence or in the heading above; `day` the last day named, for the
    times of the clock.
    """

    tokens: Tokens
    language: Language
    here: Tree
    previous: Tree | None
    narrative: bool
    day_first: bool | None
    beside: Tree | None = None
    day: Tree | None = None
    quarter: Tree | None = None
    first: int = 0
    last: int = 1

    @property
    def before(self) -> Tree:
        return self.previous or self.here

    @property
    def base(self) -> Tree:
        if not isinstance(self.here, Created):
            return self.here
        if self.narrative:
            return self.here if is_planned(self.language, self._clause) else self.before
        return self.here

    @property
    def thread(self) -> Tree:
        base = self.base
        if self.beside is None or base != Created() or looks_forward(self.language, self._clause):
            return base
        return self.beside

    @property
    def nearby(self) -> Tree:
        return self.day or self.base

    def seek(self, grain: str) -> Seek:
        """Forward only where the clause itself looks forward: a future word elsewhere in the sentence misleads."""
        base = self.base if grain == "weekday" else self.thread
        if base != self.here:
            return Seek.SOONEST if grain == "weekday" else Seek.STORY
        around = self._clause
        if grain == "weekday" and is_backshifted(self.language, around):
            return Seek.NEAR
        if looks_forward(self.language, around):
            return Seek.SOONEST
        if grain == "weekday" or looks_back(self.language, around):
            return Seek.LATEST
        return Seek.NEAR

    @property
    def _clause(self) -> Clause:
        return clause(self.tokens, self.language, self.first, self.last)
