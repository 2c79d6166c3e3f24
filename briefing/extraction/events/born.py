"""Births told aside: "Born in Tartu in 1951, Mare Kask studied chemistry"."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.extraction.actors.cast import Cast
from briefing.extraction.events.dating import Times, inserted
from briefing.extraction.events.fitting import capital, shortened
from briefing.extraction.events.printed import phrase
from briefing.extraction.events.title import subject
from briefing.language.analysis import Analysis, Sentence
from briefing.model.actor import ActorKind
from briefing.model.event import Event, Part, Participation
from briefing.model.span import Span, passage
from briefing.model.timex import Timex

_SURE = 0.8


def born(source_id: str, analysis: Analysis, sentence: Sentence, cast: Cast, times: Times) -> Iterator[Event]:
    """The birth that stands between commas beside the deed of its sentence."""
    for timex in times.within(sentence.span):
        group = inserted(sentence, timex)
        if group is not None and group.lemma == "bear":
            yield from _birth(source_id, analysis, sentence, group.head, timex, cast, times)


def _birth(
    source_id: str, analysis: Analysis, sentence: Sentence, verb: int, timex: Timex, cast: Cast, times: Times
) -> Iterator[Event]:
    tokens, text = sentence.tokens, analysis.text.text
    last = next(
        at for at in range(verb, len(tokens)) if tokens[at].text == "," and tokens[at].start > timex.passage.span.start
    )
    clause = next(one for one in sentence.clauses if one.verb.first > last)
    dated = [one.passage.span for one in times.within(sentence.span)]
    who = subject(text, sentence, clause, cast, dated).partition(",")[0]
    people = [actor for _, actor in cast.within(sentence.span) if actor.kind is ActorKind.PERSON]
    if not who or not people:
        return
    where = phrase(text, sentence, verb + 1, last - 1, cast, dated)
    span = Span(tokens[verb].start, tokens[last - 1].end)
    yield Event(
        id=f"{source_id}:e{span.start}",
        title=shortened(capital(f"{who} {tokens[verb].lower} {where}")),
        when=timex.when,
        passages=(passage(source_id, text, span),),
        timex_id=timex.id,
        extracted_when=timex.when,
        participants=(Participation(people[0].id, Part.RECEIVING, people[0].side),),
        confidence=_SURE,
    )
