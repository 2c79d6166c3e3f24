"""The setting of an expression: what it counts from, and which way its clause looks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.tokens import Tokens
from briefing.model.tree import Created, Seek, Tree

_LEFT, _RIGHT = 120, 60  # characters of the clause that are looked at
_YEARS_A_DEICTIC = 6  # histories and lives name six years and more for one "Tuesday" or "yesterday"
_FIGURES = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?![\d/-])")


@dataclass(frozen=True, slots=True)
class Place:
    """`previous` is the last date before, None where there is none; `narrative` says that months go by it, `beside`
    is the date named before in the same sentence."""

    tokens: Tokens
    language: Language
    here: Tree
    previous: Tree | None
    narrative: bool
    day_first: bool | None
    beside: Tree | None = None

    @property
    def before(self) -> Tree:
        return self.previous or self.here

    @property
    def base(self) -> Tree:
        return self.before if self.narrative and isinstance(self.here, Created) else self.here

    @property
    def nearby(self) -> Tree:
        return self.beside or self.base

    def seek(self, first: int, last: int, grain: str) -> Seek:
        """Forward only where the clause itself looks forward: a future word elsewhere in the sentence misleads."""
        if self.base != self.here:
            return Seek.SOONEST if grain == "weekday" else Seek.STORY
        left, right = self._clause(first, last)
        if self._looks_forward(left, right):
            return Seek.SOONEST
        if grain == "weekday" or self.language.past.search(left):
            return Seek.LATEST
        return Seek.NEAR

    def _clause(self, first: int, last: int) -> tuple[str, str]:
        text = self.tokens.text
        start = self.tokens.start(first) - self.tokens.offset
        end = self.tokens.end(last - 1) - self.tokens.offset
        left = self.language.barrier.split(text[max(0, start - _LEFT) : start].lower())[-1]
        after = text[end : end + _RIGHT].lower()
        if len(left.split()) < 2:  # "On Tuesday, ministers will meet": the clause goes on behind the comma
            after = after.lstrip(" ,")
        return left, self.language.barrier.split(after)[0]

    def _looks_forward(self, left: str, right: str) -> bool:
        cues = list(self.language.future.finditer(left))
        if cues:
            return not self.language.past.search(left, cues[-1].end() + 1)
        if self.language.past.search(left):
            return False
        ahead = self.language.future.search(right)
        behind = self.language.past.search(right)
        return ahead is not None and (behind is None or ahead.start() <= behind.start())


def is_narrative(blocks: Sequence[Tokens], years: str, deictics: str) -> bool:
    """Whether a source tells of times by their years: more explicit years than words that count from its own day.

    `years` and `deictics` are class letters. Source: HeidelTime's news and narrative modes, chosen here per source.
    """
    explicit = sum(tokens.classes.count(letter) for tokens in blocks for letter in years)
    counted = sum(tokens.classes.count(letter) for tokens in blocks for letter in deictics)
    return explicit >= 3 and explicit > _YEARS_A_DEICTIC * counted


def day_first(text: str) -> bool | None:
    """Whether dates in figures put the day first, by those that can be read one way only; None without any."""
    pairs = [(int(found[1]), int(found[2])) for found in _FIGURES.finditer(text)]
    day = sum(first > 12 >= second for first, second in pairs)
    month = sum(second > 12 >= first for first, second in pairs)
    return None if day == month else day > month
