"""What the case takes in of an edited paper: the analyst's own words. What rests on records is shown alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from briefing.edits.edit import Edit
from briefing.edits.judgements import DropJudgement, PutJudgement
from briefing.edits.many import Together
from briefing.edits.outline import SetOutline
from briefing.model.dossier import Dossier
from briefing.paper import walk
from briefing.paper.compose import compose
from briefing.paper.tree import Paper, Paragraph, Quote, Table
from briefing.writers.released import before
from briefing.writers.returned.judged import judgement_of
from briefing.writers.returned.matching import Change, Fate
from briefing.writers.returned.own import Own
from briefing.writers.returned.units import units

_JUDGEMENT = "judgement-"


class Outcome(StrEnum):
    """What becomes of a change."""

    TAKEN = "taken in"
    BOTH = "changed in the case too"  # since the paper was written, and otherwise
    RECORDS = "rests on records: correct the record, and the paper follows"
    FIXED = "words of the template or the house"


@dataclass(frozen=True, slots=True)
class Taken:
    """Each change with what becomes of it and what the case says today, "" where that is what the paper said.

    `edit` does all that are taken in as one step, None where nothing is left to do.
    """

    outcomes: tuple[tuple[Change, Outcome, str], ...]
    edit: Together | None


def taken(changes: Sequence[Change], paper: Paper, dossier: Dossier, name: str) -> Taken:
    """`paper` is the tree as it was written, `dossier` the case as it is now."""
    taking = _Taking(paper, dossier)
    outcomes = tuple((change, *taking.take(change)) for change in changes)
    edits = taking.edits()
    return Taken(outcomes, Together(f"Take in the changes of {name}", edits) if edits else None)


class _Taking:
    def __init__(self, paper: Paper, dossier: Dossier) -> None:
        self._dossier = dossier
        self._records = _resting(paper)
        self._now = {unit.id: unit.words for unit in units(_today(paper, dossier))}
        self._own = Own(dossier.outline)
        self._judgements: list[Edit] = []

    def take(self, change: Change) -> tuple[Outcome, str]:
        now = self._now.get(change.unit, "")
        if change.fate is Fate.ADDED:
            return (Outcome.TAKEN if self._own.add(change.unit, change.after) else Outcome.FIXED), ""
        is_own = change.unit.startswith(_JUDGEMENT) or self._own.holds(change.unit)
        differing = "" if now == change.before else now
        if not is_own:
            return (Outcome.RECORDS if change.unit in self._records else Outcome.FIXED), differing
        if now == change.after:
            return Outcome.TAKEN, ""  # somebody has done it here already
        if now != change.before:
            return Outcome.BOTH, now
        self._write(change)
        return Outcome.TAKEN, ""

    def edits(self) -> tuple[Edit, ...]:
        outline = self._own.outline
        changed = (SetOutline(outline),) if outline != self._dossier.outline else ()
        return (*self._judgements, *changed)

    def _write(self, change: Change) -> None:
        if not change.unit.startswith(_JUDGEMENT):
            self._own.write(change.unit, change.after)
            return
        judgement = self._dossier.judgements[change.unit.removeprefix(_JUDGEMENT)]
        if change.fate is Fate.REMOVED:
            self._judgements.append(DropJudgement(judgement.id))
        else:
            self._judgements.append(PutJudgement(judgement_of(judgement, change.after)))


def _today(paper: Paper, dossier: Dossier) -> Paper:
    """What this paper would say today: its form, with the words and records of the case as it is now."""
    form, now = paper.outline or dossier.outline, dossier.outline
    outline = replace(
        form,
        title=now.title,
        subtitle=now.subtitle,
        background=now.background,
        outlook=now.outlook,
        comment=now.comment,
        indicators=now.indicators,
    )
    known = before(dossier, paper.meta.edition)
    known = known.put(paper.house) if paper.house else known
    return compose(known.put_outline(outline))


def _resting(paper: Paper) -> frozenset[str]:
    """The units that say what records say."""
    out: set[str] = set()
    for block in walk.blocks(paper):
        match block:
            case Table(rows=rows):
                out |= {row.id for row in rows if row.keys}
            case Quote(id=id_):
                out |= {id_, f"{id_}/attribution"}
            case Paragraph(id=id_, keys=keys) if keys:
                out.add(id_)
            case _:
                pass
    return frozenset(out)
