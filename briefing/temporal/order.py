"""The order of events in time."""

from __future__ import annotations

from collections.abc import Iterable

from briefing.model.event import Event
from briefing.model.when import When

_LAST = 10**12
Key = tuple[bool, int, int, str]


def order(when: When | None) -> Key:
    """A sort key: by earliest day, then by latest, then by time of day; an open start is before all, no date last.

    A time of day is compared as stated, without its zone: two zones on one day are rare, and a wrong guess is worse.
    """
    if when is None:
        return (True, 0, 0, "")
    earliest = when.earliest.ordinal if when.earliest else -_LAST
    latest = when.latest.ordinal if when.latest else _LAST
    return (False, earliest, latest, when.clock or "")


def chronological(events: Iterable[Event]) -> list[Event]:
    """Events by time, undated ones last; those of the same time keep their order by passage and id."""

    def key(event: Event) -> tuple[Key, str, int, str]:
        first = event.passages[0] if event.passages else None
        return (order(event.when), first.source_id if first else "", first.span.start if first else 0, event.id)

    return sorted(events, key=key)
