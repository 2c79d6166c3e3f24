"""Points of a case as they are named on the command line, and as they are printed."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from briefing.storage.case import Case
from briefing.storage.snapshots import snapshots

Point = Annotated[
    str, typer.Argument(metavar="POINT", help="The name of a snapshot, or a number as “dateline history” prints it.")
]


def seq_of(case: Case, point: str) -> int:
    """The row of the log that a point names; 0 is the empty case. Raises BadParameter for one there is not."""
    for snapshot in case.ask(snapshots):
        if snapshot.name == point:
            return snapshot.seq
    last = len(case.log())
    if point.isdecimal() and int(point) <= last:
        return int(point)
    raise typer.BadParameter(f"the case has no point {point}; “dateline history” lists them, 0 to {last}")


def moment(at: datetime) -> str:
    """In the time of this computer."""
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
