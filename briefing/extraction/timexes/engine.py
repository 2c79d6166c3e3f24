"""Matching rules over runs of classes: each distinct run is matched once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.timexes.lexicon import OTHER, Classes
from briefing.extraction.timexes.rule import Rule, compiled

_LEAD, _RUN, _MARGIN = 6, 40, 14  # tokens: before a run's first word of time, in a run, left for the next run
_MEMO = 50_000

# Classes that time expressions contain but none begins to exist with.
GLUE = frozenset(
    [
        "the",
        "of",
        "in",
        "at",
        "on",
        "for",
        "over",
        "from",
        "between",
        "since",
        "until",
        "by",
        "before",
        "after",
        "to",
        "and",
        "article",
        "number",
        "tens",
        "hundred",
        "day",
        "num",
        "nth",
        "ordinal",
        "this",
        "that",
        "next",
        "vague",
        "another",
        "business",
        "approximately",
        "compare",
        "edge",
        "times",
        "other",
        "p",
        "s",
        "o",
        "clock",
        "time",
        "half",
        "named_place",
        "fiscal",
    ]
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A rule and the tokens [first, last) it matched."""

    rule: Rule
    first: int
    last: int


class Engine:
    """The rules of one language, ready to run. Keeps what it has matched, so it is made once."""

    def __init__(self, rules: Sequence[Rule], lexicon: Classes, glue: frozenset[str] = GLUE) -> None:
        self.lexicon = lexicon
        self._rules = [(rule, compiled(rule.pattern, lexicon.letters)) for rule in rules]
        self._any = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in self._rules))
        core = [letter for name, letter in lexicon.letters.items() if name not in glue] + [":", "/"]
        space = re.escape(OTHER)
        self._run = re.compile(f"[^{space}]{{0,{_LEAD}}}?[{''.join(core)}][^{space}]{{0,{_RUN}}}")
        self._memo: dict[str, tuple[tuple[int, int, int], ...]] = {}

    def candidates(self, classes: str) -> Iterator[Candidate]:
        """Matches from left to right, the longest at each place, none overlapping."""
        position = 0
        while run := self._run.search(classes, position):
            start, end = run.span()
            matches = self._matches(run[0])
            cut = end - _MARGIN if end - start > _RUN else end
            position = cut
            for first, last, index in matches:
                if start + first >= cut:
                    break
                yield Candidate(self._rules[index][0], start + first, start + last)
                position = max(position, start + last)

    def shorter(self, classes: str, refused: Candidate) -> Candidate | None:
        """The best other match that begins inside a refused one's tokens and goes no further."""
        for first in range(refused.first, refused.last):
            rest = classes[first : refused.last]
            for start, last, index in self._matches(rest):
                found = Candidate(self._rules[index][0], first + start, first + last)
                if (found.first, found.last) != (refused.first, refused.last) or found.rule is not refused.rule:
                    return found
                break
        return None

    def _matches(self, run: str) -> tuple[tuple[int, int, int], ...]:
        known = self._memo.get(run)
        if known is None:
            known = tuple(self._matched(run))
            if len(self._memo) >= _MEMO:
                self._memo.clear()
            self._memo[run] = known
        return known

    def _matched(self, run: str) -> Iterator[tuple[int, int, int]]:
        position = 0
        while found := self._any.search(run, position):
            start = found.start()
            ends = [(match.end() if (match := pattern.match(run, start)) else 0) for _, pattern in self._rules]
            end = max(ends)
            yield start, end, ends.index(end)
            position = end
