"""A window onto a chart: the display list, and where everything stands in it."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.chart import footer, furniture, phases
from briefing.chart.cards import Box
from briefing.chart.chart import Chart
from briefing.chart.display import Bar, DisplayList, Label, Mark, Piece, Rule, Stamp
from briefing.chart.heights import Plan
from briefing.chart.laying import Laid, LaneAt, laid
from briefing.chart.ruler import Ruler, ruler
from briefing.chart.threads import threads
from briefing.chart.view import Layout, View


def layout(chart: Chart, view: View) -> Layout:
    """The same chart and view always give the same list; panning moves what is drawn and rearranges nothing."""
    area = chart.area(view.width, view.height)
    planned = chart.plans(view.axis, area.height, view.planned)
    held, moving, below = _stacked(chart, planned, area, view.scroll)
    ticks = ruler(view.axis, chart.metrics.spacing)
    pieces: list[Piece] = []
    made: list[Laid] = []
    for part, lanes in ((below, moving), (Box(0, area.y, area.width, below.y - area.y), held)):
        if lanes is held and not held:
            continue
        drawn = [_laid(chart, index, planned[index], box, part, view) for index, box in lanes]
        made += drawn
        pieces += _ground(chart, view, part, ticks, drawn, lanes is held)
    made.sort(key=lambda lane: lane.view.box.y)
    above, phased = _above(chart, view, area, ticks, [*held, *moving])
    foot, tray, overview = _below(chart, view, area)
    boxes = {id_: box for found in (phased, *(lane.boxes for lane in made)) for id_, box in found.items()}
    heads = {chart.lanes[index][0].title: Box(0, box.y, chart.gutter, box.height) for index, box in (*moving, *held)}
    if view.selected in boxes:
        pieces += threads(chart, view.selected, boxes[view.selected], heads, view.axis, area)
    return Layout(
        DisplayList(view.width, view.height, (*pieces, *above, *foot), chart.words()),
        tuple(lane.view for lane in made),
        boxes,
        tray.pills,
        area,
        sum(plan.height for plan in planned),
        overview,
        *chart.extent(),
        tray.more,
        tray.unshown,
        heads,
    )


def _stacked(
    chart: Chart, planned: Sequence[Plan], area: Box, scroll: float
) -> tuple[list[tuple[int, Box]], list[tuple[int, Box]], Box]:
    """The pinned lanes, the others as far as they are in sight, and where those are seen."""
    held, moving, y = list[tuple[int, Box]](), list[tuple[int, Box]](), area.y
    below = area
    for index, plan in enumerate(planned):
        box = Box(area.x, y, area.width, plan.height)
        y += plan.height
        if chart.lanes[index][0].title in chart.arrangement.pinned and box.bottom < area.bottom:
            held.append((index, box))
            below = Box(area.x, box.bottom, area.width, area.bottom - box.bottom)
        else:
            moving.append((index, box._replace(y=box.y - scroll)))
    return held, [(index, box) for index, box in moving if box.bottom > below.y and box.y < below.bottom], below


def _laid(chart: Chart, index: int, plan: Plan, box: Box, part: Box, view: View) -> Laid:
    lane, found = chart.lanes[index]
    shelf = chart.shelf(index, view.axis.level)
    made = laid(
        LaneAt(
            lane.title, lane.role, found, shelf, chart.bands(index), plan, box, view.axis, chart.metrics, chart.face,
            chart.stamps, chart.measure, view.selected,
        )
    )  # fmt: skip
    return _clipped(made, part)


def _clipped(lane: Laid, part: Box) -> Laid:
    """Without what would stand below the lanes: what is partly there is covered by the ruler and the tray."""
    low = part.bottom
    if lane.view.box.bottom > low + 1:
        lane.pieces = [piece for piece in lane.pieces if _top(piece) < low]
        lane.strips = [strip for strip in lane.strips if strip.y + strip.height <= low]
    lane.boxes = {id_: box for id_, box in lane.boxes.items() if box.y < low and box.bottom > part.y}
    return lane


def _top(piece: Piece) -> float:
    """Roughly where a piece begins; a label is written on its baseline."""
    match piece:
        case Label():
            return piece.y - piece.size
        case Rule():
            return piece.y1
        case _:
            return piece.y


def _ground(
    chart: Chart, view: View, part: Box, ticks: Ruler, lanes: Sequence[Laid], over: bool
) -> list[Piece]:  # fmt: skip
    """Lanes with what stands behind them; `over` others, where they are pinned."""
    found: list[Piece] = [Bar(*part, "panel")] if over else []
    found += [strip for lane in lanes for strip in lane.strips]
    found += phases.grounds(chart.phases, view.axis, part) if len(chart.phases) else []
    found += furniture.grid(ticks, view.axis, part) if chart.lanes else []
    found += [piece for lane in lanes for piece in lane.pieces]
    return [*found, Rule(0, part.bottom, part.right, part.bottom, "line", 2.0)] if over else found


def _above(
    chart: Chart, view: View, area: Box, ticks: Ruler, lanes: Sequence[tuple[int, Box]]
) -> tuple[list[Piece], dict[str, Box]]:
    """Lines over the lanes, their names, the phases and the ruler."""
    metrics, measure, axis = chart.metrics, chart.measure, view.axis
    marks: list[Mark] = furniture.line_at(view.cutoff, "cut-off", axis, area, metrics, measure)
    marks += furniture.line_at(view.today, "today", axis, area, metrics, measure)
    named = tuple((chart.lanes[index][0].title, chart.lanes[index][0].role, box) for index, box in lanes)
    names = chart.standing(
        ("names", named, area), lambda: tuple(furniture.names(named, area, chart.gutter, metrics, measure))
    )
    lines = [Rule(chart.gutter, box.bottom, area.right, box.bottom, "line") for _, box in lanes if _is_in(box, area)]
    pieces: list[Piece] = [*lines, *marks, Stamp(0, 0, names, 0, chart.gutter, -area.y, area.bottom)]
    boxes: dict[str, Box] = {}
    if len(chart.phases):
        boxes, bands = phases.bands(chart.phases, axis, metrics.ruler, chart.face, view.selected, metrics, measure)
        pieces += [Bar(0, metrics.ruler, view.width, area.y - metrics.ruler, "panel"), *bands]
        pieces.append(Rule(0, area.y, view.width, area.y, "line"))
    if chart.lanes:
        pieces += furniture.scale(ticks, axis, metrics, measure)
    return pieces, boxes


def _is_in(box: Box, area: Box) -> bool:
    return area.y < box.bottom < area.bottom


def _below(chart: Chart, view: View, area: Box) -> tuple[list[Piece], footer.Tray, Box | None]:
    """The tray, the overview and the legend. Most of it stays as it is while the window moves."""
    metrics, y = chart.metrics, area.bottom
    pieces: list[Piece] = []
    tray, overview = footer.Tray((), {}, None, 0), None
    if metrics.tray:
        tray = chart.tray(view.width, view.tray, view.selected)
        pieces.append(Stamp(0, y, tray.marks, 0, view.width, 0, metrics.tray))
        tray = tray.lowered(y)
        y += metrics.tray
    if metrics.overview and chart.lanes:  # a scale around nothing would tell of a year nobody named
        inside = Box(14, 15, view.width - 28, metrics.overview - 18)
        overview = inside._replace(y=y + 15)
        marks = chart.standing(("overview", view.width), lambda: _overview(chart, inside, view.width))
        pieces.append(Stamp(0, y, marks, 0, view.width, 0, metrics.overview))
        pieces += footer.frame(*chart.extent(), overview, view.axis, metrics)
        y += metrics.overview
    if chart.has_legend:
        noted = metrics.small * 16 if chart.undated and not metrics.tray else 0.0
        line = Box(metrics.title * 1.15, 0, view.width - metrics.title * 2.3 - noted, metrics.legend)
        marks = chart.standing(("legend", line), lambda: _legend(chart, line, view.width))
        pieces.append(Stamp(0, y, marks, 0, view.width, 0, metrics.legend))
    return pieces, tray, overview


def _legend(chart: Chart, line: Box, width: float) -> tuple[Mark, ...]:
    marks = footer.legend(chart.edges, chart.asks, line, chart.metrics, chart.measure)
    return (Bar(0, 0, width, chart.metrics.legend, "panel"), *marks)


def _overview(chart: Chart, box: Box, width: float) -> tuple[Mark, ...]:
    counts = chart.counted(max(1, int(box.width // chart.metrics.bin)))
    marks = footer.overview(counts, *chart.extent(), box, chart.metrics, chart.measure)
    return (Bar(0, 0, width, chart.metrics.overview, "panel"), *marks)
