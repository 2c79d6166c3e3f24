"""`dateline backup`: make a backup beside the case, and list those there are."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import opened
from briefing.cli.points import moment
from briefing.storage.backups import backups

Kept = Annotated[
    Path, typer.Argument(dir_okay=False, metavar="CASE", help="A .dateline file; to list, it may be gone.")
]
Now = Annotated[bool, typer.Option("--now", help="Make one now; Dateline makes them by itself as well.")]


def run(case: Kept, now: Now = False) -> None:
    if now and not case.is_file():
        raise typer.BadParameter(f"{case} is not there")
    if now:
        with opened(case) as found:
            found.back_up()
    for number, one in enumerate(backups(case), 1):
        size = one.path.stat().st_size / 1e6
        typer.echo(f"{number:>3}  saved {moment(one.at)}  after edit {one.seq}  {size:.1f} MB  {one.path}")
