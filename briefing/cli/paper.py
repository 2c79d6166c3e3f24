"""`dateline paper`: the briefing paper of a case or of files."""

from __future__ import annotations

from pathlib import Path

import typer

from briefing.cli.cases import opened, say, writable
from briefing.cli.options import JOBS, CaseOrFiles, Jobs, Outputs, Published
from briefing.cli.paper_options import (
    CitationForm,
    Cited,
    Cutoff,
    EditionNumber,
    Endnotes,
    MarkingLabel,
    Releasable,
    Release,
    SizeName,
    StyleFolder,
    TemplateName,
    Wish,
    styled,
    wished,
)
from briefing.cli.reading import day, dossier_of
from briefing.edits.editions import ReleaseEdition
from briefing.model.dossier import Dossier, editions_of
from briefing.paper.compose import compose
from briefing.paper.tree import Paper
from briefing.paper.uncited import uncited
from briefing.storage.header import is_case
from briefing.writers import WRITERS, PaperError, write
from briefing.writers.released import edition, paper_of_edition

_MOST = 10  # uncited sentences that are named one by one


def run(
    files: CaseOrFiles,
    output: Outputs,
    template: TemplateName = None,
    marking: MarkingLabel = None,
    paper: SizeName = None,
    cutoff: Cutoff = None,
    style: StyleFolder = None,
    citations: CitationForm = None,
    releasable: Releasable = None,
    endnotes: Endnotes = False,
    cited: Cited = False,
    release: Release = False,
    edition: EditionNumber = None,
    published: Published = None,
    jobs: Jobs = JOBS,
) -> None:
    suffixes = [writer.suffix for writer in WRITERS]
    if any(path.suffix.lower() not in suffixes for path in output):
        raise typer.BadParameter(f"papers are written as {', '.join(suffixes)}", param_hint="-o")
    if (release or edition) and not (len(files) == 1 and is_case(files[0])):
        raise typer.BadParameter("editions are those of a case: give one", param_hint="--release")
    wish = Wish(template, marking, paper, day(cutoff), citations, releasable, endnotes)
    dossier, refused = dossier_of(files, jobs, day(published))
    if refused and not dossier.sources:
        say("None of the files could be read, so no paper was written.")
        raise typer.Exit(1)
    dossier = wished(styled(dossier, style), wish)
    _written(_frozen(dossier, edition) if edition else _allowed(compose(dossier), cited), output)
    if release:
        _released(files[0], dossier, output)
    if refused:
        raise typer.Exit(1)


def _frozen(dossier: Dossier, number: int) -> Paper:
    found = next((each for each in editions_of(dossier) if each.number == number), None)
    if found is None:
        raise typer.BadParameter(f"no edition {number} was released", param_hint="--edition")
    return paper_of_edition(found)


def _allowed(paper: Paper, cited: bool) -> Paper:
    """Ends the command where every sentence is to rest on a source and one does not."""
    bare = [words for _, words in uncited(paper)] if cited else []
    if not bare:
        return paper
    for words in bare[:_MOST]:
        say(f"Rests on nothing: {words}")
    say(f"No paper was written: {len(bare)} sentences outside the comment rest on nothing.")
    raise typer.Exit(1)


def _written(paper: Paper, output: list[Path]) -> None:
    try:
        for path in output:
            write(paper, path)
    except PaperError as error:
        say(str(error))
        raise typer.Exit(2) from error


def _released(case: Path, dossier: Dossier, output: list[Path]) -> None:
    """The files are written; the case remembers what they said and what they are known by."""
    made = edition(dossier, {path.name: path.read_bytes() for path in output})
    with opened(case) as held:
        writable(held).apply(ReleaseEdition(made))
    typer.echo(f"Edition {made.number} of {case.name} is released.")
