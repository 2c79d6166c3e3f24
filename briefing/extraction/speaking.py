"""The day of speaking: the time expression that the reporting clause itself gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.extraction.events.dating import Times
from briefing.language.analysis import Analysis
from briefing.language.clauses import barriers
from briefing.model.span import Span
from briefing.model.statement import Statement
from briefing.model.timex import Timex, TimexType


def with_days(analysis: Analysis, statements: Sequence[Statement], timexes: Sequence[Timex]) -> tuple[Statement, ...]:
    """The statements with `said_timex`; None stays where the reporting clause names no time. No day is borrowed."""
    times = Times([timex for timex in timexes if timex.type in (TimexType.DATE, TimexType.TIME)])
    quoted = [one.content.span for one in statements]
    found = []
    for one in statements:
        timex = _of_cue(analysis, one.cue, times, quoted) if one.cue else None
        found.append(replace(one, said_timex=timex.id) if timex else one)
    return tuple(found)


def _of_cue(analysis: Analysis, cue: Span, times: Times, quoted: Sequence[Span]) -> Timex | None:
    """The expression of the cue's sentence outside all quoted words with the fewest barriers to it."""
    sentence = analysis.sentence_at(cue.start)
    if sentence is None:
        return None
    at = sentence.token_at(cue.start)
    near = [span for span in quoted if span.overlaps(sentence.span)]
    ranked = []
    for timex in times.within(sentence.span):
        place = timex.passage.span
        if timex.value == "PRESENT_REF" or any(span.overlaps(place) for span in near):
            continue
        index = sentence.token_at(place.start)
        ranked.append((barriers(sentence.tokens, index, at), abs(index - at), timex))
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None
