"""`dateline verify`: a paper against its case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import say
from briefing.cli.options import OldCase

Paper = Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="PAPER", help="A paper Dateline wrote.")]


def run(paper: Paper, case: OldCase) -> None:
    say(f"{paper.name} was not verified against {case.name}: papers do not carry their records with them yet.")
    raise typer.Exit(2)
