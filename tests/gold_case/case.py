"""Cases of reports with what a careful analyst says of them: the reports as sources, and the truth beside them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefing.edits.sources import AddSource
from briefing.intake.outcome import Taken
from briefing.intake.take import take
from briefing.model.day import day_from_iso
from briefing.model.dossier import Dossier, claims_of, events_of
from briefing.model.span import Passage, Span
from tests.gold.form import Annotated, Mark, as_read, folder

CASES = Path(__file__).parent
HALVES = ("tuning", "scoring")


@dataclass(frozen=True, slots=True)
class Truth:
    """Marks are named "report:key". `pairs` hold class and two marks; a key names one event over all reports."""

    pairs: tuple[tuple[str, str, str], ...]
    independent: dict[str, tuple[int, int]]
    gaps: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    """`marks` say by id of event or claim which mark it stands in; `events` are those of `wanted` that are no figures;
    `missed` are the marks nothing was found for."""

    dossier: Dossier
    truth: Truth
    marks: dict[str, str]
    wanted: tuple[str, ...]
    events: frozenset[str]

    @property
    def missed(self) -> list[str]:
        return sorted(set(self.wanted) - set(self.marks.values()))

    def name(self, id_: str) -> str:
        """The mark a record stands in, its own id where it stands in none."""
        return self.marks.get(id_, id_)


@dataclass(slots=True)
class _Found:
    marks: dict[str, str] = field(default_factory=dict)
    wanted: list[str] = field(default_factory=list)
    events: set[str] = field(default_factory=set)


def case(half: str) -> Case:
    """As the command line takes the reports in, each with its day of publication."""
    dossier, found = Dossier(), _Found()
    for document in folder(CASES / half):
        taken = take(Path(f"{document.name}.txt"), document.text.encode(), published=day_from_iso(document.created))
        if not isinstance(taken, Taken):
            raise ValueError(f"{document.name} is taken for an archive")
        dossier = AddSource(taken.source, taken.text, taken.findings).apply(dossier).settled()
        _match(dossier, as_read(document, taken.text.text), taken.source.id, found)
    return Case(dossier, truth(half), found.marks, tuple(found.wanted), frozenset(found.events))


def truth(half: str) -> Truth:
    read = tomllib.loads((CASES / half / "truth.toml").read_text("utf-8"))
    return Truth(
        tuple((pair["class"], pair["one"], pair["other"]) for pair in read["pair"]),
        {name: (counts[0], counts[1]) for name, counts in read["independent"].items()},
        {name: tuple(values) for name, values in read["gaps"].items()},
    )


def _match(dossier: Dossier, document: Annotated, source_id: str, found: _Found) -> None:
    """Each record goes with the mark that it has most in common with; each mark with one record."""
    for tag, records in (
        ("e", [(event.id, event.passages) for event in events_of(dossier)]),
        ("c", [(claim.id, (claim.passage,)) for claim in claims_of(dossier) if claim.figure]),
    ):
        mine = [(id_, passages[0]) for id_, passages in records if passages and passages[0].source_id == source_id]
        marks = document.of(tag)
        found.events |= {f"{document.name}:{mark.given['key']}" for mark in marks if tag == "e"}
        found.wanted += [f"{document.name}:{mark.given['key']}" for mark in marks]
        for _, id_, key in sorted(_overlaps(mine, marks), key=lambda each: (-each[0], each[1])):
            name = f"{document.name}:{key}"
            if id_ not in found.marks and name not in found.marks.values():
                found.marks[id_] = name


def _overlaps(records: Sequence[tuple[str, Passage]], marks: Sequence[Mark]) -> Iterator[tuple[float, str, str]]:
    for id_, passage in records:
        for mark in marks:
            both = _common(passage.span, mark.span)
            if both:
                yield (
                    both / (passage.span.end - passage.span.start + mark.span.end - mark.span.start),
                    id_,
                    mark.given["key"],
                )


def _common(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))
