"""`dateline import`: tables of other programs into a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import say
from briefing.cli.options import OldCase

Table = Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="FILE", help="A table or calendar.")]


def run(case: OldCase, table: Table) -> None:
    say(f"{table.name} was not taken into {case.name}: this version takes in reports (dateline add), no tables yet.")
    raise typer.Exit(2)
