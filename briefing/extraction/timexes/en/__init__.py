"""English."""

from __future__ import annotations

from briefing.extraction.timexes.en import (
    absolute,
    clock,
    cues,
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
    future=cues.FUTURE,
    planned=cues.PLANNED,
    past=cues.PAST,
    barrier=cues.BARRIER,
    from_words=frozenset({"from"}),
    between_words=frozenset({"between"}),
    to_words=frozenset({"to", "until", "till", "through"}),
    and_words=frozenset({"and"}),
    since=frozenset({"since"}),
    until=frozenset({"until", "till"}),
    by=frozenset({"by"}),
    before=frozenset({"before"}),
    after=frozenset({"after", "following"}),
    counted_on=frozenset({"from"}),
    beside_clock=frozenset({",", "at", "on", "of", "about", "around", "@", "local"}),
    lasting=frozenset({"for", "lasted", "lasting", "within", "every"}),
    articles=frozenset({"the", "a", "an", "his", "her", "its", "their", "our"}),
    phrase_ends=cues.PHRASE_ENDS,
)
