"""`dateline reread`: read sources of a case again, when their readers have learned something."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import opened, say
from briefing.cli.options import JOBS, Jobs
from briefing.cli.reading import outcomes
from briefing.edits.rereading import RereadSource, lost_passages
from briefing.intake.outcome import Outcome
from briefing.intake.rereading import file_of, outdated, reread
from briefing.model.dossier import sources_of
from briefing.model.source import Source
from briefing.storage.case import Case

KnownCase = Annotated[Path, typer.Argument(exists=True, dir_okay=False, metavar="CASE", help="A .dateline file.")]
Wanted = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SOURCE]…", help="S1, S2 … or file names; without one all that an older reader has read."),
]
At = Annotated[Path | None, typer.Option("--file", help="Where the file of the one source is now.", dir_okay=False)]


def run(case: KnownCase, sources: Wanted = None, file: At = None, jobs: Jobs = JOBS) -> None:
    with opened(case) as open_case:
        if open_case.read_only:
            say(f"{case}: {open_case.barred}")
            raise typer.Exit(2)
        wanted = _wanted(open_case, sources or [])
        if file is not None and len(wanted) != 1:
            raise typer.BadParameter("--file goes with one source", param_hint="--file")
        if not wanted:
            typer.echo("Every source was read by today's readers.")
        files = [file or file_of(source) for source in wanted]
        apart = list(dict.fromkeys(files))  # parts of one mailbox or archive are read with it, once
        found = dict(zip(apart, outcomes(apart, jobs, None, None), strict=True))
        failed = [s for s, path in zip(wanted, files, strict=True) if not _put(open_case, s, found[path])]
    if failed:
        raise typer.Exit(1)


def _wanted(case: Case, names: Sequence[str]) -> list[Source]:
    """Raises typer.BadParameter for a name that is no source's."""
    known = sources_of(case.dossier)
    if not names:
        return outdated(case.dossier)
    found = {name: [s for s in known if name in (s.label, s.name, s.id)] for name in names}
    for name, those in found.items():
        if not those:
            raise typer.BadParameter(f"the case has no source {name}", param_hint="SOURCE")
    return [source for those in found.values() for source in those]


def _put(case: Case, source: Source, outcome: Outcome) -> bool:
    """Whether the source has its new reading; what it lost is said, passage by passage."""
    edit: RereadSource | None = reread(outcome, source.id)
    if edit is None:
        say(f"{source.label} {source.name}: the file does not hold what the source was read from; nothing was changed.")
        return False
    case.apply(edit)
    gone = lost_passages(case.dossier, source.id)
    typer.echo(f"{source.label} {source.name}: read again by {edit.text.reader}, {len(gone)} passages lost")
    for passage in gone:
        typer.echo(f"  not in the new text: “{passage.exact}”")
    return True
