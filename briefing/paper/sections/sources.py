"""The sources, each in full once: what the short forms in notes and tables stand for."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.source import Basis, Source
from briefing.paper.material import Material
from briefing.paper.sections.section import Section, empty, heading
from briefing.paper.tree import Block, Inline, Link, Paragraph, Role, Style, Text
from briefing.paper.wording import NBSP, day, printable

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
    return heading("sources", TITLE), *(_entry(held, source) for source in held.sources)


def anchor(source_id: str) -> str:
    """The id of the block that describes a source: where citations lead."""
    return f"source-{source_id}"


def _entry(held: Material, source: Source) -> Paragraph:
    inlines = (Text(source.label, Role.STRONG), Text(f"{NBSP} "), *_described(source), *_kept(held, source))
    return Paragraph(anchor(source.id), inlines, Style.SOURCE, (("sources", source.id),))


def used(held: Material) -> set[str]:
    """The sources that something in this paper rests on."""
    passages = [passage for event in held.events for passage in event.passages]
    passages += [statement.passage for statement in held.statements] + [claim.passage for claim in held.claims]
    passages += [mention for actor in held.actors for mention in actor.mentions[:1]]
    return {passage.source_id for passage in passages}


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
    if source.id not in used(held):
        yield Text(f"{UNUSED} ", Role.LABEL)
    if source.grade:
        reason = f": {printable(source.grade_reason)}" if source.grade_reason else ""
        yield Text(f"Reliability{NBSP}{source.grade}{reason}.", Role.LABEL)
    else:
        yield Text("Reliability not graded.", Role.MUTED)


SECTION = Section("sources", TITLE, blocks)
