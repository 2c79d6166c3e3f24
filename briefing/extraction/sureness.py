"""From the score that a rule gives to how often such findings prove right: the confidence that is shown."""

from __future__ import annotations

import tomllib
from bisect import bisect_right
from dataclasses import replace
from functools import cache
from importlib.resources import files
from itertools import pairwise

from briefing.model.findings import Findings


def with_sureness(findings: Findings) -> Findings:
    """The findings with confidences that mean what they say, measured on the gold set (people.md 4.4)."""
    return replace(
        findings,
        timexes=tuple(replace(one, confidence=sure("times", one.confidence)) for one in findings.timexes),
        actors=tuple(replace(one, confidence=sure("actors", one.confidence)) for one in findings.actors),
        statements=tuple(replace(one, confidence=sure(one.kind.value, one.confidence)) for one in findings.statements),
        events=tuple(replace(one, confidence=sure("events", one.confidence)) for one in findings.events),
        claims=tuple(replace(one, confidence=sure("claims", one.confidence)) for one in findings.claims),
    )


def sure(kind: str, score: float) -> float:
    """The share of right findings among those of this kind with this score. Raises KeyError for a kind unknown."""
    line = _lines()[kind]
    at = min(max(bisect_right(line, score, key=lambda point: point[0]), 1), len(line) - 1)
    (low, share), (high, more) = line[at - 1], line[at]
    return round(share + (more - share) * (score - low) / (high - low), 2)


@cache
def _lines() -> dict[str, tuple[tuple[float, float], ...]]:
    table = tomllib.loads(files("resources").joinpath("confidence.toml").read_text(encoding="utf-8"))
    lines = {kind: tuple((float(score), float(share)) for score, share in line) for kind, line in table.items()}
    for kind, line in lines.items():
        if any(one[0] >= two[0] or one[1] > two[1] for one, two in pairwise(line)):
            raise ValueError(f"confidence.toml: the line of {kind} does not rise")
    return lines
