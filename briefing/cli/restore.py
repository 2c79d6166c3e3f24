"""`dateline restore`: make a case what it was at some point, or open a backup as a case of its own."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import opened, refused, say, writable
from briefing.cli.points import moment, seq_of
from briefing.files import written_whole
from briefing.storage.backups import backups

Lost = Annotated[
    Path, typer.Argument(dir_okay=False, metavar="CASE", help="A .dateline file; for a backup it may be gone.")
]
To = Annotated[str, typer.Option("--to", metavar="POINT", help="A snapshot, or a number as “dateline history” has it.")]
Number = Annotated[int, typer.Option("--backup", min=0, help="Which backup, as “dateline backup” numbers them.")]
New = Annotated[Path | None, typer.Option("-o", "--output", dir_okay=False, help="The new case, with --backup.")]


def run(case: Lost, to: To = "", backup: Number = 0, output: New = None) -> None:
    if bool(to) == bool(backup) or bool(backup) != (output is not None):
        raise typer.BadParameter("give --to POINT, or --backup NUMBER and -o NEW")
    if output is not None:
        _backup(case, backup, output)
    elif not case.is_file():
        raise typer.BadParameter(f"{case} is not there")
    else:
        _point(case, to)


def _point(path: Path, to: str) -> None:
    with opened(path) as case:
        changes = writable(case).go_back(seq_of(case, to), f"Go back to “{to}”")
    say(f"{len(changes.keys)} records are as they were; undo takes that back.")


def _backup(path: Path, number: int, to: Path) -> None:
    found = backups(path)
    if number > len(found):
        raise typer.BadParameter(f"there are {len(found)} backups of {path.name}")
    if to.exists():
        raise typer.BadParameter(f"{to} is there already; a backup is opened as a new case")
    with refused(), written_whole(to) as whole:
        shutil.copyfile(found[number - 1].path, whole)
    say(f"{to.name} is the case as it was saved {moment(found[number - 1].at)}.")
