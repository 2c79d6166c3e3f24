"""What the keyboard does on the timeline; every deed is an action of the registry."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject

from briefing.chart.drafting import Grip
from briefing.chart.phases import PHASE
from briefing.chart.steps import across, following, nearest
from briefing.edits.events import EditEvent
from ui.actions import Action, Actions, Menu
from ui.timeline.brush import Brushing
from ui.timeline.canvas import TimelineView
from ui.timeline.goto import GoTo
from ui.timeline.hand import Hand
from ui.timeline.lanes import Lanes
from ui.timeline.window_of_time import Seen

_CLOSER = 1.6
_STEP = 120.0  # px of one panning step
_AROUND = 1.5  # days shown at least around a selected event


class _Deed(NamedTuple):
    action: Action
    run: Callable[[], None]
    refusal: Callable[[], str] | None


class Keys(QObject):
    """Registers the actions of one canvas. Those on bare keys work while the canvas has the focus."""

    def __init__(
        self, canvas: TimelineView, hand: Hand, lanes: Lanes, brushing: Brushing, new_event: Callable[[], None]
    ) -> None:
        super().__init__(canvas)
        self._canvas, self._hand, self._lanes = canvas, hand, lanes
        self._goto = GoTo(canvas)
        actions = Actions.of(canvas.session)
        for deed in (*self._ways(), *self._edits(new_event), *self._arrangements(brushing)):
            actions.add(deed.action, owner=canvas, run=deed.run, refusal=deed.refusal or self._refusal)
        canvas.journey.turned.connect(actions.refresh)
        canvas.session.brushed.connect(actions.refresh)

    def _ways(self) -> tuple[_Deed, ...]:
        canvas = self._canvas
        return (
            _deed("closer", self.tr("Zoom in"), ("+", "="), lambda: self._zoom(_CLOSER), "zoom-in"),
            _deed("wider", self.tr("Zoom out"), ("-",), lambda: self._zoom(1 / _CLOSER), "zoom-out"),
            _deed("fit_all", self.tr("Show everything"), ("Home",), canvas.show_all, "maximize"),
            _deed("fit_selection", self.tr("Show the selected event close up"), ("F",), self._fit_selection),
            _deed("back", self.tr("Back to where it was looked at before"), ("Alt+Left",), self._back,
                  refusal=self._no_way_back),
            _deed("forward", self.tr("Forward again"), ("Alt+Right",), self._forward, refusal=self._no_way_on),
            _deed("next", self.tr("Next event"), ("Right",), lambda: self._step(1), group=1),
            _deed("previous", self.tr("Previous event"), ("Left",), lambda: self._step(-1), group=1),
            _deed("lane_up", self.tr("To the lane above"), ("Up",), lambda: self._cross(-1), group=1),
            _deed("lane_down", self.tr("To the lane below"), ("Down",), lambda: self._cross(1), group=1),
            _deed("earlier", self.tr("Move earlier"), ("Shift+Left",), lambda: canvas.pan(-_STEP), group=2),
            _deed("later", self.tr("Move later"), ("Shift+Right",), lambda: canvas.pan(_STEP), group=2),
            _deed("today", self.tr("Go to today"), ("T",), self._today, "calendar", group=2),
            _deed("go_to", self.tr("Go to a date…"), ("G",), self._goto.ask, "calendar-clock", group=2),
        )  # fmt: skip

    def _edits(self, new_event: Callable[[], None]) -> tuple[_Deed, ...]:
        hand = self._hand

        def nudge(name: str, text: str, key: str, steps: int, grip: Grip) -> _Deed:
            return _deed(name, text, (key,), lambda: hand.nudge(steps, grip), group=3, refusal=hand.refusal)

        return (
            _deed("new", self.tr("New event here…"), ("Shift+N",), new_event, group=3, refusal=self._no_writing),
            nudge("date_later", self.tr("Date the event later"), "Ctrl+Right", 1, Grip.ALL),
            nudge("date_earlier", self.tr("Date the event earlier"), "Ctrl+Left", -1, Grip.ALL),
            nudge("end_later", self.tr("End the event later"), "Ctrl+Shift+Right", 1, Grip.END),
            nudge("end_earlier", self.tr("End the event earlier"), "Ctrl+Shift+Left", -1, Grip.END),
            nudge("start_later", self.tr("Begin the event later"), "Alt+Shift+Right", 1, Grip.START),
            nudge("start_earlier", self.tr("Begin the event earlier"), "Alt+Shift+Left", -1, Grip.START),
            _deed("phase", self.tr("Show the event as a phase over all lanes, or no longer"), ("Shift+H",), self._phase,
                  group=3, refusal=hand.refusal),
        )  # fmt: skip

    def _arrangements(self, brushing: Brushing) -> tuple[_Deed, ...]:
        lanes = self._lanes
        return (
            _deed("fold_lane", self.tr("Fold or unfold the lane"), ("Shift+L",), lanes.fold, group=4,
                  refusal=lanes.refusal),
            _deed("pin_lane", self.tr("Pin the lane to the top, or let it go"), ("Shift+P",), lanes.pin, group=4,
                  refusal=lanes.refusal),
            _deed("raise_lane", self.tr("Move the lane up"), ("Ctrl+Up",), lambda: lanes.move(-1), group=4,
                  refusal=lanes.refusal),
            _deed("lower_lane", self.tr("Move the lane down"), ("Ctrl+Down",), lambda: lanes.move(1), group=4,
                  refusal=lanes.refusal),
            _deed("restore_lanes", self.tr("All lanes as they come"), (), lanes.restore, group=4,
                  refusal=lanes.refusal),
            _deed("keep_to_window", self.tr("Let lists show only the time in the window"), ("Shift+F",),
                  brushing.keep_to_window, group=5),
            _deed("keep_to_all", self.tr("Let lists show all times"), ("Escape",), brushing.clear, group=5,
                  refusal=brushing.refusal),
        )  # fmt: skip

    def _refusal(self) -> str:
        return "" if self._canvas.session.dossier.events else self.tr("there is no event yet")

    def _no_writing(self) -> str:
        return self.tr("this case is open for reading only") if self._canvas.session.read_only else self._refusal()

    def _no_way_back(self) -> str:
        return "" if self._canvas.journey.can_go_back else self.tr("this is where it began")

    def _no_way_on(self) -> str:
        return "" if self._canvas.journey.can_go_on else self.tr("there is nothing ahead")

    def _back(self) -> None:
        self._turn(self._canvas.journey.back(self._canvas.seen))

    def _forward(self) -> None:
        self._turn(self._canvas.journey.on(self._canvas.seen))

    def _turn(self, seen: Seen | None) -> None:
        if seen is not None:
            self._canvas.look_at(seen, remember=False)

    def _zoom(self, factor: float) -> None:
        """Around the selected event where it is in sight, else around the middle."""
        canvas = self._canvas
        box = canvas.layout_now.boxes.get(canvas.selected_id)
        axis = canvas.axis
        inside = box is not None and axis.left <= box.x <= axis.right
        canvas.zoom(factor, box.x if box is not None and inside else axis.left + axis.width / 2, glide=True)

    def _fit_selection(self) -> None:
        canvas = self._canvas
        place = canvas.chart.stretch(canvas.selected_id)
        if place is None:
            return
        first, last = max(place.start, canvas.chart.first), min(place.end, canvas.chart.last)
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

    def _phase(self) -> None:
        session = self._canvas.session
        event = session.dossier.events[self._canvas.selected_id]
        session.push(EditEvent(event.id, event_class="" if event.event_class == PHASE else PHASE))


def _deed(
    name: str, text: str, keys: tuple[str, ...], run: Callable[[], None], icon: str = "", group: int = 0,
    refusal: Callable[[], str] | None = None,
) -> _Deed:  # fmt: skip
    return _Deed(Action(f"timeline.{name}", text, Menu.TIMELINE, keys, icon, local=True, group=group), run, refusal)
