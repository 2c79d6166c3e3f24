"""Matching rules over runs of classes: each distinct run is matched once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.timexes.lexicon import OTHER, Classes
from briefing.extraction.timexes.opening import opening
from briefing.extraction.timexes.rule import Rule, compiled

_LEAD, _RUN, _MARGIN = 6, 40, 14  # tokens: before a run's first word of time, in a run, left for the next run
_YEAR_LEADS = (
    "in",
    "since",
    "until",
    "by",
    "after",
    "before",
    "from",
    "of",
    "approximately",
)  # before years of three figures
_MEMO = 50_000

# fmt: off
# Classes that time expressions contain but none begins to exist with.
GLUE = frozenset(
    {
        "the", "of", "in", "at", "on", "for", "over", "from", "between", "since", "until", "by", "before", "after",
        "to", "and", "article", "number", "day", "num", "ordinal", "this", "that",
        "next", "vague", "named", "within", "another", "business", "approximately", "compare", "edge", "rim", "times",
        "other", "p", "s", "clock", "oclock", "king", "half", "named_place", "latest", "long", "ending",
        "beginning", "figures_again",
    }
)
# fmt: on


@dataclass(slots=True)
class Candidate:
    """A rule and the tokens [first, last) it matched."""

    rule: Rule
    first: int
    last: int


Choices = tuple[Candidate, ...]  # what matches at one place, the longest first
_Match = tuple[int, tuple[tuple[int, int], ...]]  # a start, and the ends with the indices of their rules


class Engine:
    """The rules of one language, ready to run. Keeps what it has matched, so it is made once."""

    def __init__(self, rules: Sequence[Rule], lexicon: Classes, glue: frozenset[str] = GLUE) -> None:
        self.lexicon = lexicon
        self._rules = [(rule, compiled(rule.pattern, lexicon.letters)) for rule in rules]
        self._opened: dict[str, list[tuple[int, re.Pattern[str]]]] = defaultdict(
            list
        )  # the rules by their first letter
        for index, (_, pattern) in enumerate(self._rules):
            for letter in opening(pattern.pattern):
                self._opened[letter].append((index, pattern))
        core = [letter for name, letter in lexicon.letters.items() if name not in glue] + [":", "/"]
        lead = "".join(lexicon.letters.get(name, "") for name in _YEAR_LEADS)
        begins = f"(?:[{''.join(core)}]|(?<=[{lead}]){lexicon.letters['num']})"
        self._begin = re.compile(begins)
        self._memo: dict[str, tuple[_Match, ...]] = {}

    def candidates(self, classes: str) -> Iterator[Choices]:
        """What matches from left to right; the longest matches do not overlap."""
        position = 0
        while core := self._begin.search(classes, position):
            start, end = _run(classes, position, core.start())
            cut = end - _MARGIN if end - start > _RUN else end
            position = cut
            for first, choices in self._matches(classes[start:end]):
                if start + first >= cut:
                    break
                yield self._choices(start, first, choices)
                position = max(position, start + choices[0][0])

    def inside(self, classes: str, first: int, last: int) -> Choices | None:
        """What begins first in the tokens [first, last), the rest of a match that was not taken whole."""
        for start, choices in self._matches(classes[first : last + _MARGIN].partition(OTHER)[0])[:1]:
            if first + start < last:
                return self._choices(first, start, choices)
        return None

    def _choices(self, offset: int, first: int, choices: tuple[tuple[int, int], ...]) -> Choices:
        start, rules = offset + first, self._rules
        return tuple([Candidate(rules[index][0], start, offset + end) for end, index in choices])

    def _matches(self, run: str) -> tuple[_Match, ...]:
        known = self._memo.get(run)
        if known is None:
            known = tuple(self._matched(run))
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            self._memo[run] = known
        return known

    def _matched(self, run: str) -> Iterator[_Match]:
        position = 0
        while position < len(run):
            ends = self._ends(run, position)
            if ends:
                yield position, ends
            position = ends[0][0] if ends else position + 1

    def _ends(self, run: str, start: int) -> tuple[tuple[int, int], ...]:
        rules = self._opened.get(run[start], ())
        ends = [(match.end(), index) for index, pattern in rules if (match := pattern.match(run, start))]
        ends.sort(key=lambda end: (-end[0], end[1]))
        return tuple(ends)


def _run(classes: str, position: int, core: int) -> tuple[int, int]:
    """The tokens around the first word of time that no other word parts from it, as far as a run may reach."""
    lead, most = max(position, core - _LEAD), core + 1 + _RUN
    end = classes.find(OTHER, core, most)
    return classes.rfind(OTHER, lead, core) + 1 or lead, end if end >= 0 else min(most, len(classes))
