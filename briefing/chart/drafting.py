"""An event's date under the hand: what it would be, before it is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from briefing.chart.axis import Axis
from briefing.chart.cards import Box
from briefing.chart.chart import Chart
from briefing.chart.display import Bar, Edge, Label, Mark, Measure
from briefing.chart.metrics import Metrics
from briefing.chart.snapping import snapped, step_of, when_at
from briefing.chart.stretch import stretch
from briefing.model.day import day_of
from briefing.model.dossier import Dossier
from briefing.model.linked import told
from briefing.model.when import When
from briefing.temporal.moving import drawn_out, moved
from briefing.temporal.words import WEEKDAYS, words

_GRIP = 6.0  # units beside an end by which it can be taken


class Grip(Enum):
    """By what an event is held."""

    ALL = auto()
    START = auto()
    END = auto()
    NEW = auto()  # it has no date yet


@dataclass(frozen=True, slots=True)
class Draft:
    """`was` is the date it has, None for none; `when` the one it would have; `held` the time it was taken at."""

    event_id: str
    grip: Grip
    was: When | None
    when: When | None
    held: float

    @property
    def differs(self) -> bool:
        return self.when is not None and (self.was is None or self.when.edtf != self.was.edtf)

    def dragged(self, time: float, chart: Chart, lines: Sequence[float], axis: Axis) -> Draft:
        """As the hand has it at `time`, caught by what is near."""
        lanes = [lane for _, lane in chart.lanes]
        place = stretch(self.was)
        if place is None or self.was is None:
            time = snapped(time, axis, lanes, lines, self.event_id)
            return replace(self, when=when_at(time, axis))
        if self.grip is Grip.ALL:
            anchor = snapped(place.anchor + time - self.held, axis, lanes, lines, self.event_id)
            days = anchor - place.anchor
            return replace(self, when=moved(self.was, days if self.was.clock else round(days)))
        at = snapped(time, axis, lanes, lines, self.event_id)
        return replace(self, when=_drawn(self.was, self.grip, at))

    def nudged(self, steps: int, grip: Grip, axis: Axis) -> Draft:
        """By the keyboard: so many steps of the zoom, a day at least where it has no time of day."""
        when = self.when
        if when is None:
            return self
        if grip is Grip.ALL:
            step = step_of(axis) if when.clock else 1.0
            return replace(self, grip=grip, when=_further(when, steps, step))
        day = when.earliest if grip is Grip.START else when.latest
        if day is None:
            return self
        end = day.plus(steps)
        drawn = drawn_out(when, earliest=end) if grip is Grip.START else drawn_out(when, latest=end)
        return replace(self, grip=grip, when=drawn)


def draft(dossier: Dossier, chart: Chart, id_: str, grip: Grip, held: float) -> Draft | None:
    """The event as it is shown; where it is told by several reports, the report whose date is shown is held."""
    event = next((event for event in chart.undated if event.id == id_), None) or chart.event(id_)
    if event is None:
        return None
    members = told(dossier, id_)
    target = next((member for member in members if dossier.events[member].when == event.when), id_)
    dated = stretch(event.when) is not None
    return Draft(target, grip if dated else Grip.NEW, event.when if dated else None, event.when if dated else None,
                 held)  # fmt: skip


def grip_at(box: Box, x: float, ends: tuple[float, float]) -> Grip:
    """By what a card is taken at `x`: by an end if it is drawn as long as it lasted, else as a whole."""
    first, last = ends
    if abs(box.x - first) < 1 and abs(box.right - last) < 1 and box.width > 4 * _GRIP:
        if abs(x - first) <= _GRIP:
            return Grip.START
        if abs(x - last) <= _GRIP:
            return Grip.END
    return Grip.ALL


def told_as(made: Draft) -> str:
    """The new date in words, with what has changed of it."""
    if made.when is None:
        return ""
    text = words(made.when)
    if made.when.earliest is not None and made.when.earliest == made.when.latest:
        text = f"{WEEKDAYS[made.when.earliest.weekday - 1]}, {text}"
    before, after = stretch(made.was), stretch(made.when)
    if made.grip is not Grip.ALL or before is None or after is None or before.anchor == after.anchor:
        return text
    days = abs(after.anchor - before.anchor)
    count = f"{round(days)} day{'s' if round(days) != 1 else ''}" if days >= 1 else f"{round(days * 1440)} minutes"
    return f"{text} · {count} {'later' if after.anchor > before.anchor else 'earlier'}"


def ghost(made: Draft, axis: Axis, card: Box, metrics: Metrics, measure: Measure) -> list[Mark]:
    """Where its `card` would stand, and its date over it."""
    place = stretch(made.when)
    if place is None:
        return []
    text = told_as(made)
    x = min(max(axis.x(place.anchor), axis.left), axis.right)
    last = max(x + card.width, axis.x(place.end)) if made.grip is Grip.ALL else axis.x(place.end)
    last = min(last, axis.right)
    y, high = card.y, card.height
    wide = measure(text, metrics.title, 500) + 2 * metrics.inset
    left = min(max(x, axis.left), axis.right - wide)
    top = y - metrics.compact - 4 if y - metrics.compact - 4 > metrics.ruler else y + high + 4
    return [
        Bar(x, y, max(last - x, 4.0), high, "accent", strength=0.18),
        Bar(x, y, max(last - x, 4.0), high, "", "accent", 3.0, Edge.DASHED),
        Bar(left, top, wide, metrics.compact, "accent", radius=metrics.radius),
        Label(left + metrics.inset, top + metrics.compact * 0.66, text, metrics.title, "accent-ink", 500),
    ]


def _drawn(was: When, grip: Grip, at: float) -> When:
    if grip is Grip.START:
        return drawn_out(was, earliest=day_of(round(at)))
    return drawn_out(was, latest=day_of(round(at) - 1))


def _further(when: When, steps: int, step: float) -> When:
    """The shortest move of this many steps that its grain knows."""
    for factor in (1, 7, 31, 92, 184, 366, 3653, 36525):
        found = moved(when, steps * step * factor)
        if found.edtf != when.edtf:
            return found
    return when
