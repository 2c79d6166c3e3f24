"""What one source yields."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.actor import Actor
from briefing.model.claim import Claim
from briefing.model.event import Event
from briefing.model.source import DateClue
from briefing.model.statement import Statement
from briefing.model.timex import Timex


@dataclass(frozen=True, slots=True)
class Findings:
    """Everything found in one source, each in reading order, all of it proposed.

    `clues` are all candidates for the publication date, the reader's and the text's own, best first. `analyzer` is the
    language model that names were found with, and its version; "" where rules alone found them.
    """

    clues: tuple[DateClue, ...] = ()
    timexes: tuple[Timex, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    claims: tuple[Claim, ...] = ()
    analyzer: str = ""
