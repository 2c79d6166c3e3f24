"""`dateline import`: what other programs have of a case, taken in: an edited paper, a bibliography."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import opened, say, writable
from briefing.cli.options import OldCase
from briefing.edits.edit import Edit
from briefing.model.dossier import Dossier
from briefing.storage.case import Case

File = Annotated[
    Path, typer.Argument(exists=True, dir_okay=False, metavar="FILE", help="A paper as DOCX, or a .csl.json.")
]
Show = Annotated[bool, typer.Option("--show", help="Only say what would be taken in.")]


def run(case: OldCase, file: File, show: Show = False) -> None:
    """Exit code 1 where something of the file is not taken in; it is named."""
    name = file.name.lower()
    with opened(case) as held:
        if name.endswith(".docx"):
            edit, left = _paper(file, held.dossier)
        elif name.endswith(".csl.json"):
            edit, left = _bibliography(file, held.dossier)
        else:
            say(f"{file.name} was not taken into {case.name}: papers (.docx) and bibliographies (.csl.json) are.")
            raise typer.Exit(2)
        if edit is not None and not show:
            writable(held).apply(edit)
        _told(held, file, edit, left, show)
    if left:
        raise typer.Exit(1)


def _told(case: Case, file: Path, edit: Edit | None, left: int, show: bool) -> None:
    done = "Nothing to take in" if edit is None else "Would be taken in" if show else "Taken in"
    rest = f"; {left} left as they are in the case" if left else ""
    typer.echo(f"{done}: {file.name} into {case.path.name}{rest}.")


def _paper(file: Path, dossier: Dossier) -> tuple[Edit | None, int]:
    """Block by block: what was there, what is there, and what becomes of it."""
    # A bibliography is taken in without loading what papers are made with.
    from briefing.writers.carried import carried
    from briefing.writers.returned import Outcome, changed, taken
    from briefing.writers.tree_read import TreeError

    content = file.read_bytes()
    try:
        paper = carried(content)
        changes, body = changed(content, paper)
    except TreeError as error:
        say(f"{file.name} cannot be read back: {error}.")
        raise typer.Exit(2) from error
    found = taken(changes, paper, dossier, file.name)
    for change, outcome, now in found.outcomes:
        typer.echo(f"{change.unit} {change.fate.value} ({outcome.value})")
        for sign, words in (("-", change.before), ("+", change.after), ("=", now)):
            if words:
                typer.echo(f"  {sign} {words}")
    for remark in body.remarks:
        typer.echo(f"Comment by {remark.who or 'somebody'} on “{remark.about[:60]}”: {remark.words}")
    return found.edit, sum(outcome is not Outcome.TAKEN for _, outcome, _ in found.outcomes)


def _bibliography(file: Path, dossier: Dossier) -> tuple[Edit | None, int]:
    from briefing.exchange.csl import CslError, described

    try:
        found = described(file.read_bytes(), dossier)
    except CslError as error:
        say(f"{file.name} cannot be taken in: {error}.")
        raise typer.Exit(2) from error
    for line in found.told:
        typer.echo(line)
    for line in found.strange:
        say(line)
    return found.edit, len(found.strange)
