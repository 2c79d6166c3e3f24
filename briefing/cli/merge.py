"""`dateline merge`: make two copies of a case one; what both changed differently is listed side by side."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

import msgspec
import typer

from briefing.cli.cases import opened, say
from briefing.cli.options import Json, OldCase, Output
from briefing.storage.lock import login
from briefing.storage.merge import Merged, merge
from briefing.storage.parted import Clash, Side, parted

Second = Annotated[
    str, typer.Option("--second", metavar="NUMBERS", help="Which clashes go to the second copy: 1,3 or all.")
]


def run(case: OldCase, other: OldCase, output: Output, second: Second = "", json: Json = False) -> None:
    if case.resolve() == other.resolve():
        raise typer.BadParameter("both are the same file")
    with opened(case) as one, opened(other) as two:
        choices = {clash.key: Side.SECOND for clash in _chosen(parted(one, two).clashes, second)}
        done = merge(one, two, output, choices, datetime.now(UTC), login())
    if json:
        typer.echo(msgspec.json.encode(_document(done)).decode())
        return
    for number, clash in enumerate(done.parted.clashes, 1):
        typer.echo(f"{number:>3}  {clash.title}  ({'second' if clash.key in choices else 'first'} taken)")
        for field in clash.fields:
            typer.echo(f"       {field.name}:  first {field.before}  |  second {field.after}")
    for note in done.parted.notes:
        say(note)
    mine, theirs = done.parted.edits
    say(f"{output.name} holds {mine} edits of the first and {theirs} of the second since they parted, all in its log.")


def _chosen(clashes: tuple[Clash, ...], numbers: str) -> tuple[Clash, ...]:
    if numbers in ("", "all"):
        return clashes if numbers else ()
    try:
        by_number = dict(enumerate(clashes, 1))
        return tuple(by_number[int(number)] for number in numbers.split(","))
    except (ValueError, KeyError) as error:
        raise typer.BadParameter(f"there are clashes 1 to {len(clashes)}", param_hint="--second") from error


def _document(done: Merged) -> dict[str, object]:
    clashes = [
        {
            "record": "/".join(clash.key),
            "title": clash.title,
            "taken": done.choices.get(clash.key, Side.FIRST).name.lower(),
            "fields": [{"name": one.name, "first": one.before, "second": one.after} for one in clash.fields],
        }
        for clash in done.parted.clashes
    ]
    return {"schema": "dateline/merge/1", "common": done.parted.common, "clashes": clashes, "notes": done.parted.notes}
