"""The setting of an expression: what it counts from, and which way its clause looks."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.extraction.timexes.direction import Clause, ahead, back, clause, is_planned
from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.story import Story
from briefing.extraction.timexes.tokens import Tokens
from briefing.model.tree import Created, Same, Seek, Tree


@dataclass(slots=True)
class Place:
    """Where the tokens [first, last) stand, and how far the story of the source has come there.

    Asked only while the tokens are read, since the story goes on; what nobody asks for is not looked up.
    """

    tokens: Tokens
    language: Language
    here: Tree
    story: Story
    day_first: bool | None
    first: int = 0
    last: int = 1
    cue: str = ""  # the words by which `seek` looked ahead or back
    _around: Clause | None = None

    @property
    def narrative(self) -> bool:
        return self.story.narrative

    @property
    def before_our_era(self) -> bool:
        return self.story.year is not None and self.story.year < 0

    @property
    def before(self) -> Tree:
        return Same(self.story.previous) if self.story.previous else self.here

    @property
    def day_before(self) -> Tree:
        day = self.story.day if self.story.day_block == self.tokens.offset else None
        return Same(day) if day else self.before

    @property
    def quarter(self) -> Tree | None:
        return self.story.quarter_beside(self.tokens.start(self.first))

    @property
    def base(self) -> Tree:
        if not isinstance(self.here, Created):
            return self.here
        if self.narrative:
            own = is_planned(self.language, self._clause) or self.story.is_own_day(self.tokens.start(self.first))
            return self.here if own else self.before
        return self.here

    @property
    def thread(self) -> Tree:
        base = self.base
        beside = self.story.beside(self.tokens.start(self.first)) if base == Created() else None
        return base if beside is None or ahead(self.language, self._clause) else beside

    @property
    def nearby(self) -> Tree:
        start = self.tokens.start(self.first)
        return self.story.day_for(self.tokens.offset, start) or self.base

    def seek(self, grain: str) -> Seek:
        """Forward only where the clause itself looks forward: a future word elsewhere in the sentence misleads."""
        base = self.base if grain == "weekday" else self.thread
        if base != self.here:
            return Seek.SOONEST if grain == "weekday" else Seek.STORY
        has_begun = self.tokens.word(self.first - 1) in self.language.since
        self.cue = "" if has_begun else ahead(self.language, self._clause) or self._deadline(grain)
        if self.cue:
            shifted = grain == "weekday" and self.language.backshifted.match(self.cue)
            either = grain != "weekday" and self.cue in self.language.meant_for
            return Seek.NEAR if shifted or either else Seek.SOONEST
        self.cue = back(self.language, self._clause)
        return Seek.LATEST if self.cue or grain == "weekday" else Seek.NEAR

    def _deadline(self, grain: str) -> str:
        """By Friday, no later than Friday: still to come where nothing of the clause is past; for Friday: always."""
        signal = self.tokens.word(self.first - 1)
        if signal in self.language.meant_for and grain in ("weekday", "day"):
            return signal
        if grain != "weekday" or signal not in self.language.by | self.language.until | {"than"}:
            return ""
        return "" if any(map(self.language.past.search, self._clause)) else signal

    @property
    def _clause(self) -> Clause:
        if self._around is None:
            self._around = clause(self.tokens, self.language, self.first, self.last)
        return self._around
