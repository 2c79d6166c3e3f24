"""Taking sources in and out, and saying when they were published and how far they are trusted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.findings import Findings
from briefing.model.source import Basis, Source, SourceText
from briefing.temporal.redate import redated


@dataclass(frozen=True, slots=True)
class AddSource:
    """Add a source and all that was found in it as one step; the source gets the next number."""

    source: Source
    text: SourceText
    findings: Findings

    @property
    def label(self) -> str:
        return f"Add {self.source.name}"

    def apply(self, dossier: Dossier) -> Dossier:
        number = max((source.number for source in dossier.sources.values()), default=0) + 1
        found = self.findings
        return dossier.put_text(self.source.id, self.text).put(
            replace(self.source, number=number),
            *found.timexes,
            *found.actors,
            *found.statements,
            *found.events,
            *found.claims,
        )


@dataclass(frozen=True, slots=True)
class DateSource:
    """Say when a source was published, None for not known; all that counts from it is dated anew."""

    source_id: str
    created: Day | None
    basis: Basis | None = Basis.GIVEN

    @property
    def label(self) -> str:
        return f"Date the source {self.created}" if self.created else "Leave the source undated"

    def apply(self, dossier: Dossier) -> Dossier:
        source = dossier.sources[self.source_id]
        basis = self.basis if self.created else None
        return redated(dossier.put(replace(source, created=self.created, created_basis=basis)), self.source_id)


@dataclass(frozen=True, slots=True)
class GradeSource:
    """Grade the reliability of a source A-F with a reason; "" takes the grade away. Raises ValueError for others."""

    source_id: str
    grade: str
    reason: str = ""

    @property
    def label(self) -> str:
        return f"Grade the source {self.grade}" if self.grade else "Take the grade away"

    def apply(self, dossier: Dossier) -> Dossier:
        if self.grade not in ("", *"ABCDEF"):
            raise ValueError(f"not a grade: {self.grade}")
        source = dossier.sources[self.source_id]
        return dossier.put(replace(source, grade=self.grade, grade_reason=self.reason))


@dataclass(frozen=True, slots=True)
class DropSource:
    """Take a source out with everything that rests on it alone. Raises KeyError for an unknown one."""

    source_id: str

    @property
    def label(self) -> str:
        return "Remove the source"

    def apply(self, dossier: Dossier) -> Dossier:
        keys = [("sources", self.source_id), ("texts", self.source_id)]
        keys += [("timexes", t.id) for t in dossier.timexes.values() if t.passage.source_id == self.source_id]
        keys += [("actors", a.id) for a in dossier.actors.values() if a.mentions[0].source_id == self.source_id]
        keys += [("statements", s.id) for s in dossier.statements.values() if s.passage.source_id == self.source_id]
        keys += [("claims", c.id) for c in dossier.claims.values() if c.passage.source_id == self.source_id]
        keys += [
            ("events", e.id)
            for e in dossier.events.values()
            if e.passages and all(p.source_id == self.source_id for p in e.passages)
        ]
        return dossier.drop(keys)
