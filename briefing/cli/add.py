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
from briefing.edits.sources import AddSource
from briefing.intake.batch import expanded
from briefing.intake.outcome import Refused
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
        if isinstance(outcome, Refused):
            refused += 1
        else:
            case.apply(AddSource(outcome.source, outcome.text, outcome.findings))
            found = outcome.findings
            typer.echo(f"{outcome.source.path}: {len(found.events)} events, {len(found.statements)} quotations")
    return refused


def _unknown(case: Case, files: Sequence[Path]) -> Iterator[Path]:
    """The files whose bytes are not in the case yet, each of them once: what a broken-off run left to do."""
    names = {source.sha256: source.label for source in case.dossier.sources.values()}
    for path in files:
        sha256 = sha256_of(path)
        if sha256 in names:
            typer.echo(f"{path}: already in the case{f' as {names[sha256]}' if names[sha256] else ''}")
        else:
            yield path
        if sha256:
            names.setdefault(sha256, "")
