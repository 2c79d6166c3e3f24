"""`dateline compare`: what differs between two points of a case."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer

from briefing.cli.cases import opened
from briefing.cli.options import Json, OldCase
from briefing.cli.points import Point, seq_of
from briefing.storage.differences import changed_between

Other = Annotated[str, typer.Argument(metavar="[POINT]", help="The other point; without it the case as it is now.")]


def run(case: OldCase, point: Point, other: Other = "", json: Json = False) -> None:
    with opened(case) as found:
        last = seq_of(found, other) if other else len(found.log())
        differing = changed_between(found, seq_of(found, point), last)
    if json:
        document = {"schema": "dateline/comparison/1", "differences": differing}
        typer.echo(msgspec.json.encode(document).decode())
    else:
        for one in differing:
            typer.echo(one.words)
