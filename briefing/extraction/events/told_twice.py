"""One event that a source tells twice, in a sentence and in its table, is one event with both passages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from briefing.language.lexicon import bag
from briefing.language.verbs import forms
from briefing.model.event import Event
from briefing.model.when import Grain

_WORD = re.compile(r"[^\W\d_]{3,}")
_DAYS = frozenset({Grain.DAY, Grain.HOUR, Grain.MINUTE})
_STRONG = 0.6  # of the shorter telling's words stand in the other one too
_SOME = 0.25


def told_once(events: Sequence[Event], blocks: Sequence[int]) -> tuple[Event, ...]:
    """The events with those of one day that mean the same joined. `blocks` names the sentence or row of each event:
    two clauses of one sentence stay apart."""
    kept: list[Event] = []
    homes: list[set[int]] = []
    by_day: dict[str, list[int]] = {}
    for event, home in zip(events, blocks, strict=True):
        day = _day(event)
        alike = by_day.setdefault(day, []) if day else []
        twin = next((at for at in alike[-20:] if home not in homes[at] and _same(kept[at], event)), None)
        if twin is None:
            alike.append(len(kept))
            kept.append(event)
            homes.append({home})
        else:
            kept[twin] = _joined(kept[twin], event)
            homes[twin].add(home)
    return tuple(kept)


def _day(event: Event) -> str:
    when = event.when
    exact = when is not None and when.grain in _DAYS and when.earliest is not None and when.earliest == when.latest
    return str(when.earliest) if exact and when is not None else ""


def _same(one: Event, two: Event) -> bool:
    if one.modality is not two.modality or one.in_quote != two.in_quote or not _same_clock(one, two):
        return False
    first, second = _words(one), _words(two)
    shared = len(first & second) / max(1, min(len(first), len(second)))
    people = {part.actor_id for part in one.participants} & {part.actor_id for part in two.participants}
    alone = not one.participants or not two.participants
    alike = bool(one.event_class) and one.event_class == two.event_class and (bool(people) or alone)
    return shared >= _STRONG or (alike and shared >= _SOME)


def _same_clock(one: Event, two: Event) -> bool:
    clocks = {event.when.clock for event in (one, two) if event.when and event.when.clock}
    return len(clocks) < 2


def _words(event: Event) -> frozenset[str]:
    """The words of all passages by their lemmas, small words and names of months left out."""
    found = set()
    for passage in event.passages:
        for word in _WORD.findall(passage.exact.lower()):
            readings = forms().get(word)
            found.add(min(readings.values()) if readings else word.rstrip("s"))
    return frozenset(found) - bag("function", "determiners") - bag("function", "prepositions") - _MONTHS


_MONTHS = frozenset(
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"]
)


def _joined(one: Event, two: Event) -> Event:
    """The fuller title, everybody who takes part, and both passages."""
    named = {part.actor_id for part in one.participants}
    fuller, other = (two, one) if len(two.title) > len(one.title) else (one, two)
    return replace(
        one,
        title=fuller.title,
        passages=(*one.passages, *two.passages),
        event_class=fuller.event_class or other.event_class,
        length=one.length or two.length,
        place=one.place or two.place,
        participants=(*one.participants, *(part for part in two.participants if part.actor_id not in named)),
        confidence=max(one.confidence, two.confidence),
    )
