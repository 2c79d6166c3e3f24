"""Which event an expression counts from: "three days after the attack"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from briefing.model.event import Event
from briefing.model.rooted import anchors
from briefing.model.timex import Timex
from briefing.model.tree import Happening

_WORD = re.compile(r"\w{3,}")
_SMALL = frozenset(
    {"the", "and", "for", "that", "this", "his", "her", "its", "their", "der", "die", "das", "les", "des"}
)
_STEM = 5  # letters that a noun and its verb share: "attacked", "the attack"; "talks", "talked"


def told_of(timex: Timex, events: Mapping[str, Event]) -> Event | None:
    """The event an expression counts from: the one the analyst chose, else the only one of its source in its words."""
    for happening in _happenings(timex):
        if happening.event_id:
            return events.get(happening.event_id)
        found = list(candidates(happening, timex, events.values()))
        return found[0] if len(found) == 1 else None
    return None


def candidates(happening: Happening, timex: Timex, events: Iterable[Event]) -> Iterator[Event]:
    """The events of its source that are told in the words of `happening`, except those that it dates itself."""
    wanted = _stems(happening.words)
    for event in events:
        mine = any(passage.source_id == timex.passage.source_id for passage in event.passages)
        if mine and wanted and event.timex_id != timex.id and wanted <= _stems(event.title):
            yield event


def _happenings(timex: Timex) -> Iterator[Happening]:
    return (one for one in anchors(timex.tree) if isinstance(one, Happening))


def _stems(words: str) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in _WORD.findall(words.casefold()) if word not in _SMALL)
