"""Which words of a source are marked, and how: the passage, who is in it, and its times."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.crosscheck.queue import reviewed
from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier, Key, timexes_of
from briefing.model.event import Event
from briefing.model.review import State
from briefing.model.span import Passage, Span
from briefing.model.statement import Statement
from briefing.model.timex import Timex, TimexType
from ui.theme.sides import role_of, sides


class Ink(StrEnum):
    """How a mark is drawn."""

    MARKER = "marker"  # the line's whole height
    TINT = "tint"  # the words' height
    UNDERLINE = "underline"
    DOTS = "dots"  # below words of which the reader was not sure


@dataclass(frozen=True, slots=True)
class Mark:
    """`role` is a colour role; marks are drawn in order, later ones over earlier."""

    span: Span
    ink: Ink
    role: str


def marks(dossier: Dossier, source_id: str, key: Key | None) -> tuple[Mark, ...]:
    """The passages of `key` in this source as by a text marker, then times, actors and words in doubt (of which
    text recognition was not sure)."""
    passages = [p.span for p in passages_of(dossier, key) if p.source_id == source_id]
    drawn = [Mark(span, Ink.MARKER, "mark") for span in passages]
    drawn += [
        Mark(timex.passage.span, Ink.TINT, "question-tint" if is_open(timex) else "side3-tint")
        for timex in timexes_of(dossier, source_id)
    ]
    known = sides(dossier)
    drawn += [
        Mark(mention.span, Ink.UNDERLINE, role_of(actor.side, known))
        for actor in dossier.actors.values()
        if actor.review.state is not State.REJECTED
        for mention in actor.mentions
        if mention.source_id == source_id
    ]
    text = dossier.texts.get(source_id)
    drawn += [Mark(span, Ink.DOTS, "question") for span in (text.doubtful if text else ())]
    return tuple(sorted(drawn, key=lambda mark: (_ORDER[mark.ink], mark.span, mark.role)))


def is_open(timex: Timex) -> bool:
    """True for a date or a time that is not resolved; lengths and sets have no place on the calendar to begin with."""
    return timex.when is None and timex.type in (TimexType.DATE, TimexType.TIME)


def timex_at(dossier: Dossier, source_id: str, place: int) -> Timex | None:
    """The time expression whose words stand at a place of a source; the shortest where one stands inside another."""
    here = [
        timex for timex in timexes_of(dossier, source_id) if timex.passage.span.start <= place < timex.passage.span.end
    ]
    return min(here, key=lambda timex: (timex.passage.span.end - timex.passage.span.start, timex.id), default=None)


def passages_of(dossier: Dossier, key: Key | None) -> tuple[Passage, ...]:
    """The words a record rests on, () for a source, a text or nothing."""
    match reviewed(dossier, key) if key else None:
        case Event() as event:
            return event.passages
        case Statement() as statement:
            return (statement.passage,)
        case Claim() as claim:
            return (claim.passage,)
        case Actor() as actor:
            return actor.mentions
        case _:
            return ()


_ORDER = {Ink.MARKER: 0, Ink.TINT: 1, Ink.UNDERLINE: 2, Ink.DOTS: 3}
