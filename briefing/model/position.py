"""What a party wants or will not have, as its own words tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from briefing.model.day import Day
from briefing.model.span import Span


class Stance(StrEnum):
    REFUSES = "refuses"
    DEMANDS = "demands"
    OFFERS = "offers"
    SUPPORTS = "supports"


@dataclass(frozen=True, slots=True)
class Position:
    """`party_id` is the actor who speaks, `issue` words of the statement, `span` where cue and issue stand.

    Its day is that of the statement: `Statement.said`.
    """

    party_id: str
    issue: str
    stance: Stance
    statement_id: str
    span: Span


@dataclass(frozen=True, slots=True)
class Held:
    """What a party holds, as the analyst says. `party` is the name of a side, `issue` in the analyst's words.

    `statement_id` is the statement that it rests on, None where it rests on none of the case's: then `basis` says where
    the analyst has it from. `since` and `until` are None where that is open or not known.
    """

    id: str
    party: str
    issue: str
    stance: Stance
    statement_id: str | None = None
    since: Day | None = None
    until: Day | None = None
    basis: str = ""
