"""An office somebody holds, with its time (Popolo: Membership in a Post)."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.day import Day


@dataclass(frozen=True, slots=True)
class Office:
    """`holder` is the full name, so that it holds for every source; None for a day that is open or not known.

    `basis` says where the analyst has it from.
    """

    id: str
    holder: str
    title: str
    start: Day | None = None
    end: Day | None = None
    basis: str = ""
