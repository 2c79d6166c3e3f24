"""What becomes of a file: it is taken in, or refused with a reason."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.model.findings import Findings
from briefing.model.refusal import Refusal
from briefing.model.source import Source, SourceText


@dataclass(frozen=True, slots=True)
class Taken:
    """A file that was read and searched: what AddSource needs."""

    source: Source
    text: SourceText
    findings: Findings


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that was not taken in: `reason` and `advice` are each one plain sentence for the analyst."""

    path: str
    name: str
    reason: str
    advice: str
    kind: Refusal


Outcome = Taken | Refused
