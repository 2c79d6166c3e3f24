"""What a program can check of a paper before a reader does. Numbers are those of the house's list of 68 checks."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from briefing.model.dossier import Dossier
from briefing.paper.checks import building, citing, dating, judging, lettering
from briefing.paper.checks.finding import Finding
from briefing.paper.tree import Paper

__all__ = ["Finding", "checks"]


def checks(paper: Paper, dossier: Dossier | None = None) -> tuple[Finding, ...]:
    """Everything found wrong, in the order of the list. With the dossier, quotations are held against their sources."""
    found = [finding for check in _CHECKS for finding in check(paper)]
    if dossier is not None:
        found += citing.verbatim(paper, dossier)
    return tuple(sorted(found, key=lambda finding: finding.check))


_CHECKS: tuple[Callable[[Paper], Iterator[Finding]], ...] = (
    judging.weighed,
    judging.scaled,
    judging.guarded,
    citing.cited,
    citing.resolved,
    citing.graded,
    citing.attributed,
    dating.dated,
    dating.resolved,
    dating.absolute,
    lettering.printable_letters,
    lettering.typeset,
    lettering.unbroken,
    building.marked,
    building.numbered,
    building.named,
    building.levelled,
    building.watched,
    building.filled,
    building.compared,
    building.styled,
)
