"""`dateline add`: take files and folders into a case."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import opened, say
from briefing.cli.options import JOBS, Files, Jobs, Published
from briefing.cli.reading import day, outcomes, sha256_of
from briefing.intake.adding import added, fresh, known_hashes
from briefing.intake.batch import expanded
from briefing.intake.outcome import Refused, each, name_of
from briefing.model.day import Day, day_from
from briefing.storage.case import Case

NewCase = Annotated[Path, typer.Argument(dir_okay=False, metavar="CASE", help="A .dateline file, made if missing.")]
Cluster = Annotated[str, typer.Option(metavar="ADDRESS", help="A Dask scheduler that lends its machines.")]


def run(
    case: NewCase,
    files: Files,
    published: Published = None,
    jobs: Jobs = JOBS,
    cluster: Cluster = "",
) -> None:
    if cluster:
        raise typer.BadParameter("this version reads on this computer only; leave --cluster away")
    created = day(published)
    with opened(case) as open_case:
        if open_case.read_only:
            say(f"{case}: {open_case.barred}")
            raise typer.Exit(2)
        refused = _add(open_case, list(_unknown(open_case, expanded(files))), jobs, created)
    if refused:
        raise typer.Exit(1)


def _add(case: Case, files: Sequence[Path], jobs: int, published: Day | None) -> int:
    """Each file is safe in the case before the next one is looked at. Gives the number of those refused."""
    refused = 0
    for outcome in outcomes(files, jobs, day_from(date.today()), published):
        refused += sum(isinstance(one, Refused) for one in each(outcome))
        new = fresh(outcome, case.dossier)
        if new:
            case.apply(added(new, name_of(outcome)))
        for taken in new:
            found = taken.findings
            typer.echo(f"{taken.source.path}: {len(found.events)} events, {len(found.statements)} quotations")
    return refused


def _unknown(case: Case, files: Sequence[Path]) -> Iterator[Path]:
    """The files whose bytes are not in the case yet, each of them once: what a broken-off run left to do."""
    names = {sha: case.dossier.sources[id_].label for sha, id_ in known_hashes(case.dossier).items()}
    for path in files:
        sha256 = sha256_of(path)
        if sha256 in names:
            typer.echo(f"{path}: already in the case{f' as {names[sha256]}' if names[sha256] else ''}")
        else:
            yield path
        if sha256:
            names.setdefault(sha256, "")
