"""What a timeline is made of before any window: the events in their lanes and columns, and those without a date."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace

from briefing.chart.arrangement import Arrangement
from briefing.chart.columns import Columns, columns, importance_of, row_for
from briefing.chart.lanes import OTHERS, By, Lane, lanes, naming, titled
from briefing.chart.phases import PHASE, is_phase
from briefing.chart.stretch import stretch
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.linked import seen
from briefing.model.review import State

_FEW = 50  # events edited at once that are followed one by one
_BY_SIZE = (By.ACTOR, By.PLACE, By.CLASS)  # an event more or less may change the order of the lanes


@dataclass(frozen=True, slots=True, eq=False)
class Stock:
    """`undated` in reading order; `phases` stand above all lanes; `asking` counts the dates that are unsure."""

    lanes: tuple[tuple[Lane, Columns], ...]
    undated: tuple[Event, ...]
    phases: Columns
    asking: int


def stock(
    dossier: Dossier, events: Iterable[Event], by: By, backward_from: float, arrangement: Arrangement
) -> Stock:  # fmt: skip
    """All events in lanes, in the order that the arrangement gives them."""
    dated, undated, phases = list[Event](), list[Event](), list[Event]()
    asking = 0
    for event in events:
        when = event.when
        if when is None or (when.earliest is None and when.latest is None):
            undated.append(event)
        elif event.event_class == PHASE:
            phases.append(event)
        else:
            dated.append(event)
            asking += when.uncertain
    made = arrangement.arranged(lanes(dossier, dated, by), lambda lane: lane[0].title)
    return Stock(
        tuple((lane, columns(members, backward_from)) for lane, members in made),
        tuple(sorted(undated, key=lambda event: _reading_place(dossier, event))),
        columns(phases),
        asking,
    )


def shown(dossier: Dossier) -> list[Event]:
    """What the window's timeline is about: everything but what was rejected, linked events once. In no order."""
    if dossier.links:
        return [event for id_ in dossier.events if (event := shown_one(dossier, id_)) is not None]
    rejected = State.REJECTED
    return [event for event in dossier.events.values() if event.review.state is not rejected]


def shown_one(dossier: Dossier, id_: str) -> Event | None:
    """One of `shown`; None for what is rejected, or shown under another id."""
    event = seen(dossier, id_)
    return event if event is not None and event.review.state is not State.REJECTED else None


def revised(held: Stock, before: Dossier, after: Dossier, by: By, ids: Collection[str]) -> Stock | None:
    """The stock after an edit of these events, and of nothing else that lanes are made by.

    None where the whole must be made anew; where it need not be, an edit among a million costs a few milliseconds.
    """
    if len(ids) > _FEW:
        return None
    for id_ in sorted(ids):
        if _sides_in(before, id_) != _sides_in(after, id_):
            return None  # sides may come, go, or change their colours
        changed = _revised_one(held, (before, after), by, shown_one(before, id_), shown_one(after, id_))
        if changed is None:
            return None
        held = changed
    return held


def _revised_one(
    held: Stock, dossiers: tuple[Dossier, Dossier], by: By, old: Event | None, new: Event | None
) -> Stock | None:  # fmt: skip
    if old is new:
        return held
    if any(event is not None and is_phase(event) for event in (old, new)):
        return None
    asking = held.asking + sum(map(_asks, (new,) if new else ())) - sum(map(_asks, (old,) if old else ()))
    was = stretch(old.when) if old else None
    row = row_for(new) if new else None
    undated = held.undated
    if was is None and old is not None:
        undated = tuple(event for event in undated if event.id != old.id)
    if row is None and new is not None:
        undated = tuple(sorted((*undated, new), key=lambda event: _reading_place(dossiers[1], event)))
    made = replace(held, undated=undated, asking=asking)
    if was is None and row is None:
        return made
    lanes_ = _relaned(held, dossiers, by, old if was else None, new if row else None)
    return replace(made, lanes=lanes_) if lanes_ is not None else None


def _relaned(
    held: Stock, dossiers: tuple[Dossier, Dossier], by: By, old: Event | None, new: Event | None
) -> tuple[tuple[Lane, Columns], ...] | None:  # fmt: skip
    """The lanes with `new` where `old` was; None where there would be other lanes, or others' order."""
    changed = list(held.lanes)
    here = _lane_at(held, old) if old else None
    there = _lane_for(held, titled(by, naming(dossiers[1], by)(new), len(changed) == 1)) if new else None
    if (old and here is None) or (new and there is None):
        return None
    if here is not None and new is not None and here[0] == there and old and old.when == new.when:
        lane, found = changed[here[0]]
        row = row_for(new)
        if row is not None and row.edge == found.edge[here[1]]:
            changed[here[0]] = (lane, found.weighed(here[1], importance_of(new)))
            return tuple(changed)
    if (here[0] if here else None) != there and by in _BY_SIZE:
        return None
    if here is not None:
        lane, found = changed[here[0]]
        if len(found) == 1 and here[0] != there:
            return None
        changed[here[0]] = (lane, found.exchanged(here[1], None))
    if there is not None and new is not None:
        changed[there] = (changed[there][0], changed[there][1].exchanged(None, row_for(new)))
    return tuple(changed)


def _lane_at(held: Stock, event: Event) -> tuple[int, int] | None:
    """The lane and the row where an event stands."""
    place = stretch(event.when)
    if place is not None:
        for number, (_, found) in enumerate(held.lanes):
            row = found.row_of(event.id, place.anchor)
            if row is not None:
                return number, row
    return None


def _lane_for(held: Stock, title: str) -> int | None:
    """The lane of this title; None where it is none yet, or one of those that share the last."""
    titles = [lane.title for lane, _ in held.lanes]
    return titles.index(title) if title in titles and OTHERS not in titles else None


def _sides_in(dossier: Dossier, id_: str) -> tuple[str, ...]:
    """The sides that the record itself names, rejected or not."""
    event = dossier.events.get(id_)
    return tuple(part.side for part in event.participants if part.side) if event else ()


def _asks(event: Event) -> bool:
    return event.when is not None and event.when.uncertain


def _reading_place(dossier: Dossier, event: Event) -> tuple[bool, int, int, str]:
    if not event.passages:
        return True, 0, 0, event.id
    source = dossier.sources.get(event.passages[0].source_id)
    return False, source.number if source else 0, event.passages[0].span.start, event.id
