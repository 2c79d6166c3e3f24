"""Checks 6 to 8, 13, 14 and 16: what everything rests on, and who says it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.model.dossier import Dossier
from briefing.paper import walk
from briefing.paper.checks.finding import Finding
from briefing.paper.sections.sources import UNUSED, anchor
from briefing.paper.tree import ActorName, Block, Citation, Inlines, Keys, Note, Paper, Paragraph, Quote, Style, Table
from briefing.paper.uncited import uncited
from briefing.paper.wording import plain, printable

_FACTS = ("events", "statements", "claims", "judgements")
_SHOWN = 60  # characters of a sentence


def cited(paper: Paper) -> Iterator[Finding]:
    for id_, keys, inlines in _statements(paper):
        if any(table in _FACTS for table, _ in keys) and not _cites(inlines):
            yield Finding(6, id_, "A statement names no source.")
    for id_, words in uncited(paper):
        if not id_.startswith("judgement-"):
            shown = words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(" ")[0] + " …"
            yield Finding(6, id_, f"This rests on nothing, which only a comment may: “{shown}”")


def _statements(paper: Paper) -> Iterator[tuple[str, Keys, Inlines]]:
    """What asserts something: paragraphs, rows and quotations, each with the records it rests on."""
    for block in walk.blocks(paper):
        match block:
            case Paragraph():
                yield block.id, block.keys, block.inlines
            case Quote():
                yield block.id, block.keys, block.attribution
            case Table():
                yield from ((row.id, row.keys, tuple(i for cell in row.cells for i in cell)) for row in block.rows)
            case _:
                pass


def _cites(inlines: Inlines) -> bool:
    return any(isinstance(i, Citation) or (isinstance(i, Note) and _cites(i.inlines)) for i in inlines)


def resolved(paper: Paper) -> Iterator[Finding]:
    entries = {block.id for block in walk.blocks(paper)}
    used = {inline.source_id: inline for _, inline in walk.inlines(paper) if isinstance(inline, Citation)}
    for id_, citation in used.items():
        if anchor(id_) not in entries:
            yield Finding(7, "", f"{citation.label} is cited and is not among the sources.")
    for block in _entries(paper):
        sources = [id_ for table, id_ in block.keys if table == "sources"]
        if any(id_ not in used for id_ in sources) and UNUSED not in plain(block.inlines):
            yield Finding(7, block.id, f"{plain(block.inlines[:1])} is listed and nowhere cited.")


def graded(paper: Paper) -> Iterator[Finding]:
    """Every source says how far it is trusted, or that nobody has said."""
    for block in _entries(paper):
        words = plain(block.inlines).casefold()
        if "reliability" not in words and "not graded" not in words:
            yield Finding(
                8, block.id, f"{plain(block.inlines[:1])} does not say how reliable it is, nor that nobody has said."
            )


def _entries(paper: Paper) -> Iterator[Paragraph]:
    for block in walk.blocks(paper):
        if isinstance(block, Paragraph) and block.style is Style.SOURCE:
            yield block


def attributed(paper: Paper) -> Iterator[Finding]:
    """Quotations say who speaks, or that nobody is named; figures and claims say who vouches for them."""
    names: dict[tuple[str, str], set[str]] = {}
    for block in walk.blocks(paper):
        if isinstance(block, Quote) and not plain(block.attribution).strip(" .,"):
            yield Finding(14, block.id, "A quotation does not say who spoke.")
        yield from _vouched(block)
    for _, inline in walk.inlines(paper):
        if isinstance(inline, ActorName):
            for key in inline.keys:
                names.setdefault(key, set()).add(inline.name)
    for spelt in names.values():
        if len(spelt) > 1:
            yield Finding(15, "", f"One name is spelt in several ways: {', '.join(sorted(spelt))}.")


def _vouched(block: Block) -> Iterator[Finding]:
    if not isinstance(block, Table):
        return
    columns = [place for place, head in enumerate(block.head) if plain(head) == "Vouched for by"]
    for row in block.rows:
        if any(not plain(row.cells[place]).strip() for place in columns):
            yield Finding(16, row.id, "A figure is printed and nobody vouches for it.")


def verbatim(paper: Paper, dossier: Dossier) -> Iterator[Finding]:
    texts = [printable(text.text) for text in dossier.texts.values()]
    for block in walk.blocks(paper):
        if isinstance(block, Quote) and not any(block.words in text for text in texts):
            yield Finding(13, block.id, "A quotation is not word for word in any source.")
