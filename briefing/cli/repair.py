"""`dateline repair`: make a new case of what can be read of a damaged one."""

from __future__ import annotations

from datetime import UTC, datetime

import typer

from briefing.cli.cases import phrase_of, refused, say
from briefing.cli.options import OldCase, Output
from briefing.storage.check import check
from briefing.storage.lock import login
from briefing.storage.repair import repair

_MOST = 50  # notes that are named one by one


def run(case: OldCase, output: Output) -> None:
    phrase = phrase_of(case)
    with refused():
        done = repair(case, output, datetime.now(UTC), login(), phrase)
        left = check(output, phrase).problems
    notes = (*done.notes, *left)
    for note in notes[:_MOST]:
        say(note)
    if len(notes) > _MOST:
        say(f"… and {len(notes) - _MOST} more.")
    lost = f", {done.lost} of them kept only by what they came to" if done.lost else ""
    typer.echo(f"{output.name}: {done.records} records, {done.edits + done.lost} edits{lost}; {case.name} is untouched")
    if notes:
        raise typer.Exit(1)
