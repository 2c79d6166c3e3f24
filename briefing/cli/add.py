"""`dateline add`: take files and folders into a case."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.adding import Adding
from briefing.cli.analyzers import Analyzer, chosen
from briefing.cli.cases import opened, say
from briefing.cli.offers import Languages, LibreOffice, Ocr, Password, PasswordFile, consent
from briefing.cli.options import JOBS, Files, Jobs, Published
from briefing.cli.reading import day, outcomes
from briefing.intake.batch import expanded
from briefing.intake.cluster import Cluster, ClusterError, joined
from briefing.intake.consent import NOTHING
from briefing.intake.isolation import isolation_words
from briefing.model.day import day_from

NewCase = Annotated[Path, typer.Argument(dir_okay=False, metavar="CASE", help="A .dateline file, made if missing.")]
Address = Annotated[str, typer.Option(metavar="ADDRESS", help="A Dask scheduler that lends its machines.")]
Retry = Annotated[bool, typer.Option("--retry", help="Read again what was refused before.")]


def run(
    case: NewCase,
    files: Files,
    published: Published = None,
    analyzer: Analyzer = "",
    jobs: Jobs = JOBS,
    cluster: Address = "",
    retry: Retry = False,
    ocr: Ocr = False,
    ocr_language: Languages = "",
    password: Password = False,
    password_file: PasswordFile = None,
    libreoffice: LibreOffice = False,
) -> None:
    created = day(published)
    allowed = consent(ocr, ocr_language, password, password_file, libreoffice)
    if cluster and (analyzer or allowed != NOTHING):
        reason = "analyzers, passwords and other programs are chosen for this computer only"
        raise typer.BadParameter(reason, param_hint="--cluster")
    retry = retry or allowed != NOTHING
    model, allowed = chosen(analyzer, allowed)
    with _lent(cluster) as machines, opened(case) as open_case:
        if open_case.read_only:
            say(f"{case}: {open_case.barred}")
            raise typer.Exit(2)
        adding = Adding(open_case, retry)
        left = adding.left(expanded(files))
        # Each file is safe in the case before the next one is looked at.
        for outcome in outcomes(left, jobs, day_from(date.today()), created, machines, allowed, model):
            adding.keep(outcome)
        protection = isolation_words()
        if left and not protection.startswith("full"):
            say(f"Protection of this computer: {protection}")
    if adding.refused:
        raise typer.Exit(1)


@contextmanager
def _lent(address: str) -> Iterator[Cluster | None]:
    if not address:
        yield None
        return
    try:
        machines = joined(address)
    except ClusterError as error:
        raise typer.BadParameter(str(error), param_hint="--cluster") from error
    try:
        yield machines
    finally:
        machines.close()
