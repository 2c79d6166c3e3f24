"""Dossier to Paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.paper import walk
from briefing.paper.inlined import inlined
from briefing.paper.material import Material, material
from briefing.paper.sections import SECTIONS, sources
from briefing.paper.sections.contents import filled
from briefing.paper.sections.masthead import title
from briefing.paper.tree import NOTES, SERIES, Block, Box, Contents, Heading, Meta, Note, Paper, Text
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
    blocks = sources.settled(blocks, bool(held.template and held.template.short_sources))
    blocks = [_titled(block, held.template.titles) for block in blocks] if held.template else blocks
    if held.template and held.template.inline_notes:
        blocks = [inlined(block) for block in blocks]
    if outline.endnotes and any(isinstance(each, Note) for _, each in walk.inlines(_paper(held, blocks))):
        blocks.append(Heading(NOTES, 1, (Text("Notes"),)))
    blocks = [filled(block, blocks) if isinstance(block, Contents) else block for block in blocks]
    return _paper(held, blocks)


def _paper(held: Material, blocks: Sequence[Block]) -> Paper:
    outline = held.dossier.outline
    series = held.template.series if held.template else SERIES
    return Paper(
        title=title(held),
        subtitle=printable(outline.subtitle),
        meta=replace(_meta(outline), draft=held.draft, series=series),
        blocks=tuple(blocks),
        outline=outline,
        house=held.dossier.styles.get(outline.style),
    )


def _titled(block: Block, titles: Mapping[str, str]) -> Block:
    """With the name the template gives its section, if it is the heading of one."""
    match block:
        case Heading(id=id_) if id_ in titles:
            return replace(block, inlines=(Text(titles[id_]),))
        case Box(heading=heading) if heading.id in titles:
            return replace(block, heading=replace(heading, inlines=(Text(titles[heading.id]),)))
        case _:
            return block


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
        endnotes=outline.endnotes,
    )


def _iso(value: Day | None) -> str:
    """For file metadata, which knows no years before 1 or after 9999."""
    return str(value) if value and 1 <= value.year <= 9999 else ""
