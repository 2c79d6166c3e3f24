"""What a timeline is made of before any window: the events in their lanes and columns, and those without a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import is_

from briefing.chart.columns import Columns, columns, importance_of, rows_of, without
from briefing.chart.display import Edge
from briefing.chart.face import edge_of
from briefing.chart.lanes import By, Lane, lanes, naming
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.linked import seen
from briefing.model.review import State

_FEW = 50  # events edited at once that are followed one by one
_BY_SIZE = (By.ACTOR, By.PLACE, By.CLASS)  # one event less may change the order of the lanes


@dataclass(frozen=True, slots=True, eq=False)
class Stock:
    """`undated` in reading order; `edges` counts how the dated ones are drawn, `asking` how many dates are unsure."""

    events: Mapping[str, Event]
    lanes: tuple[tuple[Lane, Columns], ...]
    undated: tuple[Event, ...]
    edges: Counter[Edge]
    asking: int


def stock(
    dossier: Dossier, events: Sequence[Event], by: By, backward_from: float, before: Stock | None = None
) -> Stock:
    """All events in lanes; columns are taken over from `before` where a lane holds the very same events."""
    sorted_in = [
        (lane, (before and _same(before, lane)) or columns(rows_of(lane.events), backward_from))
        for lane in lanes(dossier, events, by)
    ]
    full = tuple(pair for pair in sorted_in if len(pair[1]))
    dated = {id_ for _, lane in full for id_ in lane.ids}
    return Stock(
        {event.id: event for event in events},
        full,
        tuple(event for event in events if event.id not in dated),
        Counter(edge_of(event) for event in events if event.id in dated),
        sum(map(_asks, events)),
    )


def is_shown(event: Event) -> bool:
    """What the window's timeline is about: everything but what was rejected."""
    return event.review.state is not State.REJECTED


def revised(held: Stock, dossier: Dossier, by: By, ids: Collection[str]) -> Stock | None:
    """After an edit that left each of these events in its lane and at its date, or took it out.

    None where the whole must be made anew; where it can be, a review of a hundred thousand costs a few milliseconds.
    """
    if len(ids) > _FEW:
        return None
    name = naming(dossier, by)
    for id_ in sorted(ids):
        old, new = held.events.get(id_), seen(dossier, id_)
        if old is new:
            continue
        shown = new if new is not None and is_shown(new) else None
        if old is None and shown is None:
            continue
        if old is None or (shown is None and by in _BY_SIZE):
            return None
        if shown is not None and (old.when != shown.when or name(old) != name(shown)):
            return None
        changed = _exchanged(held, old, shown)
        if changed is None:
            return None
        held = changed
    return held


def _exchanged(held: Stock, old: Event, new: Event | None) -> Stock | None:
    """With `new` where `old` was, or nothing; None where a lane would be empty then."""
    events = dict(held.events)
    if new is None:
        del events[old.id]
    else:
        events[old.id] = new
    asking = held.asking - _asks(old) + (new is not None and _asks(new))
    at = next((number for number, (_, lane) in enumerate(held.lanes) if old.id in lane.row), None)
    if at is None:
        return replace(held, events=events, undated=_put(held.undated, old, new), asking=asking)
    lane, ordered = held.lanes[at]
    row = ordered.row[old.id]
    if new is not None:
        importance = ordered.importance.copy()
        importance[row] = importance_of(new)
        ordered = replace(ordered, importance=importance)
    elif len(ordered) == 1:
        return None
    else:
        ordered = without(ordered, row)
    changed = (replace(lane, events=_put(lane.events, old, new)), ordered)
    edges = held.edges.copy()
    edges[edge_of(old)] -= 1
    if new is not None:
        edges[edge_of(new)] += 1
    return replace(held, events=events, lanes=(*held.lanes[:at], changed, *held.lanes[at + 1 :]), edges=edges,
                   asking=asking)  # fmt: skip


def _put(events: tuple[Event, ...], old: Event, new: Event | None) -> tuple[Event, ...]:
    at = next(number for number, event in enumerate(events) if event is old)
    return (*events[:at], *((new,) if new is not None else ()), *events[at + 1 :])


def _asks(event: Event) -> bool:
    return event.when is not None and event.when.uncertain


def _same(before: Stock, lane: Lane) -> Columns | None:
    for mine, found in before.lanes:
        if mine.title == lane.title and len(mine.events) == len(lane.events):
            return found if all(map(is_, mine.events, lane.events)) else None
    return None
