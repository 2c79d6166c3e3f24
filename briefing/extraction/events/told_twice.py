"""One event that a source tells twice, in a sentence and in its table, is one event with both passages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.language.lexicon import bag
from briefing.language.verbs import forms
from briefing.model.event import Event, Participation
from briefing.model.span import Passage
from briefing.model.when import Grain

_WORD = re.compile(r"[^\W\d_]{3,}")
_DAYS = frozenset({Grain.DAY, Grain.HOUR, Grain.MINUTE})
_STRONG = 0.6  # of the shorter telling's words stand in the other one too
_SOME = 0.25


def told_once(events: Sequence[Event], blocks: Sequence[int]) -> tuple[Event, ...]:
    """The events with those of one day that mean the same joined. `blocks` names the sentence or row of each event:
    two clauses of one sentence stay apart."""
    kept: list[_Telling] = []
    by_day: dict[str, list[_Telling]] = {}
    for event, home in zip(events, blocks, strict=True):
        day, telling = _day(event), _telling(event, home)
        alike = by_day.setdefault(day, []) if day else []
        twin = next((one for one in alike[-20:] if home not in one.homes and _same(one, telling)), None)
        if twin is None:
            alike.append(telling)
            kept.append(telling)
        else:
            twin.take(telling)
    return tuple(one.whole() for one in kept)


@dataclass(slots=True)
class _Telling:
    """An event and what all its tellings add to it. They grow in place: a page may tell one event a thousand times."""

    event: Event
    homes: set[int]
    words: set[str]
    people: set[str]
    passages: list[Passage]
    participants: list[Participation]

    def take(self, other: _Telling) -> None:
        """The fuller title, everybody who takes part, and the passages of both."""
        one, two = self.event, other.event
        fuller, poorer = (two, one) if len(two.title) > len(one.title) else (one, two)
        self.event = replace(
            one,
            title=fuller.title,
            event_class=fuller.event_class or poorer.event_class,
            length=one.length or two.length,
            place=one.place or two.place,
            confidence=max(one.confidence, two.confidence),
        )
        self.participants += (part for part in other.participants if part.actor_id not in self.people)
        self.people |= other.people
        self.passages += other.passages
        self.homes |= other.homes
        self.words |= other.words

    def whole(self) -> Event:
        return replace(self.event, passages=tuple(self.passages), participants=tuple(self.participants))


def _telling(event: Event, home: int) -> _Telling:
    people = {part.actor_id for part in event.participants}
    return _Telling(event, {home}, _words(event), people, list(event.passages), list(event.participants))


def _day(event: Event) -> str:
    when = event.when
    exact = when is not None and when.grain in _DAYS and when.earliest is not None and when.earliest == when.latest
    return str(when.earliest) if exact and when is not None else ""


def _same(first: _Telling, second: _Telling) -> bool:
    one, two = first.event, second.event
    if one.modality is not two.modality or one.in_quote != two.in_quote or not _same_clock(one, two):
        return False
    shared = len(first.words & second.words) / max(1, min(len(first.words), len(second.words)))
    alone = not first.people or not second.people
    together = alone or not first.people.isdisjoint(second.people)
    alike = bool(one.event_class) and one.event_class == two.event_class and together
    return shared >= _STRONG or (alike and shared >= _SOME)


def _same_clock(one: Event, two: Event) -> bool:
    clocks = {event.when.clock for event in (one, two) if event.when and event.when.clock}
    return len(clocks) < 2


def _words(event: Event) -> set[str]:
    """The words of all passages by their lemmas, small words and names of months left out."""
    found = set()
    for passage in event.passages:
        for word in _WORD.findall(passage.exact.lower()):
            readings = forms().get(word)
            found.add(min(readings.values()) if readings else word.rstrip("s"))
    return found - bag("function", "determiners") - bag("function", "prepositions") - _MONTHS


_MONTHS = frozenset(
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"]
)
