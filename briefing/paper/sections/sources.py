"""The sources, each in full once: what the short forms in notes and tables stand for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from briefing.model.source import Basis, Source
from briefing.paper import walk
from briefing.paper.markings import of_source
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import (
    Block,
    Citation,
    Inline,
    Inlines,
    Link,
    Marking,
    Meta,
    Paper,
    Paragraph,
    Role,
    Style,
    Text,
)
from briefing.paper.wording import NBSP, counted, day, printable

TITLE = "Sources"
UNUSED = "Nothing in it is used here."  # said of a source that no record of the paper rests on
HASH = 12  # characters of the SHA-256 that tell one file from another

_BASES = {
    Basis.GIVEN: "as given by the analyst",
    Basis.METADATA: "from metadata",
    Basis.DATELINE: "from the dateline",
    Basis.ADDRESS: "from the address",
    Basis.FILE_NAME: "from the file name",
    Basis.FILE_DATA: "from the file’s properties",
}


def blocks(held: Material) -> tuple[Block, ...]:
    if not held.sources:
        return heading("sources", TITLE), empty("sources", "No sources have been added.")
    return heading("sources", TITLE), _appraisal(held), *(_entry(held, source) for source in held.sources)


def _appraisal(held: Material) -> Paragraph:
    """How far the sources carry the paper, taken together (after ICD 206's source summary statement)."""
    graded = sorted(source.grade for source in held.sources if source.grade)
    counts = [f"{len(list(same))}{NBSP}graded {grade}" for grade, same in groupby(graded)]
    bare = len(held.sources) - len(graded)
    ungraded = f"{bare} not graded" if graded else "none of them graded"
    told = ", ".join((*counts, *((ungraded,) if bare else ())))
    undated = sum(source.created is None for source in held.sources)
    days = f" {undated}{NBSP}{'bears' if undated == 1 else 'bear'} no date of publication." if undated else ""
    words = f"The paper rests on {counted(len(held.sources), 'source')}: {told}.{days}"
    return Paragraph("sources-appraisal", (Text(words),), Style.SMALL)


def anchor(source_id: str) -> str:
    """The id of the block that describes a source: where citations lead."""
    return f"source-{source_id}"


def _entry(held: Material, source: Source) -> Paragraph:
    mark = of_source(held.dossier, source)
    marked = (Marking(mark), Text(" ")) if mark else ()
    label: Inlines = (Text(source.label, Role.STRONG), Text(f"{NBSP} "), *marked)
    if held.template and held.template.short_sources:
        return Paragraph(anchor(source.id), (*label, *_short(source)), Style.SOURCE, (("sources", source.id),))
    inlines = (*label, *_described(source), *_kept(held, source))
    return Paragraph(anchor(source.id), inlines, Style.SOURCE, (("sources", source.id),))


def _short(source: Source) -> Iterator[Inline]:
    """What a reader needs to know a source by: its title, who published it and when, and its grade if it has one."""
    yield Text("“")
    yield Text(printable(source.title or source.name), Role.VERBATIM)
    origin = printable(source.publisher or source.author)
    dated = day(source.created) if source.created else "no date printed"
    graded = f"reliability{NBSP}{source.grade}" if source.grade else "not graded"
    yield Text(f"”{', ' + origin if origin else ''}, {dated}, {graded}.")


def settled(every: Sequence[Block], short: bool) -> list[Block]:
    """What nothing in the paper cites is listed as unused; in a short list it is counted and left out."""
    cited = {
        inline.source_id
        for _, inline in walk.inlines(Paper("", "", Meta("", "", ""), tuple(every)))
        if isinstance(inline, Citation)
    }
    out: list[Block] = []
    unused = 0
    for block in every:
        if isinstance(block, Paragraph) and block.style is Style.SOURCE and block.keys[0][1] not in cited:
            unused += 1
            if not short:
                out.append(replace(block, inlines=(*block.inlines, Text(f" {UNUSED}", Role.LABEL))))
        else:
            out.append(block)
    if short and unused:
        others = counted(unused, "other source was", "other sources were")
        words = f"{others} taken in; nothing in this paper rests on {'it' if unused == 1 else 'them'}."
        place = max(at for at, block in enumerate(every) if _is_of_sources(block)) + 1 - unused
        out.insert(place, Paragraph("sources-unused", (Text(words),), Style.SMALL))
    return out


def _is_of_sources(block: Block) -> bool:
    return block.id == SECTION.key or (isinstance(block, Paragraph) and block.style is Style.SOURCE)


def _described(source: Source) -> Iterator[Inline]:
    if source.title:
        yield Text("“")
        yield Text(printable(source.title), Role.VERBATIM)
        yield Text("”")
    else:
        yield Text("No title", Role.MUTED)
    yield Text(f", {printable(source.author)}" if source.author else ", no author printed")
    yield Text(f", {printable(source.publisher)}" if source.publisher else ", publisher not stated")
    if source.created:
        basis = f" ({_BASES[source.created_basis]})" if source.created_basis else ""
        yield Text(f", {day(source.created)}{basis}. ")
    else:
        yield Text(", no date printed. ")
    if source.address.startswith(("http://", "https://")):
        yield Link(printable(source.address), printable(source.address))
        yield Text(". ")


def _kept(held: Material, source: Source) -> Iterator[Inline]:
    yield Text(f"File {printable(source.name)}, sha256{NBSP}{source.sha256[:HASH]}. ")
    text = held.dossier.texts.get(source.id)
    if text and text.lost:
        yield Text(f"Not read: {printable('; '.join(text.lost))}. ")
    for caution in text.cautions if text else ():
        yield Text(f"{printable(caution)} ")
    if source.grade:
        reason = f": {printable(source.grade_reason)}" if source.grade_reason else ""
        yield Text(f"Reliability{NBSP}{source.grade}{reason}.", Role.LABEL)
    else:
        yield Text("Reliability not graded.", Role.MUTED)


SECTION = Section("sources", TITLE, blocks)
