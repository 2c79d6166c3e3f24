"""English."""

from __future__ import annotations

import re

from briefing.extraction.timexes.en import (
    absolute,
    clock,
    durations,
    ranges,
    relative,
    seasons,
    sets,
    vague,
    weekdays,
    years,
)
from briefing.extraction.timexes.language import Language

_FUTURE = (
    r"(?:will|'ll|’ll|won't|shall|scheduled|expected|expects?|plans?|planned|going to|due|set (?:to|for)|upcoming|"
    r"intends?|(?:is|are) to|to be|deadline)(?: be [a-z]+| have [a-z]+)?"
)
_PAST = (
    r"was|were|had|did|said|told|rose|fell|came|went|made|took|held|gave|left|lost|won|began|met|spoke|saw|sent|got|"
    r"died|fought|wrote|broke|led|became|knew|found|has|have|[a-z]{2,}ed"
)
_BARRIER = r"[,;:.!?\"“”()—–\n]|\b(?:that|which|who|after|when|because|but|while|and|said)\b"

ENGLISH = Language(
    code="en",
    rules=(
        *ranges.RULES,
        *absolute.RULES,
        *clock.RULES,
        *years.RULES,
        *seasons.RULES,
        *relative.RULES,
        *weekdays.RULES,
        *sets.RULES,
        *durations.RULES,
        *vague.RULES,
    ),
    future=re.compile(rf"\b(?:{_FUTURE})\b"),
    past=re.compile(rf"\b(?:{_PAST})\b"),
    barrier=re.compile(_BARRIER),
    from_words=frozenset({"from"}),
    between_words=frozenset({"between"}),
    to_words=frozenset({"to", "until", "till", "through"}),
    and_words=frozenset({"and"}),
    since=frozenset({"since"}),
    until=frozenset({"until", "till"}),
    by=frozenset({"by"}),
    before=frozenset({"before"}),
    after=frozenset({"after"}),
)
