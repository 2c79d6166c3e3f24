"""What the window asks of the reading processes, and what comes back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefing.intake.consent import NOTHING, Consent
from briefing.intake.outcome import Outcome, Stage
from briefing.model.day import Day
from briefing.storage.case import Case


class Reader(Protocol):
    """What reads files: briefing.intake.supervisor.Supervisor."""

    @property
    def isolation(self) -> str: ...

    def submit(
        self,
        path: Path,
        accessed: Day | None,
        published: Day | None,
        on_done: Callable[[Outcome], None],
        data: bytes | None = None,
        consent: Consent = NOTHING,
    ) -> int: ...

    def stage(self, ticket: int) -> Stage | None: ...

    def cancel(self, ticket: int) -> None: ...

    def close(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Landed:
    """What became of an arrival, handed from the reader's thread to the window's."""

    number: int
    outcome: Outcome
    case: Case
