"""The base of a figure against how many people live in the state: a question, never a correction."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, partial
from importlib.resources import files

from briefing.crosscheck.counts import sentence_around
from briefing.crosscheck.remembering import Memory
from briefing.crosscheck.telling import folded
from briefing.language.lexicon import rows
from briefing.model.claim import Claim
from briefing.model.dossier import Dossier
from briefing.model.population import Population

_COUNTED = re.compile(
    r"\b(inhabitants|population|citizens|residents|people living|pre-war population)\b", re.IGNORECASE
)
_MILLIONS = {"million": Decimal(1_000_000), "billion": Decimal(1_000_000_000), "thousand": Decimal(1_000)}
_BASE = re.compile(r"(\d+(?:[.,]\d+)*)\s*(million|billion|thousand)?", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_OFF = Decimal("0.25")  # how far a base may lie from the table before it is asked about
_FEWEST = 20_000  # no smaller number is a population of a state


@dataclass(frozen=True, slots=True)
class BaseDoubt:
    """`claimed` people stand in the source as the base, `known` in the table."""

    claim_id: str
    claimed: int
    known: Population
    question: str


@cache
def shipped() -> tuple[Population, ...]:
    """The figures that come with the program, by name."""
    text = files("resources").joinpath("reference", "populations.csv").read_text("utf-8")
    others = {name: tuple(f"{demonyms},{more}".split(",")) for name, demonyms, _, more, *_ in rows("states")}
    read = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(
        Population(
            row["name"].casefold(),
            (row["name"], *filter(None, (name.strip() for name in others.get(row["name"], ())))),
            int(row["people"]),
            int(row["year"]),
            row["source"],
        )
        for row in read
    )


def known(dossier: Dossier) -> dict[str, Population]:
    """By id: what is shipped, and what the analyst says in its place or beside it."""
    return {each.id: each for each in (*shipped(), *(dossier.populations[id_] for id_ in sorted(dossier.populations)))}


def base_doubts(dossier: Dossier, memory: Memory | None = None) -> Iterator[BaseDoubt]:
    """Figures whose base is said to be the people of a state that the table knows otherwise, in no order."""
    memory, table = memory or Memory(), known(dossier)
    for claim in dossier.claims.values():
        rests_on = claim, dossier.texts.get(claim.passage.source_id), dossier.populations
        doubt = memory.of(("base", claim.id), rests_on, partial(base_doubt, dossier, claim, table))
        if doubt is not None:
            yield doubt


def base_doubt(dossier: Dossier, claim: Claim, table: dict[str, Population]) -> BaseDoubt | None:
    """None where no state is named, or the base is near enough."""
    text = dossier.texts.get(claim.passage.source_id)
    if claim.figure is None or text is None or not _COUNTED.search(claim.passage.exact):
        return None
    claimed = _base(claim)
    around = sentence_around(text, claim.passage.span)
    state = _state(around, table) or _state(
        text.text[max(0, claim.passage.span.start - 600) : claim.passage.span.end], table
    )
    if claimed is None or claimed < _FEWEST or state is None or abs(claimed - state.people) <= _OFF * state.people:
        return None
    question = (
        f"Is the base right? {claimed:,} stand here; {state.basis} ({state.year}) has about "
        f"{_rounded(state.people)} people for {state.names[0]}. Have two figures been mixed?"
    )
    return BaseDoubt(claim.id, int(claimed), state, question)


def _base(claim: Claim) -> Decimal | None:
    """The number that stands before the people: in "two-thirds of 12 million inhabitants" 12 million."""
    counted = _COUNTED.search(claim.passage.exact)
    before = claim.passage.exact[: counted.start()] if counted else ""
    found = [match for match in _BASE.finditer(before)]
    if not found:
        return claim.figure.minimum if claim.figure and not claim.figure.working else None
    number, unit = found[-1].groups()
    return Decimal(number.replace(",", "")) * _MILLIONS.get((unit or "").casefold(), Decimal(1))


def _state(words: str, table: dict[str, Population]) -> Population | None:
    """The state named last before the figure, or its people."""
    said = f" {' '.join(_WORD.findall(folded(words)))} "
    best: tuple[int, Population] | None = None
    for each in table.values():
        for name in each.names:
            at = said.rfind(f" {folded(name)} ")
            if at >= 0 and (best is None or at > best[0]):
                best = (at, each)
    return best[1] if best else None


def _rounded(people: int) -> str:
    return f"{people / 1_000_000:.1f} million" if people >= 1_000_000 else f"{round(people, -3):,}"
