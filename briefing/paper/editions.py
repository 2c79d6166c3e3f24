"""What a reader was told by a released edition, and how a later one differs from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefing.model.dossier import Key, editions_of
from briefing.model.edition import Edition, Line
from briefing.model.event import Event
from briefing.model.linked import shown_as
from briefing.paper.dates import UNDATED, event_date
from briefing.paper.material import Material
from briefing.paper.tree import Grade
from briefing.paper.wording import day, printable, words_of


class Turn(StrEnum):
    """What became of a line since the last edition, in the order in which a reader wants to know."""

    NEW = "New"
    WITHDRAWN = "Withdrawn"
    REDATED = "Re-dated"
    REGRADED = "Re-graded"
    REWORDED = "Reworded"


@dataclass(frozen=True, slots=True)
class Change:
    """`before` is None for what is new, `now` for what was withdrawn."""

    turn: Turn
    before: Line | None
    now: Line | None

    @property
    def key(self) -> Key:
        line = self.now or self.before
        assert line is not None
        return line.table, line.id


def lines(held: Material) -> tuple[Line, ...]:
    """What this paper tells: judgements, events and sources, in the order in which they are printed."""
    judged = (
        Line(
            "judgements", each.id, printable(each.text), "", "; ".join(filter(None, (each.likelihood, each.confidence)))
        )
        for each in held.judgements
    )
    events = (
        Line("events", event.id, printable(event.title), words_of(event_date(held.dossier, event)), grade(held, event))
        for event in held.events
    )
    sources = (
        Line(
            "sources",
            each.id,
            printable(each.title or each.name),
            day(each.created) if each.created else UNDATED,
            each.grade,
        )
        for each in held.sources
    )
    return (*judged, *events, *sources)


def grade(held: Material, event: Event) -> str:
    """One grade for each of its sources: "B2, C2"; "" where nothing is graded."""
    ids = dict.fromkeys(passage.source_id for passage in event.passages)
    sources = [held.dossier.sources[id_] for id_ in ids if id_ in held.dossier.sources]
    return ", ".join(filter(None, (Grade(source.grade, event.credibility).words for source in sources)))


def last(held: Material) -> Edition | None:
    """The last edition that readers of this one may know of."""
    released = [each for each in editions_of(held.dossier) if each.sha256]
    return released[-1] if released else None


def changes(held: Material, before: Edition) -> tuple[Change, ...]:
    """What differs from that edition, by kind, each in the order in which it is printed."""
    now = lines(held)
    found = list(_found(held, before.lines, now))
    return tuple(change for turn in Turn for change in found if change.turn is turn)


def _found(held: Material, before: Sequence[Line], now: Sequence[Line]) -> Iterator[Change]:
    old = {(line.table, line.id): line for line in before}
    new = {(line.table, line.id): line for line in now}
    for key, line in new.items():
        if key not in old:
            yield Change(Turn.NEW, None, line)
        else:
            yield from _between(old[key], line)
    for (table, id_), line in old.items():
        # What was linked since then is told under another event, not withdrawn.
        still = table == "events" and ("events", shown_as(held.dossier, id_)) in new
        if (table, id_) not in new and not still:
            yield Change(Turn.WITHDRAWN, line, None)


def _between(old: Line, new: Line) -> Iterator[Change]:
    if old.date != new.date:
        yield Change(Turn.REDATED, old, new)
    if old.grade != new.grade:
        yield Change(Turn.REGRADED, old, new)
    if old.title != new.title and old.table != "sources":
        yield Change(Turn.REWORDED, old, new)
