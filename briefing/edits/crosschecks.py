"""What the analyst decides of contradictions, offices, figures of record and corrections."""

from __future__ import annotations

from dataclasses import dataclass, replace

from briefing.model.conflict import Conflict, Verdict
from briefing.model.dossier import Dossier
from briefing.model.office import Office
from briefing.model.population import Population

_VERDICTS = {
    Verdict.REPORT_BOTH: "Report both sides",
    Verdict.NEEDS_CHECK: "Put on the list of gaps",
    Verdict.NO_CONFLICT: "Say that this is no conflict",
}


@dataclass(frozen=True, slots=True)
class Decide:
    """Settle a conflict, or settle it anew. Raises KeyError where one of its records is not there."""

    conflict: Conflict

    @property
    def label(self) -> str:
        return _VERDICTS[self.conflict.verdict]

    @property
    def why(self) -> str:
        return self.conflict.why

    def apply(self, dossier: Dossier) -> Dossier:
        for key in (self.conflict.one, self.conflict.other):
            if dossier.get(key) is None:
                raise KeyError(key)
        return dossier.put(self.conflict)


@dataclass(frozen=True, slots=True)
class Reopen:
    """Take a decision on a conflict back. Raises KeyError for an unknown one."""

    conflict_id: str

    @property
    def label(self) -> str:
        return "Open the question again"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("conflicts", self.conflict_id)])


@dataclass(frozen=True, slots=True)
class PutOffice:
    """Add an office to the register, or write it anew. Raises ValueError without holder or title, or an end before the
    start."""

    office: Office

    @property
    def label(self) -> str:
        return f"Register {self.office.holder} as {self.office.title}"

    def apply(self, dossier: Dossier) -> Dossier:
        office = self.office
        if not office.holder.strip() or not office.title.strip():
            raise ValueError("an office needs a holder and a title")
        if office.start and office.end and office.start > office.end:
            raise ValueError("an office ends before it starts")
        return dossier.put(office)


@dataclass(frozen=True, slots=True)
class DropOffice:
    """Take an office out of the register. Raises KeyError for an unknown one."""

    office_id: str

    @property
    def label(self) -> str:
        return "Remove the office"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("offices", self.office_id)])


@dataclass(frozen=True, slots=True)
class PutPopulation:
    """Say how many people live in a state, for this case, in the place of what is shipped. Raises ValueError for no
    name, nobody living there, or no basis."""

    population: Population

    @property
    def label(self) -> str:
        return f"Set the population of {self.population.names[0] if self.population.names else 'a state'}"

    def apply(self, dossier: Dossier) -> Dossier:
        given = self.population
        if not given.names or given.people < 1 or not given.basis.strip():
            raise ValueError("a population needs a name, a number and a basis")
        return dossier.put(given)


@dataclass(frozen=True, slots=True)
class DropPopulation:
    """Go back to the figure that is shipped. Raises KeyError where the analyst has given none."""

    population_id: str

    @property
    def label(self) -> str:
        return "Use the shipped population again"

    def apply(self, dossier: Dossier) -> Dossier:
        return dossier.drop([("populations", self.population_id)])


@dataclass(frozen=True, slots=True)
class Corrects:
    """Say which sources a source corrects; () takes that back. Raises KeyError for an unknown one."""

    source_id: str
    corrected: tuple[str, ...]

    @property
    def label(self) -> str:
        return "Read the source as a correction" if self.corrected else "Read the source as no correction"

    def apply(self, dossier: Dossier) -> Dossier:
        for id_ in self.corrected:
            _ = dossier.sources[id_]
        return dossier.put(replace(dossier.sources[self.source_id], corrects=tuple(sorted(self.corrected))))
