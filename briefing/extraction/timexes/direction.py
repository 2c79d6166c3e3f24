"""Which way the clause of an expression looks: back, as news mostly do, or forward."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache

from briefing.extraction.timexes.language import Language
from briefing.extraction.timexes.tokens import Tokens

_LEFT, _RIGHT = 120, 60  # characters of the clause that are looked at

Clause = tuple[str, str]  # the words before the expression and those behind it, in lower case


def clause(tokens: Tokens, language: Language, first: int, last: int) -> Clause:
    """The clause around the tokens [first, last): a future word elsewhere in the sentence misleads."""
    text, starts, ends = _barriers(tokens.text, language.barrier)
    start = tokens.start(first) - tokens.offset
    end = tokens.ends[last - 1]
    before = bisect_right(ends, start)
    left = text[max(0, start - _LEFT, ends[before - 1] if before else 0) : start]
    right = end
    if len(left.split(None, 2)) < 2:  # "On Tuesday, ministers will meet": the clause goes on behind the comma
        right += len(text[end : end + _RIGHT]) - len(text[end : end + _RIGHT].lstrip(" ,"))
    behind = bisect_left(starts, right)
    return left, text[right : min(end + _RIGHT, starts[behind] if behind < len(starts) else len(text))]


@lru_cache(maxsize=4)  # a block is asked about once for each of its expressions
def _barriers(text: str, barrier: re.Pattern[str]) -> tuple[str, list[int], list[int]]:
    """The text in lower case, and where the words and marks that part its clauses start and end."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters of other scripts grow, and would shift all places behind them
        lower = "".join(low if len(low := char.lower()) == 1 else char for char in text)
    starts, ends = [], []
    for found in barrier.finditer(lower):
        starts.append(found.start())
        ends.append(found.end())
    return lower, starts, ends


def ahead(language: Language, around: Clause) -> str:
    """The future word of the clause that governs the expression, with no past tense between the two; "" without one."""
    left, right = around
    cues = list(language.future.finditer(left))
    if cues:
        return "" if language.past.search(left, cues[-1].end()) else cues[-1][0].strip()
    if language.past.search(left):
        return ""
    cue = language.future.search(right)
    behind = language.past.search(right)
    return cue[0].strip() if cue is not None and (behind is None or cue.start() <= behind.start()) else ""


def back(language: Language, around: Clause) -> str:
    """The past tense before the expression that is nearest to it; "" without one."""
    found = list(language.past.finditer(around[0]))
    return found[-1][0] if found else ""


def is_planned(language: Language, around: Clause) -> bool:
    """Whether the writer speaks of a future of his own: "will", "is expected to", not "would"."""
    left, right = around
    return language.planned.search(left) is not None or language.planned.search(right) is not None
