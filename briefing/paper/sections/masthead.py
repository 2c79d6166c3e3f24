"""The title block: what the paper is, how it may be passed on, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.paper.material import Material
from briefing.paper.sections.section import Section
from briefing.paper.tree import SERIES, Block, Masthead
from briefing.paper.wording import counted, day, printable

DRAFT = "Draft: nothing in it has been reviewed."


def blocks(held: Material) -> tuple[Block, ...]:
    return (
        Masthead(
            id="masthead",
            title=title(held),
            subtitle=printable(held.dossier.outline.subtitle),
            facts=tuple(_facts(held)),
            notice=DRAFT if held.draft else "",
            keys=(("outline", ""),),
            series=series(held),
        ),
    )


def series(held: Material) -> str:
    """What kind of paper it is: the house's word, the template's, else a plain one."""
    return held.style.series or (held.template.series if held.template else SERIES)


def title(held: Material) -> str:
    """The analyst's title; else the title of the only source; else a plain label."""
    if held.dossier.outline.title:
        return printable(held.dossier.outline.title)
    if len(held.sources) == 1 and held.sources[0].title:
        return printable(held.sources[0].title)
    return "Chronology of events"


def _facts(held: Material) -> Iterator[tuple[str, str]]:
    outline = held.dossier.outline
    yield "Issued", day(outline.issued) if outline.issued else "not stated"
    yield "Information cut-off", day(outline.cutoff) if outline.cutoff else "not stated"
    basis = (counted(len(held.sources), "source"), counted(len(held.events), "event"))
    yield "Based on", ", ".join((*basis, counted(len(held.statements), "quotation")))
    if held.number > 1:
        yield "Edition", str(held.number)
    left = [held.left_out.words] if held.left_out.words else []
    left += [f"{counted(held.waiting, 'proposal')} not yet reviewed"] if held.waiting and not held.draft else []
    if outline.releasable:
        yield "Releasable up to", outline.releasable
    if left:
        yield "Leaves out", ", ".join(left)
    if outline.author:
        yield "By", printable(outline.author)


SECTION = Section("masthead", "Marking and title", blocks)
