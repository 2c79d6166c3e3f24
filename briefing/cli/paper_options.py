"""What can be asked of a paper on the command line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import say
from briefing.edits.editions import ChooseStyle
from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.paper.forms import FORMS
from briefing.paper.templates import outlined
from briefing.writers.styles.folder import StyleError, style_of


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


class Citations(StrEnum):
    """The keys of the forms of citation; short is the house's own."""

    SHORT = "short"
    CHICAGO = "chicago"
    OSCOLA = "oscola"
    ICD206 = "icd206"


TemplateName = Annotated[
    Template | None, typer.Option("--template", case_sensitive=False, help="What kind of paper; else as the case says.")
]
Endnotes = Annotated[bool, typer.Option("--endnotes", help="Print the notes together at the end.")]
MarkingLabel = Annotated[Marking | None, typer.Option("--marking", case_sensitive=False, help="Who may see it.")]
SizeName = Annotated[Size | None, typer.Option("--paper", case_sensitive=False, help="The size of its pages.")]
Cutoff = Annotated[str | None, typer.Option(metavar="DATE", help="The day up to which information was used.")]
StyleFolder = Annotated[
    Path | None, typer.Option("--style", exists=True, file_okay=False, metavar="FOLDER", help="A house style.")
]
CitationForm = Annotated[
    Citations | None, typer.Option("--citations", case_sensitive=False, help="How notes name their sources.")
]
Releasable = Annotated[
    Marking | None,
    typer.Option("--releasable", case_sensitive=False, help="Leave out what is marked above this, and say how much."),
]
Cited = Annotated[bool, typer.Option("--cited", help="Refuse sentences outside the comment that rest on nothing.")]
Release = Annotated[bool, typer.Option("--release", help="Release it: the case keeps this edition with its hash.")]
EditionNumber = Annotated[
    int | None, typer.Option("--edition", min=1, metavar="N", help="Write a released edition again as it was.")
]


@dataclass(frozen=True, slots=True)
class Wish:
    """None and False leave what the case says."""

    template: Template | None = None
    marking: Marking | None = None
    size: Size | None = None
    cutoff: Day | None = None
    citations: Citations | None = None
    releasable: Marking | None = None
    endnotes: bool = False


def styled(dossier: Dossier, folder: Path | None) -> Dossier:
    """With a house style read from its folder; ends the command where it is none."""
    if folder is None:
        return dossier
    try:
        read = style_of(folder)
    except StyleError as error:
        for complaint in error.complaints:
            say(complaint)
        raise typer.Exit(2) from error
    for remark in read.remarks:
        say(remark)
    return ChooseStyle(read.style).apply(dossier)


def wished(dossier: Dossier, wish: Wish) -> Dossier:
    """The case's own outline where the command says nothing."""
    outline = outlined(dossier.outline, wish.template.value) if wish.template else dossier.outline
    citations = outline.citations
    if wish.citations:
        citations = "" if wish.citations is Citations.SHORT else wish.citations.value
    form = FORMS.get(citations)
    return dossier.put_outline(
        replace(
            outline,
            marking=wish.marking.value if wish.marking else outline.marking,
            size=wish.size.value if wish.size else outline.size,
            cutoff=wish.cutoff or outline.cutoff,
            citations=citations,
            releasable=wish.releasable.value if wish.releasable else outline.releasable,
            endnotes=wish.endnotes or outline.endnotes or bool(form and form.endnotes),
        )
    )
