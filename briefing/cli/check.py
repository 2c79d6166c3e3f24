"""`dateline check`: the integrity of a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import say
from briefing.storage.check import check
from briefing.storage.header import is_case
from briefing.storage.refusal import CaseError

CaseOrPaper = Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="CASE", help="A .dateline file.")]


def run(file: CaseOrPaper) -> None:
    if not is_case(file):
        say(f"{file.name} is no Dateline case. Papers are checked while they are written; cases are checked here.")
        raise typer.Exit(2)
    try:
        report = check(file)
    except CaseError as error:
        say(str(error))
        raise typer.Exit(2) from error
    for problem in report.problems:
        say(problem)
    counts = f"{report.records} records, {report.passages} passages, {report.edits} log entries"
    typer.echo(f"{file.name}: {'sound' if report.is_sound else 'not sound'} ({counts})")
    if not report.is_sound:
        raise typer.Exit(1)
