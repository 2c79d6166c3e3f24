"""What the keyboard does on the timeline; every deed is an action of the registry."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from briefing.chart.steps import across, following, nearest
from ui.actions import Action, Actions, Menu
from ui.timeline.canvas import TimelineView
from ui.timeline.goto import GoTo
from ui.timeline.window_of_time import Seen

_CLOSER = 1.6
_STEP = 120.0  # px of one panning step
_AROUND = 1.5  # days shown at least around a selected event


class _Deed(NamedTuple):
    action: Action
    run: Callable[[], None]


class Keys(QObject):
    """Registers the actions of one canvas. Those on bare keys work while the canvas has the focus."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._goto = GoTo(canvas)
        actions = Actions.of(canvas.session)
        for deed in self._deeds():
            actions.add(deed.action, owner=canvas, run=deed.run, refusal=self._refusal)

    def _deeds(self) -> tuple[_Deed, ...]:
        return (
            _deed("closer", self.tr("Zoom in"), ("+", "="), lambda: self._zoom(_CLOSER), "zoom-in"),
            _deed("wider", self.tr("Zoom out"), ("-",), lambda: self._zoom(1 / _CLOSER), "zoom-out"),
            _deed("fit_all", self.tr("Show everything"), ("Home",), self._canvas.show_all, "maximize"),
            _deed("fit_selection", self.tr("Show the selected event close up"), ("F",), self._fit_selection),
            _deed("next", self.tr("Next event"), ("Right",), lambda: self._step(1), group=1),
            _deed("previous", self.tr("Previous event"), ("Left",), lambda: self._step(-1), group=1),
            _deed("lane_up", self.tr("To the lane above"), ("Up",), lambda: self._cross(-1), group=1),
            _deed("lane_down", self.tr("To the lane below"), ("Down",), lambda: self._cross(1), group=1),
            _deed("earlier", self.tr("Move earlier"), ("Shift+Left",), lambda: self._canvas.pan(-_STEP), group=2),
            _deed("later", self.tr("Move later"), ("Shift+Right",), lambda: self._canvas.pan(_STEP), group=2),
            _deed("today", self.tr("Go to today"), ("T",), self._today, "calendar", group=2),
            _deed("go_to", self.tr("Go to a date…"), ("G",), self._goto.ask, "calendar-clock", group=2),
        )

    def _refusal(self) -> str:
        return "" if self._canvas.session.dossier.events else self.tr("there is no event yet")

    def _zoom(self, factor: float) -> None:
        """Around the selected event where it is in sight, else around the middle."""
        canvas = self._canvas
        box = canvas.layout_now.boxes.get(canvas.selected_id)
        axis = canvas.axis
        inside = box is not None and axis.left <= box.x <= axis.right
        canvas.zoom(factor, box.x if box is not None and inside else axis.left + axis.width / 2, glide=True)

    def _fit_selection(self) -> None:
        canvas = self._canvas
        place = canvas.chart.place(canvas.selected_id)
        if place is None:
            return
        columns, row = canvas.chart.lanes[place[0]][1], place[1]
        first = max(float(columns.start[row]), canvas.chart.first)
        last = min(float(columns.end[row]), canvas.chart.last)
        air = max(_AROUND, (last - first) * 0.25)
        canvas.look_at(Seen(first - air, max(first, last) + 2 * air))

    def _step(self, step: int) -> None:
        canvas = self._canvas
        shown = canvas.chart.place(canvas.selected_id) or canvas.selected_id in canvas.layout_now.pills
        found = following(canvas.chart, canvas.selected_id, step) if shown else ""
        if not shown:
            found = nearest(canvas.chart, (canvas.seen.first + canvas.seen.last) / 2)
            found = found or next(iter(canvas.layout_now.pills), "")
        if found:
            self._select(found)

    def _cross(self, step: int) -> None:
        found = across(self._canvas.chart, self._canvas.selected_id, step)
        if found:
            self._select(found)
        elif self._canvas.chart.place(self._canvas.selected_id) is None:
            self._step(0)

    def _select(self, id_: str) -> None:
        self._canvas.session.select(("events", id_))

    def _today(self) -> None:
        self._canvas.look_at(self._canvas.seen.centred(self._canvas.today))


def _deed(
    name: str, text: str, keys: tuple[str, ...], run: Callable[[], None], icon: str = "", group: int = 0
) -> _Deed:
    return _Deed(Action(f"timeline.{name}", text, Menu.TIMELINE, keys, icon, local=True, group=group), run)
