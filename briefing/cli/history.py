"""`dateline history`: who did what to a case, when and why."""

from __future__ import annotations

from typing import Annotated

import msgspec
import typer

from briefing.cli.cases import opened
from briefing.cli.options import Json, OldCase
from briefing.cli.points import moment
from briefing.exchange.dates import key_of
from briefing.model.dossier import Key
from briefing.storage.case import Case
from briefing.storage.history import Step, steps
from briefing.storage.snapshots import snapshots

Of = Annotated[str, typer.Option("--of", metavar="NAME", help="Only what touched this record: S1, S1:e144, hand:1.")]
On = Annotated[str, typer.Option("--on", metavar="DATE", help="Only this day, as 2025-12-04.")]
By = Annotated[str, typer.Option("--by", metavar="NAME", help="Only what this person did; a part of the name will do.")]


def run(case: OldCase, of: Of = "", on: On = "", by: By = "", json: Json = False) -> None:
    with opened(case) as found:
        key = _key(found, of) if of else None
        wanted = [step for step in found.ask(steps) if _is_wanted(step, key, on, by)]
        if json:
            typer.echo(msgspec.json.encode(_document(found, wanted)).decode())
            return
        names = {snapshot.seq: snapshot.name for snapshot in found.ask(snapshots)}
    for step in wanted:
        typer.echo(_line(step, names.get(step.entry.seq, "")))


def _is_wanted(step: Step, key: Key | None, on: str, by: str) -> bool:
    entry = step.entry
    is_of_day = not on or moment(entry.at).startswith(on)
    return is_of_day and by.casefold() in entry.who.casefold() and (key is None or key in step.keys)


def _key(case: Case, name: str) -> Key:
    found = key_of(case.dossier, name)
    if found is None:
        raise typer.BadParameter(f"the case has no {name}")
    return found


def _line(step: Step, name: str) -> str:
    entry = step.entry
    label = entry.label if entry.target is None else f"{entry.kind.value} of {entry.target}: {entry.label}"
    parts = [f"{entry.seq:>5}", moment(entry.at), entry.who, label + (f" ({entry.why})" if entry.why else "")]
    return "  ".join(parts) + (f"  [{name}]" if name else "")


def _document(case: Case, wanted: list[Step]) -> dict[str, object]:
    found = [{**msgspec.to_builtins(step.entry), "records": ["/".join(key) for key in step.keys]} for step in wanted]
    return {"schema": "dateline/history/1", "steps": found, "snapshots": msgspec.to_builtins(case.ask(snapshots))}
