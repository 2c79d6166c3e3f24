"""A dossier as a timeline: made once for a dossier and a rule of lanes, then laid out for each window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from copy import copy

import numpy as np

from briefing.chart import footer, furniture, phases
from briefing.chart.arrangement import AS_THEY_COME, Arrangement
from briefing.chart.axis import Axis, padded, scale_of
from briefing.chart.bands import Bands
from briefing.chart.cards import Box
from briefing.chart.columns import EDGES, Columns
from briefing.chart.display import Edge, Mark, Measure
from briefing.chart.face import Face, face
from briefing.chart.heights import Plan, needed, plans
from briefing.chart.lanes import By
from briefing.chart.metrics import SCREEN, Metrics
from briefing.chart.shelf import Need, Shelf
from briefing.chart.stamps import Stamps
from briefing.chart.stock import Stock, revised, shown, shown_one, stock
from briefing.chart.stretch import Stretch, stretch
from briefing.model.dossier import Dossier
from briefing.model.event import Event

_MOST_SHELVES = 600  # packings remembered; a session that zooms through more begins anew
_MOST_FACES = 50_000
_MOST_FURNITURE = 60
_PLANNED = 1.5  # windows to either side of the middle
_FOLDED = Need(0, 0, folded=True)


class Chart:
    """`events` as the caller has chosen them; `measure` and `metrics` say where it is drawn.

    Events from `backward_from` on are drawn to the left of their dates. `before` is a chart of the same case drawn
    the same way: the words that have not changed are taken over from it.
    """

    def __init__(
        self,
        dossier: Dossier,
        events: Iterable[Event],
        measure: Measure,
        by: By = By.SIDE,
        metrics: Metrics = SCREEN,
        backward_from: float = np.inf,
        arrangement: Arrangement = AS_THEY_COME,
        before: Chart | None = None,
    ) -> None:
        self.dossier, self.metrics, self.measure = dossier, metrics, measure
        self.arrangement = arrangement
        self.stamps = Stamps()
        self.by = by
        self._faces: dict[tuple[str, bool], tuple[Event, Face]] = {}
        self._shelves: dict[tuple[int, int], Shelf] = {}
        self._take(stock(dossier, events, by, backward_from, arrangement))
        if before and before.metrics == metrics and before.dossier.sources is dossier.sources:
            self.stamps = before.stamps
            self._faces = {
                key: held for key, held in before._faces.items() if shown_one(dossier, key[0]) is held[0]
            }  # fmt: skip

    def edited(self, dossier: Dossier, ids: Collection[str]) -> Chart:
        """The chart of the window after an edit that touched these events and nothing else, drawn the same way."""
        held = revised(self._stock, self.dossier, dossier, self.by, ids)
        if held is None:
            return Chart(dossier, shown(dossier), self.measure, self.by, self.metrics, arrangement=self.arrangement,
                         before=self)  # fmt: skip
        made = copy(self)
        made.dossier = dossier
        made._faces = {key: found for key, found in self._faces.items() if key[0] not in ids}
        made._take(held)
        same = [mine[1] is theirs[1] for mine, theirs in zip(self.lanes, held.lanes, strict=True)]
        made._shelves = {key: shelf.drawn_by(made.face) for key, shelf in self._shelves.items() if same[key[0]]}
        made._bands = {lane: bands for lane, bands in self._bands.items() if same[lane]}
        return made

    def _take(self, held: Stock) -> None:
        self._stock, self.lanes, self.undated, self.phases = held, held.lanes, held.undated, held.phases
        self.gutter = furniture.gutter([lane.title for lane, _ in self.lanes], self.metrics, self.measure)
        self.first, self.last = _bounds([*(lane for _, lane in self.lanes), held.phases])
        counts = sum((lane.edges for _, lane in self.lanes), np.zeros(len(EDGES), np.intp))
        self.edges = frozenset(edge for edge, count in zip(EDGES, counts.tolist(), strict=True) if count)
        self.asks = held.asking > 0
        self._bands: dict[int, Bands] = {}
        self._counts: dict[int, tuple[int, ...]] = {}
        self._planned: dict[tuple[int, float, float, float], tuple[Plan, ...]] = {}
        self._furniture: dict[object, tuple[Mark, ...]] = {}
        self._trays: dict[tuple[float, int, str], footer.Tray] = {}

    def area(self, width: float, height: float) -> Box:
        """Where the lanes are seen on a surface of this size, the gutter included."""
        metrics = self.metrics
        above = metrics.ruler + phases.height(self.phases, metrics)
        below = metrics.tray + metrics.overview + (metrics.legend if self.has_legend else 0.0)
        return Box(0, above, width, max(0.0, height - above - below))

    def needed(self, axis: Axis, width: float, most: float) -> float:
        """The height in which every event has a card of two lines, or `most` if that is less."""
        needs = self._needs(axis.level, True, -np.inf, np.inf)
        return min(most, needed(needs, self.metrics) + most - self.area(width, most).height)

    def extent(self) -> tuple[float, float]:
        """From the first to the last known time, with air."""
        return padded(self.first, self.last, 0.02)

    def face(self, id_: str, full: bool = True) -> Face:
        found = self._faces.get((id_, full))
        if found is None:
            event = shown_one(self.dossier, id_) or self.dossier.events[id_]
            if len(self._faces) >= _MOST_FACES:
                self._faces.clear()
            found = self._faces[id_, full] = event, face(self.dossier, event, self.metrics, self.measure, full)
        return found[1]

    def words(self) -> str:
        """Alternative text: how much, from when to when, in which lanes."""
        parts = ", ".join(f"{lane.title} {len(lane_columns)}" for lane, lane_columns in self.lanes)
        count = sum(len(lane_columns) for _, lane_columns in self.lanes)
        return f"Timeline of {count} dated events by lane: {parts}." if count else "Timeline without dated events."

    def event(self, id_: str) -> Event | None:
        """An event as it is shown; None for one that is not."""
        return shown_one(self.dossier, id_)

    def stretch(self, id_: str) -> Stretch | None:
        """Where an event stands in time; None where it is not shown, or nowhere."""
        event = self.event(id_)
        return stretch(event.when) if event else None

    def place(self, id_: str) -> tuple[int, int] | None:
        """The lane of a dated event and its row in the lane's columns; None for an undated one, or a phase."""
        place = self.stretch(id_)
        if place is not None:
            for number, (_, lane) in enumerate(self.lanes):
                row = lane.row_of(id_, place.anchor)
                if row is not None:
                    return number, row
        return None

    @property
    def has_legend(self) -> bool:
        # The paper's note on undated events stands in the legend's line.
        return (
            self.asks
            or (not self.metrics.tray and bool(self.undated))
            or any(edge is not Edge.SOLID for edge in self.edges)
        )

    def plans(self, axis: Axis, height: float, around: float | None = None) -> tuple[Plan, ...]:
        """The heights of the lanes at this zoom, for what is a window's width to the left or right of `around`."""
        middle = (axis.start + axis.end) / 2 if around is None else around
        key = (axis.level, height, middle, axis.width)
        if key not in self._planned:
            if len(self._planned) >= _MOST_SHELVES:
                self._planned.clear()
            reach = _PLANNED * axis.width / scale_of(axis.level)
            near = (middle - reach, middle + reach)
            compact = self._needs(axis.level, False, *near)
            # In a crowd nobody has a second line, so it is not worded for it.
            fits = all(need.cards <= height / self.metrics.roomy for need in compact)
            self._planned[key] = plans(compact, self._needs(axis.level, True, *near) if fits else compact, height,
                                       self.metrics)  # fmt: skip
        return self._planned[key]

    def shelf(self, index: int, level: int) -> Shelf:
        key = (index, level)
        if key not in self._shelves:
            if len(self._shelves) >= _MOST_SHELVES:
                self._shelves.clear()
            self._shelves[key] = Shelf(self.lanes[index][1], level, self.metrics, self.face)
        return self._shelves[key]

    def bands(self, index: int) -> Bands:
        if index not in self._bands:
            self._bands[index] = Bands(self.lanes[index][1])
        return self._bands[index]

    def counted(self, bins: int) -> tuple[int, ...]:
        """How many events of all lanes begin in each of so many equal parts of all time."""
        if bins not in self._counts:
            edges = np.linspace(*self.extent(), bins + 1)
            sums = sum((lane.counts(edges) for _, lane in self.lanes), np.zeros(bins, np.int64))
            self._counts[bins] = tuple(sums.tolist())
        return self._counts[bins]

    def standing(self, key: object, make: Callable[[], tuple[Mark, ...]]) -> tuple[Mark, ...]:
        """Marks that stay the same as long as `key` does: the very same tuple, so that a painter draws them once."""
        if key not in self._furniture:
            if len(self._furniture) >= _MOST_FURNITURE:
                self._furniture.clear()
            self._furniture[key] = make()
        return self._furniture[key]

    def tray(self, width: float, first: int, selected: str) -> footer.Tray:
        """The undated events from the `first` on, in a tray that begins at 0."""
        key = (width, first, selected)
        if key not in self._trays:
            box = Box(0, 0, width, self.metrics.tray)
            self._trays = {
                key: footer.tray(self.undated, first, box, self.gutter, selected, self.metrics, self.measure)
            }  # fmt: skip
        return self._trays[key]

    def _needs(self, level: int, roomy: bool, first: float, last: float) -> list[Need]:
        folded = self.arrangement.folded
        return [
            _FOLDED if lane.title in folded else self.shelf(index, level).need(roomy, first, last)
            for index, (lane, _) in enumerate(self.lanes)
        ]


def _bounds(lanes: Sequence[Columns]) -> tuple[float, float]:
    """First and last known time of all; a day around nothing if there is none."""
    known = [lane for lane in lanes if len(lane)]
    if not known:
        return 0.0, 1.0
    ends = [lane.ended[: int(np.searchsorted(lane.ended, np.inf))] for lane in known]
    lasts = [float(lane.anchor[-1]) for lane in known] + [float(each[-1]) for each in ends if len(each)]
    firsts = [float(lane.anchor[0]) for lane in known] + [float(each[0]) for each in ends if len(each)]
    return min(firsts), max(lasts)
