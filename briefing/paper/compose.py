"""Dossier to Paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefing.model.day import Day
from briefing.model.dossier import Dossier
from briefing.model.outline import Outline
from briefing.paper import boilerplate, walk
from briefing.paper.forms import FORMS, referred
from briefing.paper.inlined import inlined
from briefing.paper.markings import highest, rank
from briefing.paper.material import Material, material
from briefing.paper.releasable import releasable
from briefing.paper.sections import SECTIONS, data, sources
from briefing.paper.sections.contents import filled
from briefing.paper.sections.masthead import series, title
from briefing.paper.tree import NOTES, Block, Box, Contents, Heading, Marking, Meta, Note, Paper, Paragraph, Text
from briefing.paper.wording import day, printable


def compose(dossier: Dossier) -> Paper:
    """The paper of this dossier, section by section as its outline says; the same dossier gives the same paper.

    Sections the outline names and nobody has written are left out. Nothing in it is made up: every sentence is a
    record's, the analyst's, the house's, or one of the fixed labels of a section.
    """
    return composed(prepared(dossier))


def prepared(dossier: Dossier) -> Material:
    """What may enter the paper: all of it, or what its outline lets out."""
    return material(*releasable(dossier.put_outline(_clean(dossier.outline))))


def composed(held: Material) -> Paper:
    """The paper of this material."""
    outline = held.dossier.outline
    blocks = sources.settled(list(_written(held)), bool(held.template and held.template.short_sources))
    titles = {**(held.template.titles if held.template else {}), **held.style.titles}
    blocks = [_titled(block, titles) for block in blocks]
    if held.template and held.template.inline_notes:
        blocks = [inlined(block) for block in blocks]
    blocks = referred(blocks, FORMS.get(outline.citations), held.dossier)
    if outline.endnotes and any(isinstance(each, Note) for _, each in walk.inlines(_paper(held, blocks))):
        blocks.append(Heading(NOTES, 1, (Text("Notes"),)))
    return _paper(held, [_filled(block, blocks) for block in blocks])


def _written(held: Material) -> Iterator[Block]:
    """Section by section, the house's own words after the sections that they follow."""
    yield from _fixed(held, "")
    for key in held.dossier.outline.sections:
        if key in SECTIONS:
            yield from SECTIONS[key].blocks(held)
            yield from _fixed(held, key)


def _fixed(held: Material, after: str) -> Iterator[Block]:
    for number, each in enumerate(held.style.boilerplate, 1):
        if each.after == after:
            yield from boilerplate.blocks(f"house-{number}", each.words)


def _filled(block: Block, every: Sequence[Block]) -> Block:
    """What can be written only once all else is."""
    if isinstance(block, Contents):
        return filled(block, every)
    if isinstance(block, Paragraph) and block.id == data.LIST:
        return data.filled(block, every)
    return block


def _paper(held: Material, blocks: Sequence[Block]) -> Paper:
    outline = held.dossier.outline
    paper = Paper(
        title=title(held),
        subtitle=printable(outline.subtitle),
        meta=replace(_meta(outline), draft=held.draft, series=series(held), edition=held.number),
        blocks=tuple(blocks),
        outline=outline,
        house=held.dossier.styles.get(outline.style),
    )
    # A paper is held as closely as the closest of what stands in it, whatever its outline says.
    marks = [inline.label for _, inline in walk.inlines(paper) if isinstance(inline, Marking)]
    marking = max((outline.marking, highest(marks)), key=rank)
    return replace(paper, meta=replace(paper.meta, marking=marking))


def _titled(block: Block, titles: Mapping[str, str]) -> Block:
    """With the name the template or the house gives its section, if it is the heading of one."""
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
        comment=_lines(outline.comment),
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
