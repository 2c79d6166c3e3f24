"""Two records that do not say the same, and what the analyst makes of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ConflictKind(StrEnum):
    """Only the first and the fourth are contradictions; the others only look like one."""

    CONFLICT = "conflict"
    LATER = "later change"
    SCOPE = "other scope"
    OFFICIAL = "official against narrator"
    REPEATED = "repeated"


class Verdict(StrEnum):
    REPORT_BOTH = "report both"
    NEEDS_CHECK = "needs check"
    NO_CONFLICT = "no conflict"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A decision of the analyst: `one` and `other` are table and id, `about` what they differ in ("length")."""

    id: str
    one: tuple[str, str]
    other: tuple[str, str]
    about: str
    kind: ConflictKind
    verdict: Verdict
    why: str = ""
