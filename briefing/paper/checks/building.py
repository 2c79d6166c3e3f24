"""Checks of the paper as a whole: markings, ids, references, headings, empty cells, editions, and the house's style."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from briefing.chart.display import Label
from briefing.paper import walk
from briefing.paper.checks.finding import Finding
from briefing.paper.markings import highest, rank
from briefing.paper.sections import changes
from briefing.paper.sections.own_words import INDICATORS
from briefing.paper.style_checks import style_faults
from briefing.paper.tree import Figure, Heading, Listing, Marking, Paper, Ref, Table
from briefing.paper.wording import plain

_SMALLEST = 7.0  # points of the words in a figure


def marked(paper: Paper) -> Iterator[Finding]:
    inside = highest(inline.label for _, inline in walk.inlines(paper) if isinstance(inline, Marking))
    if rank(inside) > rank(paper.meta.marking):
        yield Finding(23, "", f"The paper is marked {paper.meta.marking}, and {inside} stands in it.")
    if paper.meta.marking not in paper.style.markings:
        yield Finding(24, "", f"“{paper.meta.marking}” is no label of TLP 2.0.")


def numbered(paper: Paper) -> Iterator[Finding]:
    ids = [*(block.id for block in walk.blocks(paper)), *(note.id for note in walk.notes(paper))]
    for id_, count in Counter(ids).items():
        if count > 1:
            yield Finding(41, id_, "Two parts of the paper have the same id.")


def named(paper: Paper) -> Iterator[Finding]:
    told = {inline.to for _, inline in walk.inlines(paper) if isinstance(inline, Ref)}
    ids = {block.id for block in walk.blocks(paper)}
    for block in walk.blocks(paper):
        if isinstance(block, Table | Figure) and block.id not in told:
            yield Finding(56, block.id, "The text does not refer to it.")
        if isinstance(block, Figure):
            yield from _drawn(block)
    yield from (Finding(56, "", f"A reference leads nowhere: {id_}.") for id_ in sorted(told - ids))


def _drawn(block: Figure) -> Iterator[Finding]:
    if not block.alt:
        yield Finding(53, block.id, "The figure has no words for those who cannot see it.")
    smallest = min((mark.size for mark in block.display.marks if isinstance(mark, Label)), default=_SMALLEST)
    if smallest < _SMALLEST:
        yield Finding(55, block.id, f"Words in the figure are set in {smallest:g} points; 7 is the least that is read.")


def levelled(paper: Paper) -> Iterator[Finding]:
    before = 0
    for block in walk.blocks(paper):
        heading = block if isinstance(block, Heading) else None
        if heading is not None:
            if heading.level > before + 1:
                yield Finding(60, heading.id, "A level of headings is left out.")
            before = heading.level


def watched(paper: Paper) -> Iterator[Finding]:
    for block in walk.blocks(paper):
        if isinstance(block, Listing) and block.id == INDICATORS:
            told = " ".join(plain(item.inlines) for item in block.items).casefold()
            if "would change" not in told:
                yield Finding(18, block.id, "No indicator says what would change our mind.")


def filled(paper: Paper) -> Iterator[Finding]:
    """An empty cell does not say whether nothing was found or nobody looked."""
    for block in walk.blocks(paper):
        for row in block.rows if isinstance(block, Table) else ():
            if any(not plain(cell).strip() for cell in row.cells):
                yield Finding(17, row.id, "A cell is empty: say “not reported”.")


def compared(paper: Paper) -> Iterator[Finding]:
    if paper.meta.edition > 1 and not any(block.id == changes.KEY for block in walk.blocks(paper)):
        yield Finding(21, "", f"This is edition {paper.meta.edition} and does not say what has changed.")


def styled(paper: Paper) -> Iterator[Finding]:
    yield from (Finding(fault.check, "", fault.words) for fault in style_faults(paper.style, paper.meta.size))
