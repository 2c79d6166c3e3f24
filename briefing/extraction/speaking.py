"""The day of speaking: the time expression that the reporting clause itself gives."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from briefing.extraction.events.dating import Times
from briefing.extraction.quotations.transcript import is_turn
from briefing.language.analysis import Analysis
from briefing.language.clauses import barriers
from briefing.model.day import Day
from briefing.model.span import Span
from briefing.model.statement import Statement
from briefing.model.timex import Timex, TimexType

_TO_THE_DAY = len("2000-01-01")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")  # a day, or a time of one


def with_days(
    analysis: Analysis, statements: Sequence[Statement], timexes: Sequence[Timex], created: Day | None
) -> tuple[Statement, ...]:
    """The statements with `said_timex`; None stays where the reporting clause names no time. No day is borrowed, and
    nobody is quoted with what is said after `created`, the day of publication."""
    times = Times([timex for timex in timexes if _may_be_spoken_on(timex, created)])
    quoted = sorted(one.content.span for one in statements)
    found: list[Statement] = []
    talk = _of_talk(analysis, statements, times)
    for one in statements:
        if talk is not None and is_turn(analysis.text.text, one):
            found.append(replace(one, said_timex=talk.id))
            continue
        timex = _of_cue(analysis, one.cue, times, quoted) if one.cue else None
        if timex is not None:
            one = replace(one, said_timex=timex.id)
        elif one.cue is None and found and _goes_on(analysis, found[-1], one):
            one = replace(one, said_timex=found[-1].said_timex)
        found.append(one)
    return tuple(found)


def _may_be_spoken_on(timex: Timex, created: Day | None) -> bool:
    if timex.type not in (TimexType.DATE, TimexType.TIME) or timex.value == "FUTURE_REF":
        return False
    earliest = timex.when.earliest if timex.when else None
    return created is None or earliest is None or earliest <= created


def _of_talk(analysis: Analysis, statements: Sequence[Statement], times: Times) -> Timex | None:
    """The day that a transcript gives before its first turn: all of it was said then."""
    text = analysis.text.text
    first = next((one.passage.span.start for one in statements if is_turn(text, one)), None)
    named = times.within(Span(0, first)) if first is not None else []
    days = [timex for timex in named if _DAY.match(timex.value)]
    return days[-1] if len({timex.value[:_TO_THE_DAY] for timex in days}) == 1 else None


def _goes_on(analysis: Analysis, before: Statement, one: Statement) -> bool:
    """The same voice goes on in the same paragraph: one act of speaking, with one day."""
    first, second = analysis.sentence_at(before.content.span.start), analysis.sentence_at(one.content.span.start)
    together = first is not None and second is not None and first.block == second.block
    return together and one.speaker_id is not None and one.speaker_id == before.speaker_id


def _of_cue(analysis: Analysis, cue: Span, times: Times, quoted: Sequence[Span]) -> Timex | None:
    """The expression of the cue's sentence outside all quoted words with the fewest barriers to it."""
    sentence = analysis.sentence_at(cue.start)
    if sentence is None:
        return None
    at = sentence.token_at(cue.start)
    told = sentence.tokens[sentence.clauses[0].first].start if sentence.clauses else sentence.span.start
    first = max(0, bisect_left(quoted, sentence.span) - 2)
    near = quoted[first : bisect_left(quoted, Span(sentence.span.end, sentence.span.end))]
    ranked = []
    for timex in times.within(Span(told, sentence.span.end)):  # a dateline's day is that of the report
        place = timex.passage.span
        if timex.value == "PRESENT_REF" or any(span.overlaps(place) for span in near):
            continue
        index = sentence.token_at(place.start)
        ranked.append((barriers(sentence.tokens, index, at), abs(index - at), timex))
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None
