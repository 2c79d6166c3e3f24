"""What the reader of times needs of one language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from briefing.extraction.timexes.rule import Rule


@dataclass(frozen=True)
class Language:
    """`code` names the lexicon folder. The cues are looked for in the clause of an expression.

    The sets of words beside an expression say which side of it is open, and tie two expressions to a range.
    """

    code: str
    rules: tuple[Rule, ...]
    future: re.Pattern[str]
    planned: re.Pattern[str]
    backshifted: re.Pattern[str]
    past: re.Pattern[str]
    looked_back: re.Pattern[str]  # a past behind the past: "had"
    barrier: re.Pattern[str]
    from_words: frozenset[str]
    between_words: frozenset[str]
    to_words: frozenset[str]
    and_words: frozenset[str]
    since: frozenset[str]
    starting: frozenset[str]  # "starting (on) 3 May"
    at_words: frozenset[str]
    onwards: frozenset[str]  # "from 3 May onwards"
    and_on: frozenset[str]  # "3 May and after"
    until: frozenset[str]
    by: frozenset[str]
    before: frozenset[str]
    after: frozenset[str]
    counted_on: frozenset[str]  # "two weeks from today"
    beside_clock: frozenset[str]  # between a day and its time of the clock
    beside_week: frozenset[str]  # between a week and its day: "next week, perhaps on Tuesday"
    meant_for: frozenset[str]  # before a day that is fixed and still to come: "set the vote for Friday"
    lasting: frozenset[str]  # "for two days after" is a length
    articles: frozenset[str]  # what the name of an event may begin with
    phrase_ends: frozenset[str]  # where it ends

    @cached_property
    def signals(self) -> frozenset[str]:
        """All words that may stand before a date and open one side of it: most dates have none of them."""
        alone = self.since | self.starting | self.until | self.by | self.before | self.after
        return alone | self.at_words | {"than", "as", "to"}
