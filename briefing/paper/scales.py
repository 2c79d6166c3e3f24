"""Scales of likelihood: the terms, in rising order, and the per cent each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Scale:
    """`terms` with their bands in per cent; terms joined by " or " are one band's two names. `key` is what an outline
    names it by."""

    key: str
    name: str
    terms: tuple[tuple[str, int, int], ...]

    def holds(self, term: str) -> bool:
        wanted = term.casefold().strip()
        return any(wanted == name or wanted in name.split(" or ") for name, _, _ in self.terms)

    @property
    def words(self) -> str:
        return "; ".join(f"{name} {low}–{high}\u00a0%" for name, low, high in self.terms)


PHIA = Scale(
    "phia",
    "PHIA probability yardstick",
    (
        ("remote chance", 0, 5),
        ("highly unlikely", 10, 20),
        ("unlikely", 25, 35),
        ("realistic possibility", 40, 50),
        ("likely or probable", 55, 75),
        ("highly likely", 80, 90),
        ("almost certain", 95, 100),
    ),
)

ICD_203 = Scale(
    "icd203",
    "ICD 203 scale",
    (
        ("almost no chance", 1, 5),
        ("very unlikely", 5, 20),
        ("unlikely", 20, 45),
        ("roughly even chance", 45, 55),
        ("likely", 55, 80),
        ("very likely", 80, 95),
        ("almost certain", 95, 99),
    ),
)

SCALES = (ICD_203, PHIA)


def scale_of(terms: Iterable[str]) -> Scale | None:
    """The first scale that knows every one of these terms; None if there are no terms or no scale knows them all."""
    used = [term for term in terms if term]
    return next((scale for scale in SCALES if used and all(scale.holds(term) for term in used)), None)


def terms_in(words: str) -> tuple[str, ...]:
    """The terms of likelihood that stand in these words, of whatever scale, in their order; the longest each time."""
    return tuple(found.group().casefold() for found in _terms().finditer(words))


@cache
def _terms() -> re.Pattern[str]:
    names = {name for scale in SCALES for names, _, _ in scale.terms for name in names.split(" or ")}
    longest_first = sorted(names, key=lambda name: (-len(name), name))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE)


def scale_for(key: str, terms: Iterable[str]) -> Scale | None:
    """The scale the outline names; where it names none, the one the terms are of."""
    return next((scale for scale in SCALES if scale.key == key), None) or scale_of(terms)


# How good the evidence is (ICD 203), and the Admiralty code: each graded apart from the other.
CONFIDENCE = (
    ("high", "good evidence from several independent sources, few assumptions"),
    ("moderate", "credible and plausible evidence that is not complete or not corroborated"),
    ("low", "scant, questionable or fragmentary evidence"),
)
RELIABILITY = (
    ("A", "source reliable"),
    ("B", "usually reliable"),
    ("C", "fairly reliable"),
    ("D", "not usually reliable"),
    ("E", "unreliable"),
    ("F", "cannot be judged"),
)
CREDIBILITY = (
    ("1", "item confirmed"),
    ("2", "probably true"),
    ("3", "possibly true"),
    ("4", "doubtful"),
    ("5", "improbable"),
    ("6", "cannot be judged"),
)
