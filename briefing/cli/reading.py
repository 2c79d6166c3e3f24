"""Files read for a command: with progress, refusals said, the same file once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

import typer

from briefing.cli.cases import opened, say
from briefing.cli.offers import hint
from briefing.cli.progress import progress
from briefing.intake.adding import added, fresh
from briefing.intake.batch import take_all
from briefing.intake.cluster import Cluster
from briefing.intake.consent import NOTHING, Consent
from briefing.intake.outcome import Outcome, Refused, each, name_of
from briefing.model.day import Day, day_from_iso
from briefing.model.dossier import Dossier
from briefing.storage.header import is_case


def day(text: str | None) -> Day | None:
    """The day an option gives. Raises typer.BadParameter for what is no day."""
    try:
        return day_from_iso(text) if text else None
    except ValueError as error:
        raise typer.BadParameter(f"{text} is no day; write it as 2025-12-04") from error


def outcomes(
    paths: Sequence[Path],
    jobs: int,
    accessed: Day | None,
    published: Day | None,
    cluster: Cluster | None = None,
    consent: Consent = NOTHING,
    analyzer: str = "",
) -> Iterator[Outcome]:
    """What becomes of every file, in order; refusals are said on standard error as they come."""
    with (
        progress() as told,
        closing(take_all(paths, jobs, accessed, published, told, cluster, consent, analyzer)) as found,
    ):
        for outcome in found:
            for one in each(outcome):
                if isinstance(one, Refused):
                    say(" ".join(filter(None, (f"{one.path}: {one.reason}", one.advice, hint(one)))))
            yield outcome


def dossier_of(paths: Sequence[Path], jobs: int, published: Day | None) -> tuple[Dossier, int]:
    """The dossier of one case, or of files read without one, and how many of them were refused."""
    if len(paths) == 1 and is_case(paths[0]):
        with opened(paths[0]) as case:
            return case.dossier, 0
    missing = next((path for path in paths if path.suffix == ".dateline" and not path.exists()), None)
    if missing is not None:
        raise typer.BadParameter(f"there is no case {missing}")
    if any(is_case(path) for path in paths):
        raise typer.BadParameter("give either one case or files, not both")
    dossier, refused = Dossier(), 0
    for outcome in outcomes(paths, jobs, None, published):
        refused += sum(isinstance(one, Refused) for one in each(outcome))
        if new := fresh(outcome, dossier):
            dossier = added(new, name_of(outcome)).apply(dossier)
    return dossier.settled(), refused
