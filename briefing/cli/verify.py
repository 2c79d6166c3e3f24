"""`dateline verify`: a paper against its case."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Annotated

import typer

from briefing.cli.cases import opened, say
from briefing.cli.options import OldCase
from briefing.model.dossier import Dossier
from briefing.model.edition import Edition
from briefing.paper.compare import differences
from briefing.paper.compose import compose
from briefing.paper.tree import Paper
from briefing.writers import WRITERS
from briefing.writers.checked import checked
from briefing.writers.released import before, edition_of
from briefing.writers.tree_read import TreeError

_MOST = 20  # differences that are named one by one

PaperFile = Annotated[
    Path, typer.Argument(exists=True, dir_okay=False, metavar="PAPER", help="A PDF, DOCX or JSON that Dateline wrote.")
]


def run(paper: PaperFile, case: OldCase) -> None:
    """Composes the case again by the paper's own outline; then holds the file against the tree it carries."""
    content = paper.read_bytes()
    try:
        found = checked(content)
    except TreeError as error:
        say(f"{paper.name} cannot be verified: {error}.")
        raise typer.Exit(2) from error
    with opened(case) as held:
        dossier = held.dossier
    known = edition_of(dossier, found.paper)
    differing = () if known else _against(found.paper, dossier)
    for line in differing[:_MOST]:
        say(line)
    if len(differing) > _MOST:
        say(f"… and {len(differing) - _MOST} more.")
    same = _as_written(content, found.paper)
    if not same:
        say("The file is not byte for byte what this version writes: it was changed, or another version wrote it.")
        for finding in found.findings:
            say(f"{finding.check}: {finding.words}")
    origin = _edition(known, content) if known else "differs from" if differing else "comes from"
    typer.echo(f"{paper.name} {origin} {case.name}{'' if same else ', and the file was not left as it was written'}.")
    if differing or not same:
        raise typer.Exit(1)


def _edition(known: Edition, content: bytes) -> str:
    """A released edition is itself whatever has become of the case since."""
    digest = sha256(content).hexdigest()
    is_file = any(each.sha256 == digest for each in known.files)
    return f"is edition {known.number}, {'as it was released' if is_file else 'in another file'}, of"


def _against(paper: Paper, dossier: Dossier) -> tuple[str, ...]:
    """The case as a paper of that number knew it, set in the style that the paper carries."""
    dossier = before(dossier, paper.meta.edition)
    dossier = dossier.put(paper.house) if paper.house else dossier
    dossier = dossier if paper.outline is None else dossier.put_outline(paper.outline)
    return differences(compose(dossier), replace(paper, outline=paper.outline or dossier.outline))


def _as_written(content: bytes, paper: Paper) -> bool:
    return any(writer.content(paper) == content for writer in WRITERS if writer.suffix == _suffix(content))


def _suffix(content: bytes) -> str:
    return {b"%P": ".pdf", b"PK": ".docx"}.get(content[:2], ".json")
