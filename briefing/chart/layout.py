"""A dossier as a timeline: made once for a dossier and a rule of lanes, then laid out for each window."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from copy import copy

import numpy as np

from briefing.chart import footer, furniture
from briefing.chart.axis import Axis, padded, scale_of, showing
from briefing.chart.cards import Box
from briefing.chart.columns import Columns
from briefing.chart.display import Bar, DisplayList, Edge, Label, Mark, Measure, Rule, Strip
from briefing.chart.face import Face, ask_width, face
from briefing.chart.heights import Plan, needed, plans
from briefing.chart.lanes import By
from briefing.chart.laying import Laid, LaneAt, laid
from briefing.chart.metrics import SCREEN, Metrics
from briefing.chart.ruler import Ruler, ruler
from briefing.chart.shelf import ENDLESS, Need, Shelf
from briefing.chart.stock import Stock, is_shown, revised, stock
from briefing.chart.view import Layout, View
from briefing.model.dossier import Dossier
from briefing.model.event import Event
from briefing.model.linked import seen_events

_MOST_SHELVES = 400  # packings remembered; a session that zooms through more begins anew


class Chart:
    """`events` in reading order, as the caller has chosen them; `measure` and `metrics` say where it is drawn.

    Events from `backward_from` on are drawn to the left of their dates. `before` is the chart before an edit or in
    another size, with the same `backward_from`: what has not changed is taken over from it.
    """

    def __init__(
        self,
        dossier: Dossier,
        events: Sequence[Event],
        measure: Measure,
        by: By = By.SIDE,
        metrics: Metrics = SCREEN,
        backward_from: float = np.inf,
        before: Chart | None = None,
    ) -> None:
        self.dossier, self.metrics, self.measure = dossier, metrics, measure
        self._by, self._backward_from = by, backward_from
        self._faces: dict[str, Face] = {}
        self._shelves: dict[tuple[int, int, bool], Shelf] = {}
        self._take(stock(dossier, events, by, backward_from, before._stock if before else None))
        if before and before.metrics == metrics:
            self._faces = before.faces_for(self._stock.events, dossier)

    def edited(self, dossier: Dossier, ids: Collection[str]) -> Chart:
        """The chart of the window after an edit that touched these events and nothing else, drawn the same way."""
        held = revised(self._stock, dossier, self._by, ids)
        if held is None:
            return Chart(dossier, shown(dossier), self.measure, self._by, self.metrics, self._backward_from, self)
        made = copy(self)
        made.dossier = dossier
        made._faces = {id_: found for id_, found in self._faces.items() if id_ not in ids}
        kept = [mine is theirs for (_, mine), (_, theirs) in zip(self.lanes, held.lanes, strict=True)]
        made._shelves = {key: shelf for key, shelf in self._shelves.items() if kept[key[0]]}
        for (index, _, roomy), shelf in made._shelves.items():
            shelf.width = made._width_in(held.lanes[index][1], roomy)
        made._take(held)
        return made

    def _take(self, held: Stock) -> None:
        self._stock, self.lanes = held, held.lanes
        self.undated = tuple(footer.pill(event) for event in held.undated)
        self.gutter = furniture.gutter([lane.title for lane, _ in self.lanes], self.metrics, self.measure)
        self.first, self.last = _bounds([lane for _, lane in self.lanes])
        self.edges = frozenset(edge for edge, count in held.edges.items() if count)
        self.asks = held.asking > 0
        self._counts: dict[int, tuple[int, ...]] = {}
        self._planned: dict[tuple[int, float, float, float], tuple[Plan, ...]] = {}

    def layout(self, view: View) -> Layout:
        """The display list of a window, and where everything stands in it."""
        area = self.area(view.width, view.height)
        planned = self._plans(view.axis, area.height)
        stacked = _stacked(planned, area, view.scroll)
        made = [
            _clipped(self._laid(index, planned[index], box, view), area)
            for index, box in stacked
            if _is_seen(box, area)
        ]
        drawn_ruler = ruler(view.axis, self.metrics.spacing)
        back = furniture.grid(drawn_ruler, view.axis, area) if self.lanes else []
        front, strips, foot, tray = self._around(view, area, stacked, drawn_ruler)
        marks = (*back, *(mark for lane in made for mark in lane.marks), *front)
        bars = tuple(strip for lane in made for strip in lane.strips)
        words = self.words() if not strips else ""
        return Layout(
            DisplayList(view.width, view.height, marks, words, (*bars, *strips)),
            tuple(lane.view for lane in made),
            {id_: box for lane in made for id_, box in lane.boxes.items()},
            tray.pills,
            area,
            sum(plan.height for plan in planned),
            foot,
            *self.extent(),
            tray.more,
            tray.unshown,
        )

    def area(self, width: float, height: float) -> Box:
        """Where the lanes are seen on a surface of this size, the gutter included."""
        metrics = self.metrics
        below = metrics.tray + metrics.overview + (metrics.legend if self._has_legend() else 0.0)
        return Box(0, metrics.ruler, width, max(0.0, height - metrics.ruler - below))

    def needed(self, axis: Axis, width: float, most: float) -> float:
        """The height in which every event has a card of two lines, or `most` if that is less."""
        roomy = self._needs(axis.level, True, -np.inf, np.inf)
        return min(most, needed(roomy, self.metrics) + most - self.area(width, most).height)

    def extent(self) -> tuple[float, float]:
        """From the first to the last known time, with air."""
        return padded(self.first, self.last, 0.02)

    def face(self, id_: str) -> Face:
        found = self._faces.get(id_)
        if found is None:
            found = self._faces[id_] = face(self.dossier, self._stock.events[id_], self.metrics, self.measure)
        return found

    def words(self) -> str:
        """Alternative text: how much, from when to when, in which lanes."""
        parts = ", ".join(f"{lane.title} {len(lane_columns)}" for lane, lane_columns in self.lanes)
        count = sum(len(lane_columns) for _, lane_columns in self.lanes)
        return f"Timeline of {count} dated events by lane: {parts}." if count else "Timeline without dated events."

    def faces_for(self, events: Mapping[str, Event], dossier: Dossier) -> dict[str, Face]:
        """The faces of the events that are still the very same; none if the sources they name are others."""
        if dossier.sources is not self.dossier.sources:
            return {}
        return {id_: found for id_, found in self._faces.items() if events.get(id_) is self._stock.events[id_]}

    def place(self, id_: str) -> tuple[int, int] | None:
        """The lane of a dated event and its row in the lane's columns; None for an undated one."""
        for number, (_, lane) in enumerate(self.lanes):
            if id_ in lane.row:
                return number, lane.row[id_]
        return None

    def _has_legend(self) -> bool:
        # The paper's note on undated events stands in the legend's line.
        return (
            self.asks
            or (not self.metrics.tray and bool(self.undated))
            or any(edge is not Edge.SOLID for edge in self.edges)
        )

    def _plans(self, axis: Axis, height: float) -> tuple[Plan, ...]:
        """Heights for the window and one window on either side, in whole windows: panning seldom changes them."""
        length = axis.width / scale_of(axis.level)
        first = np.floor(axis.start / length) - 0.5
        key = (axis.level, float(first), axis.width, height)
        if key not in self._planned:
            if len(self._planned) >= _MOST_SHELVES:
                self._planned.clear()
            near = (float(first * length), float((first + 3) * length))
            compact = self._needs(axis.level, False, *near)
            # Where not all find a row there is no second line for anybody, so a crowd is not packed for it.
            crowded = any(need.cards >= ENDLESS for need in compact)
            roomy = compact if crowded else self._needs(axis.level, True, *near)
            self._planned[key] = plans(compact, roomy, height, self.metrics)
        return self._planned[key]

    def _needs(self, level: int, roomy: bool, first: float, last: float) -> list[Need]:
        shelves = (self._shelf(index, level, roomy) for index in range(len(self.lanes)))
        return [shelf.need(self.metrics.long, first, last) for shelf in shelves]

    def _shelf(self, index: int, level: int, roomy: bool) -> Shelf:
        key = (index, level, roomy)
        if key not in self._shelves:
            if len(self._shelves) >= _MOST_SHELVES:
                self._shelves.clear()
            lane = self.lanes[index][1]
            width = self._width_in(lane, roomy)
            self._shelves[key] = Shelf(lane, level, width, self._widest(), self.metrics.gap)
        return self._shelves[key]

    def _width_in(self, lane: Columns, roomy: bool) -> Callable[[int], float]:
        def width(row: int) -> float:
            found = self.face(lane.ids[row])
            wide = found.width(self.metrics, roomy)
            return max(wide, self.metrics.ribbon) if found.edge in (Edge.SOFT, Edge.HATCH) else wide

        return width

    def _widest(self) -> float:
        return self.metrics.card + 2 * self.metrics.inset + 2 + ask_width(self.metrics)

    def _laid(self, index: int, plan: Plan, box: Box, view: View) -> Laid:
        lane, lane_columns = self.lanes[index]
        shelf = self._shelf(index, view.axis.level, plan.roomy)
        return laid(
            LaneAt(
                lane.title, lane.role, lane_columns, shelf, plan, box, view.axis, self.metrics, self.face, self.measure,
                view.selected,
            )
        )  # fmt: skip

    def _counted(self, bins: int) -> tuple[int, ...]:
        """How many events of all lanes begin in each of so many equal parts of all time."""
        if bins not in self._counts:
            first, last = self.extent()
            edges = np.linspace(first, last, bins + 1)
            sums = np.zeros(bins, np.int64)
            for _, lane in self.lanes:
                sums += lane.counts(edges)
            self._counts[bins] = tuple(int(count) for count in sums)
        return self._counts[bins]

    def _around(
        self, view: View, area: Box, stacked: list[tuple[int, Box]], drawn: Ruler
    ) -> tuple[list[Mark], list[Strip], Box | None, footer.Tray]:
        metrics, measure = self.metrics, self.measure
        named = [(self.lanes[index][0], box) for index, box in stacked if _is_seen(box, area)]
        titles = [(lane.title, lane.role, box) for lane, box in named]
        marks = furniture.line_at(view.cutoff, "cut-off", view.axis, area, metrics, measure)
        marks += furniture.line_at(view.today, "today", view.axis, area, metrics, measure)
        marks += furniture.names(titles, area, self.gutter, metrics, measure)
        if self.lanes:
            marks += furniture.scale(drawn, view.axis, metrics, measure)
        tray, strips, foot = footer.Tray((), {}, None, ()), [], None
        y = area.bottom
        if metrics.tray:
            shelf = Box(0, y, view.width, metrics.tray)
            tray = footer.tray(self.undated, view.tray, shelf, self.gutter, view.selected, metrics, measure)
            marks += tray.marks
            y += metrics.tray
        if metrics.overview and self.lanes:  # a scale around nothing would tell of a year nobody named
            foot = Box(14, y + 15, view.width - 28, metrics.overview - 18)
            counts = self._counted(max(1, int(foot.width // metrics.bin)))
            more, strip = footer.overview(counts, *self.extent(), foot, view.axis, metrics, measure)
            strips.append(strip)
            marks += more
            y += metrics.overview
        if self._has_legend():
            noted = metrics.small * 16 if self.undated and not metrics.tray else 0.0
            line = Box(metrics.title * 1.15, y, view.width - metrics.title * 2.3 - noted, metrics.legend)
            marks += footer.legend(self.edges, self.asks, line, metrics, measure)
        return marks, strips, foot, tray


def shown(dossier: Dossier) -> list[Event]:
    """What the window's timeline is about: everything but what was rejected, linked events once."""
    return [event for event in seen_events(dossier) if is_shown(event)]


def axis_for(chart: Chart, first: float, last: float, width: float) -> Axis:
    """The axis that shows first..last right of the gutter."""
    return showing(first, last, chart.gutter, width - chart.gutter)


def _bounds(lanes: Sequence[Columns]) -> tuple[float, float]:
    """First and last known time of all; a day around nothing if there is none."""
    known = [np.concatenate((lane.anchor, lane.end[np.isfinite(lane.end)])) for lane in lanes]
    if not known:
        return 0.0, 1.0
    return min(float(times.min()) for times in known), max(float(times.max()) for times in known)


def _stacked(planned: Sequence[Plan], area: Box, scroll: float) -> list[tuple[int, Box]]:
    found, y = [], area.y - scroll
    for index, plan in enumerate(planned):
        found.append((index, Box(area.x, y, area.width, plan.height)))
        y += plan.height
    return found


def _is_seen(box: Box, area: Box) -> bool:
    return box.bottom > area.y and box.y < area.bottom


def _clipped(lane: Laid, area: Box) -> Laid:
    """Without what would stand below the lanes: what is partly there is covered by the ruler and the tray."""
    low = area.bottom
    if lane.view.box.bottom > low + 1:
        lane.marks = [mark for mark in lane.marks if _top(mark) < low]
        lane.strips = [strip for strip in lane.strips if strip.y + strip.height <= low]
    lane.boxes = {id_: box for id_, box in lane.boxes.items() if box.y < low and box.bottom > area.y}
    return lane


def _top(mark: Mark) -> float:
    """Roughly where a mark begins; a label is written on its baseline."""
    match mark:
        case Bar():
            return mark.y
        case Label():
            return mark.y - mark.size
        case Rule():
            return mark.y1
