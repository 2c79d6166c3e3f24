"""Dossier to Paper."""

from __future__ import annotations

from dataclasses import replace

from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.paper.material import material
from briefing.paper.sections import SECTIONS
from briefing.paper.sections.masthead import title
from briefing.paper.tree import Block, Meta, Paper
from briefing.paper.wording import day, printable


def compose(dossier: Dossier) -> Paper:
    """The paper of this dossier, section by section as its outline says; the same dossier gives the same paper.

    Sections the outline names and nobody has written are left out. Nothing in it is made up: every sentence is a
    record's, the analyst's, or one of the fixed labels of a section.
    """
    outline = _clean(dossier.outline)
    held = material(dossier.put_outline(outline))
    blocks: list[Block] = []
    for key in outline.sections:
        if key in SECTIONS:
            blocks += SECTIONS[key].blocks(held)
    return Paper(
        title=title(held),
        subtitle=printable(outline.subtitle),
        meta=replace(_meta(outline), draft=held.draft),
        blocks=tuple(blocks),
        outline=outline,
    )


def _clean(outline: Outline) -> Outline:
    """With printable words only: the outline travels inside the paper."""
    return replace(
        outline,
        title=printable(outline.title),
        subtitle=printable(outline.subtitle),
        author=printable(outline.author),
        background=_lines(outline.background),
        outlook=_lines(outline.outlook),
        indicators=_lines(outline.indicators),
    )


def _lines(words: str) -> str:
    return "\n".join(printable(line) for line in words.splitlines())


def _meta(outline: Outline) -> Meta:
    return Meta(
        marking=outline.marking,
        issued=day(outline.issued) if outline.issued else "not stated",
        cutoff=day(outline.cutoff) if outline.cutoff else "not stated",
        author=printable(outline.author),
        size=outline.size,
        stamp=_iso(outline.issued),
        until=_iso(outline.cutoff),
    )


def _iso(value: Day | None) -> str:
    """For file metadata, which knows no years before 1 or after 9999."""
    return str(value) if value and 1 <= value.year <= 9999 else ""
