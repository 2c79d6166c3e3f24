"""Dates changed by hand: an event is dragged or nudged, its new date is shown in words, and one edit says it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from briefing.chart.cards import Box
from briefing.chart.display import Piece
from briefing.chart.drafting import Draft, Grip, draft, ghost, grip_at, told_as
from briefing.chart.stretch import stretch
from briefing.edits.events import SetWhen
from briefing.temporal.moving import settled
from briefing.temporal.words import short
from ui.timeline.canvas import TimelineView
from ui.timeline.chooser import Chooser
from ui.timeline.lettering import measure

_BESIDE = 10  # px between what was moved and the question


class Hand(QObject):
    """Holds what is being moved, and nothing of the case: until the answer is given nobody has changed anything."""

    def __init__(self, canvas: TimelineView) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._draft: Draft | None = None
        self._shown_as = ""  # the id under which it is on the canvas
        self._y = 0.0
        self._chooser = Chooser(canvas)
        self._chooser.known.connect(self._known)
        self._chooser.about.connect(self._about)
        self._chooser.left.connect(self.let_go)
        canvas.overlays.append(self._overlay)
        canvas.kept.rebuilt.connect(self._look_again)

    @property
    def is_holding(self) -> bool:
        return self._draft is not None

    def refusal(self) -> str:
        """Why no date can be moved now; "" if one can."""
        if self._canvas.session.read_only:
            return self.tr("this case is open for reading only")
        return "" if self._canvas.selected_id else self.tr("no event is selected")

    def grip(self, id_: str, at: QPointF) -> Grip:
        """By what the event under the pointer would be taken."""
        box = self._canvas.layout_now.boxes.get(id_)
        event = self._canvas.chart.event(id_)
        place = stretch(event.when) if event else None
        if box is None or place is None:
            return Grip.ALL
        axis = self._canvas.axis
        return grip_at(box, at.x(), (axis.x(place.start), axis.x(place.end)))

    def take(self, id_: str, grip: Grip, at: QPointF) -> bool:
        """Take hold of an event; False where it cannot be moved."""
        canvas = self._canvas
        if canvas.session.read_only:
            return False
        self._chooser.hide()
        self._draft = draft(canvas.session.dossier, canvas.chart, id_, grip, canvas.axis.time(at.x()))
        self._shown_as = id_
        self._y = at.y()
        return self._draft is not None

    def drag(self, at: QPointF) -> None:
        if self._draft is not None:
            canvas = self._canvas
            cutoff = canvas.session.dossier.outline.cutoff
            lines = (canvas.today, *((float(cutoff.ordinal + 1),) if cutoff else ()))
            time = canvas.axis.time(max(canvas.axis.left, at.x()))
            self._draft = self._draft.dragged(time, canvas.chart, lines, canvas.axis)
            self._y = at.y()
            canvas.viewport().update()

    def drop(self) -> None:
        """The button is up: ask, if anything is different."""
        if self._draft is None or not self._draft.differs:
            self.let_go()
            return
        self._ask()

    def nudge(self, steps: int, grip: Grip = Grip.ALL) -> None:
        """By the keyboard, as often as it takes; the question stands open meanwhile."""
        canvas = self._canvas
        if self._draft is None or self._shown_as != canvas.selected_id:
            box = canvas.layout_now.boxes.get(canvas.selected_id)
            if not self.take(canvas.selected_id, grip, QPointF(box.x, box.y + box.height / 2) if box else QPointF()):
                return
        if self._draft is None or self._draft.grip is Grip.NEW:
            self.let_go()
            return
        self._draft = self._draft.nudged(steps, grip, canvas.axis)
        if not self._draft.differs:
            self.let_go()
            return
        self._ask()
        canvas.viewport().update()

    def let_go(self) -> None:
        """As if nothing had been."""
        self._draft = None
        had_focus = self._chooser.isAncestorOf(self._canvas.window().focusWidget() or self._canvas)
        self._chooser.hide()
        if had_focus:
            self._canvas.setFocus()
        self._canvas.viewport().update()

    def _ask(self) -> None:
        held = self._draft
        if held is None:
            return
        words = told_as(held)
        box = self._canvas.layout_now.boxes.get(self._shown_as)
        place = stretch(held.when)
        x = self._canvas.axis.x(place.anchor) if place else 0.0
        y = (box.bottom if box else self._y) + _BESIDE
        is_about = held.was is not None and (held.was.approximate or held.was.uncertain)
        self._chooser.ask(words, is_about, QPoint(round(x), round(y)))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._canvas, words))

    def _known(self) -> None:
        self._settle(about=False)

    def _about(self) -> None:
        self._settle(about=True)

    def _settle(self, about: bool) -> None:
        held, shown_as = self._draft, self._shown_as
        self.let_go()
        if held is None or held.when is None:
            return
        why = self.tr("moved by hand from {0}").format(short(held.was)) if held.was else self.tr("dated by hand")
        when = settled(held.when, about).explained(why)
        self._canvas.session.push(SetWhen(held.event_id, when, why))
        self._canvas.session.select(("events", shown_as))

    def _look_again(self) -> None:
        """What is held may have gone, or have another date: then it is no longer held."""
        held = self._draft
        event = self._canvas.session.dossier.events.get(held.event_id) if held else None
        if held is not None and (event is None or (held.was is not None and event.when != held.was)):
            self.let_go()

    def _overlay(self) -> Sequence[Piece]:
        held = self._draft
        if held is None or not held.differs:
            return ()
        canvas = self._canvas
        metrics = canvas.chart.metrics
        box = canvas.layout_now.boxes.get(self._shown_as)
        card = box or Box(0, self._y - metrics.compact / 2, metrics.compact, metrics.compact)
        return ghost(held, canvas.axis, card, metrics, measure)
