"""`dateline check`: the integrity of a case; the checks of a paper."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import phrase_of, say
from briefing.storage.check import check
from briefing.storage.header import is_case
from briefing.storage.refusal import CaseError

CaseOrPaper = Annotated[
    Path, typer.Argument(exists=True, dir_okay=False, metavar="CASE|PAPER", help="A .dateline file, PDF, DOCX or JSON.")
]


def run(file: CaseOrPaper) -> None:
    if is_case(file):
        _case(file)
    else:
        _paper(file)


def _case(file: Path) -> None:
    try:
        report = check(file, phrase_of(file))
    except CaseError as error:
        say(str(error))
        raise typer.Exit(2) from error
    for problem in report.problems:
        say(problem)
    counts = f"{report.records} records, {report.passages} passages, {report.edits} log entries"
    typer.echo(f"{file.name}: {'sound' if report.is_sound else 'not sound'} ({counts})")
    if not report.is_sound:
        raise typer.Exit(1)


def _paper(file: Path) -> None:
    # A case is checked without loading what papers are made with.
    from briefing.writers.checked import checked
    from briefing.writers.tree_read import TreeError

    try:
        found = checked(file.read_bytes())
    except TreeError as error:
        say(f"{file.name} is no case and no paper that can be checked: {error}.")
        raise typer.Exit(2) from error
    for finding in found.findings:
        say(f"{finding.check}: {finding.words}")
    pages = f", {found.pages} {'page' if found.pages == 1 else 'pages'}" if found.pages else ""
    verdict = f"{len(found.findings)} to mend" if found.findings else "nothing to mend"
    typer.echo(f"{file.name}: {verdict} ({found.kind}{pages})")
    if found.findings:
        raise typer.Exit(1)
