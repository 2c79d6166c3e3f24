"""What the analyst concludes, in the analyst's own words (ICD 203)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgement:
    """`likelihood` is a term of the paper's scale or "" for a statement of fact; `confidence` low, moderate or high.

    `basis` names the records it rests on, by id; empty means the sentence is uncited and the paper says so. `seen` is
    a digest of what those records said when the judgement was last written, "" where nobody noted it.
    """

    id: str
    text: str
    likelihood: str = ""
    confidence: str = ""
    basis: tuple[str, ...] = ()
    order: int = 0
    seen: str = ""
