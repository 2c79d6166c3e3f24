"""`dateline export`: a case as a table or as data for other programs."""

from __future__ import annotations

import typer

from briefing.cli.cases import opened, say
from briefing.cli.options import OldCase, Output
from briefing.exchange import EXPORTS, ExportError, ending, export


def run(case: OldCase, output: Output) -> None:
    if ending(output) not in EXPORTS:
        raise typer.BadParameter(f"a case is exported as {', '.join(EXPORTS)}", param_hint="-o")
    with opened(case) as open_case:
        dossier = open_case.dossier
    try:
        export(dossier, output)
    except ExportError as error:
        say(str(error))
        raise typer.Exit(2) from error
