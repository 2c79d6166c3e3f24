"""What a party wants or will not have, as its own words tell."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

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
