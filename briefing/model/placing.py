"""Records with all their places given anew."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.event import Event
from briefing.model.span import Passage, Span
from briefing.model.statement import Statement
from briefing.model.timex import Timex

Placed = Timex | Actor | Statement | Event | Claim
P = TypeVar("P", Timex, Actor, Statement, Event, Claim)


def placed_anew(record: P, moved: Callable[[Passage], Passage], span: Callable[[Span], Span | None]) -> P:
    """The record with every passage replaced by what `moved` makes of it, and its cue by what `span` does.

    Mentions that got lost are left out while there are others; a role says where it was printed, so it stays.
    """
    match record:
        case Timex() | Claim():
            return replace(record, passage=moved(record.passage))
        case Event():
            return replace(record, passages=tuple(map(moved, record.passages)))
        case Actor():
            mentions = tuple(map(moved, record.mentions))
            found = tuple(mention for mention in mentions if not mention.is_lost)
            roles = tuple(replace(role, passage=moved(role.passage)) for role in record.roles)
            return replace(record, mentions=found or mentions[:1], roles=roles)
        case Statement():
            cue = span(record.cue) if record.cue is not None else None
            return replace(record, passage=moved(record.passage), content=moved(record.content), cue=cue)
