"""`dateline snapshot`: give a point of a case a name, or list the names."""

from __future__ import annotations

from functools import partial
from typing import Annotated

import typer

from briefing.cli.cases import opened, say, writable
from briefing.cli.options import OldCase
from briefing.cli.points import moment, seq_of
from briefing.storage import snapshots

Name = Annotated[str, typer.Argument(metavar="[NAME]", help="The name; without one the snapshots are listed.")]
At = Annotated[str, typer.Option("--at", metavar="NUMBER", help="Which point, as “dateline history” prints it.")]
Drop = Annotated[bool, typer.Option("--drop", help="Forget the name; nothing of the case is lost by that.")]


def run(case: OldCase, name: Name = "", at: At = "", drop: Drop = False) -> None:
    with opened(case) as found:
        if not name:
            for one in found.ask(snapshots.snapshots):
                typer.echo(f"{one.seq:>5}  {moment(one.at)}  {one.who}  {one.name}")
        elif drop:
            if name not in {one.name for one in found.ask(snapshots.snapshots)}:
                raise typer.BadParameter(f"there is no snapshot {name}")
            writable(found).note(partial(snapshots.drop, name=name))
        else:
            kept = writable(found).name_point(name, seq_of(found, at) if at else None)
            say(f"“{kept.name}” is the case after edit {kept.seq}.")
