"""Dated events as sorted numpy columns: what is in a window is found by bisection, however many there are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from math import inf
from operator import attrgetter

import numpy as np
from numpy.typing import NDArray

from briefing.chart.display import Edge
from briefing.chart.face import edge_of
from briefing.chart.ranking import Ranking
from briefing.chart.stretch import Floats, stretch, stretches
from briefing.model.event import Event, Modality
from briefing.model.review import State
from briefing.model.when import Extent

Ints = NDArray[np.intp]

_RUN = 2000  # events
EDGES = tuple(Edge)  # what the numbers in Columns.edge stand for


@dataclass(frozen=True, slots=True)
class Row:
    """One dated event as it stands in the columns."""

    id: str
    start: float
    end: float
    importance: float
    backward: bool
    edge: int

    @property
    def anchor(self) -> float:
        return self.start if self.start != -inf else self.end


@dataclass(frozen=True, eq=False)
class Columns:
    """The dated events of one lane in order of their anchors, then the longer one first, then by id.

    `anchor` is the start, or the end where there is no start, and never infinite. What is derived from the columns is
    made when it is first asked for.
    """

    ids: tuple[str, ...]
    start: Floats
    end: Floats
    anchor: Floats
    importance: Floats
    backward: NDArray[np.bool_]
    edge: NDArray[np.uint8]

    def __len__(self) -> int:
        return len(self.ids)

    def row_of(self, id_: str, anchor: float) -> int | None:
        """The row of an event whose anchor this is; None if it is not in this lane."""
        try:
            return self.ids.index(id_, *self.beginning(anchor, anchor))
        except ValueError:
            return None

    def beginning(self, first: float, last: float) -> tuple[int, int]:
        """The rows low to high (without it) whose anchors lie in first..last."""
        return int(self.anchor.searchsorted(first)), int(self.anchor.searchsorted(last, "right"))

    def visible(self, first: float, last: float) -> int:
        """How many are somewhere in first..last."""
        begun = int(self.anchor.searchsorted(last, "right")) - int(self.ended.searchsorted(first))
        return begun + (len(self.until) - int(self.until.searchsorted(last, "right")) if len(self.until) else 0)

    def counts(self, edges: Floats) -> NDArray[np.int64]:
        """How many events begin between each two edges; those begun before count in the first column they touch."""
        begun = self.anchor.searchsorted(edges)
        begun[-1] = self.anchor.searchsorted(edges[-1], "right")
        columns: NDArray[np.int64] = begun[1:] - begun[:-1]
        columns[0] += int(begun[0] - self.ended.searchsorted(edges[0]))
        if len(self.until):
            columns[-1] += len(self.until) - int(self.until.searchsorted(edges[-1], "right"))
        return columns

    @cached_property
    def ended(self) -> Floats:
        """All ends, in order."""
        return np.sort(self.end, kind="stable")  # nearly in order already

    @cached_property
    def until(self) -> Floats:
        """The anchors of those without a start."""
        return self.anchor[np.isinf(self.start)]

    @cached_property
    def ranking(self) -> Ranking:
        """Which of them is drawn where only one can be; none that would run to the left of its date."""
        return Ranking(np.where(self.backward, -inf, self.importance))

    @cached_property
    def edges(self) -> Ints:
        """How many have each of EDGES."""
        return np.bincount(self.edge, minlength=len(EDGES))

    def exchanged(self, out: int | None, new: Row | None) -> Columns:
        """Without the row `out` and with `new`: the columns that would be made of all these events anew."""
        held = self if out is None else self._without(out)
        return held if new is None else held._with(new)

    def weighed(self, row: int, importance: float) -> Columns:
        """With another importance of one event, which has the same date."""
        changed = self.importance.copy()
        changed[row] = importance
        made = replace(self, importance=changed)
        for name in ("ended", "until", "edges"):  # what does not depend on it
            if name in self.__dict__:
                made.__dict__[name] = self.__dict__[name]
        return made

    def _without(self, row: int) -> Columns:
        return Columns(
            (*self.ids[:row], *self.ids[row + 1 :]),
            np.delete(self.start, row),
            np.delete(self.end, row),
            np.delete(self.anchor, row),
            np.delete(self.importance, row),
            np.delete(self.backward, row),
            np.delete(self.edge, row),
        )

    def _with(self, new: Row) -> Columns:
        low, high = self.beginning(new.anchor, new.anchor)
        at = bisect_left(range(low, high), (-new.end, new.id), key=lambda row: (-self.end[row], self.ids[row])) + low
        return Columns(
            (*self.ids[:at], new.id, *self.ids[at:]),
            np.insert(self.start, at, new.start),
            np.insert(self.end, at, new.end),
            np.insert(self.anchor, at, new.anchor),
            np.insert(self.importance, at, new.importance),
            np.insert(self.backward, at, new.backward),
            np.insert(self.edge, at, np.uint8(new.edge)),
        )


def columns(events: Sequence[Event], backward_from: float = inf) -> Columns:
    """The columns of events that all have a place on the calendar; the same events in any order give the same.

    Those that begin at `backward_from` or later are drawn to the left of their date, for want of room at the right.
    """
    found = sorted(events, key=attrgetter("id"))
    # In runs that the processor's memory holds: each attribute is gathered by itself, and records lie far apart.
    runs = [_gathered(found[low : low + _RUN]) for low in range(0, len(found), _RUN)] or [_gathered(found)]
    start, end, backward, importance, edge = (np.concatenate(each) for each in zip(*runs, strict=True))
    anchor = np.where(np.isinf(start), end, start)
    order = np.lexsort((-end, anchor))
    ids = [event.id for event in found]
    return Columns(
        tuple([ids[at] for at in order.tolist()]),
        start[order],
        end[order],
        anchor[order],
        importance[order],
        (backward | (anchor >= backward_from))[order],
        edge[order],
    )


def _gathered(
    events: Sequence[Event],
) -> tuple[Floats, Floats, NDArray[np.bool_], Floats, NDArray[np.uint8]]:
    """Start, end, backward, importance and edge of each."""
    return *stretches([event.when for event in events if event.when is not None]), _weights(events), _edges(events)


def _weights(events: Sequence[Event]) -> Floats:
    """importance_of each, attribute by attribute: a third of the time that asking one by one takes."""
    states = map(attrgetter("review.state"), events)
    kept = [state is State.ACCEPTED or state is State.EDITED for state in states]
    told = np.fromiter(map(len, map(attrgetter("passages"), events)), np.float64, len(events))
    sure = np.fromiter(map(attrgetter("confidence"), events), np.float64, len(events))
    weights: Floats = 2.0 * np.array(kept, np.float64) + sure + 0.2 * np.minimum(told, 5)
    return weights


def _edges(events: Sequence[Event]) -> NDArray[np.uint8]:
    """_edge_of each; the words of most dates give one day, or a stretch, and nothing is drawn to doubt it."""
    happened, alleged = Modality.HAPPENED, Modality.ALLEGED
    plain = [
        (event.modality is happened or event.modality is alleged)
        and (when := event.when) is not None
        and when.extent is not Extent.WITHIN
        and not when.approximate
        and when.earliest is not None
        and when.latest is not None
        for event in events
    ]
    found = np.zeros(len(events), np.uint8)
    for at, is_plain in enumerate(plain):
        if not is_plain:
            found[at] = _edge_of(events[at])
    return found


def row_for(event: Event, backward_from: float = inf) -> Row | None:
    """The event as a row; None if it has no place on the calendar."""
    place = stretch(event.when)
    if place is None:
        return None
    backward = place.backward or place.anchor >= backward_from
    return Row(event.id, place.start, place.end, importance_of(event), backward, _edge_of(event))


def importance_of(event: Event) -> float:
    """What is drawn first where there is no room for all: what was kept, what many words rest on, what is sure."""
    state = event.review.state
    kept = 2.0 if state is State.ACCEPTED or state is State.EDITED else 0.0
    return kept + event.confidence + 0.2 * min(len(event.passages), 5)


def _edge_of(event: Event) -> int:
    return EDGES.index(edge_of(event))
