"""`dateline paper`: the briefing paper of a case or of files."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer

from briefing.cli.cases import say
from briefing.cli.options import JOBS, CaseOrFiles, Jobs, Outputs, Published
from briefing.cli.reading import day, dossier_of
from briefing.model.day import Day
from briefing.model.outline import Outline
from briefing.paper.compose import compose
from briefing.paper.templates import outlined
from briefing.writers import WRITERS, PaperError, write


class Marking(StrEnum):
    """The labels of TLP 2.0."""

    RED = "TLP:RED"
    AMBER_STRICT = "TLP:AMBER+STRICT"
    AMBER = "TLP:AMBER"
    GREEN = "TLP:GREEN"
    CLEAR = "TLP:CLEAR"


class Size(StrEnum):
    A4 = "A4"
    LETTER = "Letter"


class Template(StrEnum):
    """The keys of the templates that ship with the application."""

    NOTE = "note"
    MINISTERIAL = "ministerial"
    BRIEF = "brief"
    LONG = "long"
    COUNTRY = "country"
    CHRONOLOGY = "chronology"


TemplateName = Annotated[
    Template | None, typer.Option("--template", case_sensitive=False, help="What kind of paper; else as the case says.")
]
Endnotes = Annotated[bool, typer.Option("--endnotes", help="Print the notes together at the end.")]
MarkingLabel = Annotated[Marking | None, typer.Option("--marking", case_sensitive=False, help="Who may see it.")]
SizeName = Annotated[Size | None, typer.Option("--paper", case_sensitive=False, help="The size of its pages.")]
Cutoff = Annotated[str | None, typer.Option(metavar="DATE", help="The day up to which information was used.")]


def run(
    files: CaseOrFiles,
    output: Outputs,
    template: TemplateName = None,
    marking: MarkingLabel = None,
    paper: SizeName = None,
    cutoff: Cutoff = None,
    endnotes: Endnotes = False,
    published: Published = None,
    jobs: Jobs = JOBS,
) -> None:
    suffixes = [writer.suffix for writer in WRITERS]
    if any(path.suffix.lower() not in suffixes for path in output):
        raise typer.BadParameter(f"papers are written as {', '.join(suffixes)}", param_hint="-o")
    last = day(cutoff)
    dossier, refused = dossier_of(files, jobs, day(published))
    if refused and not dossier.sources:
        say("None of the files could be read, so no paper was written.")
        raise typer.Exit(1)
    outline = outlined(dossier.outline, template.value) if template else dossier.outline
    outline = replace(_outline(outline, marking, paper, last), endnotes=endnotes or outline.endnotes)
    written = compose(dossier.put_outline(outline))
    try:
        for path in output:
            write(written, path)
    except PaperError as error:
        say(str(error))
        raise typer.Exit(2) from error
    if refused:
        raise typer.Exit(1)


def _outline(outline: Outline, marking: Marking | None, size: Size | None, cutoff: Day | None) -> Outline:
    """The case's own outline where the command says nothing."""
    return replace(
        outline,
        marking=marking.value if marking else outline.marking,
        size=size.value if size else outline.size,
        cutoff=cutoff or outline.cutoff,
    )
