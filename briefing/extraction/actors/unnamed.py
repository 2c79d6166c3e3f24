"""Unnamed groups: actors only where they speak."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.lexicon import lines
from briefing.model.actor import Actor, ActorKind
from briefing.model.span import Passage, Span, passage
from briefing.model.statement import Statement

_PLURAL = frozenset(lines("groups"))


def voiced(source_id: str, text: str, statements: Sequence[Statement]) -> tuple[Actor, ...]:
    """One group for each voice of several without a name; ids go on with "g" so that names keep theirs."""
    places: dict[str, list[Passage]] = {}
    for one in statements:
        if one.speaker_id is None and not _PLURAL.isdisjoint(one.speaker_words.lower().split()):
            start = _start(text, one)
            if start is not None:
                place = passage(source_id, text, Span(start, start + len(one.speaker_words)))
                places.setdefault(one.speaker_words.lower(), []).append(place)
    return tuple(
        Actor(f"{source_id}:g{number}", mentions[0].exact, ActorKind.GROUP, tuple(mentions), confidence=0.5)
        for number, mentions in enumerate(places.values(), 1)
    )


def _start(text: str, one: Statement) -> int | None:
    """Where the words for the speaker stand: the place nearest to the verb of saying."""
    cue = one.cue.start if one.cue else one.passage.span.start
    low = max(0, cue - 300)
    starts, at = [], text.find(one.speaker_words, low, cue + 300)
    while at >= 0:
        starts.append(at)
        at = text.find(one.speaker_words, at + 1, cue + 300)
    return min(starts, key=lambda start: abs(start - cue), default=None)
