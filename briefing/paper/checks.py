"""What a program can check of a paper before a reader does. Numbers are those of the house's list of 68 checks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefing.model.dossier import Dossier
from briefing.paper import walk
from briefing.paper.face import unprintable
from briefing.paper.sections.own_words import INDICATORS
from briefing.paper.sections.sources import UNUSED, anchor
from briefing.paper.tree import (
    Block,
    Citation,
    Confidence,
    DateSpan,
    Figure,
    Heading,
    Inlines,
    Likelihood,
    Listing,
    Masthead,
    Note,
    Paper,
    Paragraph,
    Quote,
    Ref,
    Table,
)
from briefing.paper.wording import plain, printable

_FACTS = ("events", "statements", "claims")
_VAGUE = re.compile(r"\b(may|could|might|possibly|perhaps)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Finding:
    """`check` is the number in the list, `block` where it is, "" for the whole paper; `words` say what to mend."""

    check: int
    block: str
    words: str


def checks(paper: Paper, dossier: Dossier | None = None) -> tuple[Finding, ...]:
    """Everything found wrong, in the order of the list. With the dossier, quotations are held against their sources."""
    found = [finding for check in _CHECKS for finding in check(paper)]
    if dossier is not None:
        found += _verbatim(paper, dossier)
    return tuple(sorted(found, key=lambda finding: finding.check))


def _judgements(paper: Paper) -> Iterator[Paragraph]:
    for block in walk.blocks(paper):
        if isinstance(block, Paragraph) and any(table == "judgements" for table, _ in block.keys):
            yield block


def _weighed(paper: Paper) -> Iterator[Finding]:
    for block in _judgements(paper):
        terms = sum(isinstance(inline, Likelihood) for inline in block.inlines)
        levels = sum(isinstance(inline, Confidence) for inline in block.inlines)
        words = plain(inline for inline in block.inlines if not isinstance(inline, Confidence))
        if terms > 1:
            yield Finding(1, block.id, "A judgement has more than one term of likelihood.")
        if levels != 1:
            yield Finding(2, block.id, "A judgement needs one rating of confidence.")
        if terms and "confiden" in words.casefold():
            yield Finding(3, block.id, "Likelihood and confidence stand in one sentence.")
        if vague := _VAGUE.search(words):
            yield Finding(5, block.id, f"“{vague.group()}” says nothing about how likely it is.")


def _scaled(paper: Paper) -> Iterator[Finding]:
    found = [inline for _, inline in walk.inlines(paper) if isinstance(inline, Likelihood)]
    scales = {inline.scale for inline in found}
    if len(scales) > 1 or "" in scales:
        terms = ", ".join(sorted({inline.term for inline in found}))
        yield Finding(4, "", f"No one scale knows all these terms: {terms}.")


def _cited(paper: Paper) -> Iterator[Finding]:
    for id_, keys, inlines in _statements(paper):
        if any(table in (*_FACTS, "judgements") for table, _ in keys) and not _cites(inlines):
            yield Finding(6, id_, "A statement names no source.")


def _statements(paper: Paper) -> Iterator[tuple[str, tuple[tuple[str, str], ...], Inlines]]:
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


def _resolved(paper: Paper) -> Iterator[Finding]:
    entries = {block.id for block in walk.blocks(paper)}
    cited = {inline.source_id: inline for _, inline in walk.inlines(paper) if isinstance(inline, Citation)}
    for id_, citation in cited.items():
        if anchor(id_) not in entries:
            yield Finding(7, "", f"{citation.label} is cited and is not among the sources.")
    for block in walk.blocks(paper):
        sources = [id_ for table, id_ in _keys(block) if table == "sources"]
        if any(id_ not in cited for id_ in sources) and UNUSED not in plain(_inlines(block)):
            yield Finding(7, block.id, f"{plain(_inlines(block)[:1])} is listed and nowhere cited.")


def _keys(block: Block) -> tuple[tuple[str, str], ...]:
    return block.keys if isinstance(block, Paragraph) else ()


def _inlines(block: Block) -> Inlines:
    return block.inlines if isinstance(block, Paragraph) else ()


def _dated(paper: Paper) -> Iterator[Finding]:
    meta = paper.meta
    if meta.stamp and meta.until and meta.until > meta.stamp:
        yield Finding(12, "", "The information cut-off is later than the day of issue.")
    for address, inline in walk.inlines(paper):
        if isinstance(inline, DateSpan) and re.search(r"\d [A-Z]", inline.words):
            yield Finding(43, address, f"“{inline.words}” can break at the end of a line.")


def _marked(paper: Paper) -> Iterator[Finding]:
    if paper.meta.marking not in paper.style.markings:
        yield Finding(24, "", f"“{paper.meta.marking}” is no label of TLP 2.0.")


def _printable(paper: Paper) -> Iterator[Finding]:
    missing = set().union(*(unprintable(words) for words in _words(paper)))
    if missing:
        yield Finding(33, "", f"No font of the house has {' '.join(sorted(missing))}.")


def _words(paper: Paper) -> Iterator[str]:
    """All that is printed, once for each block."""
    yield paper.title
    for block in walk.blocks(paper):
        match block:
            case Masthead():
                yield " ".join((block.subtitle, block.notice, *(words for _, words in block.facts)))
            case Quote():
                yield block.words
            case _:
                pass
    yield from (plain((inline,)) for _, inline in walk.inlines(paper))


def _numbered(paper: Paper) -> Iterator[Finding]:
    ids = [*(block.id for block in walk.blocks(paper)), *(note.id for note in walk.notes(paper))]
    for id_, count in Counter(ids).items():
        if count > 1:
            yield Finding(41, id_, "Two parts of the paper have the same id.")


def _named(paper: Paper) -> Iterator[Finding]:
    told = {inline.to for _, inline in walk.inlines(paper) if isinstance(inline, Ref)}
    ids = {block.id for block in walk.blocks(paper)}
    for block in walk.blocks(paper):
        if isinstance(block, Table | Figure) and block.id not in told:
            yield Finding(56, block.id, "The text does not refer to it.")
        if isinstance(block, Figure) and not block.alt:
            yield Finding(53, block.id, "The figure has no words for those who cannot see it.")
    yield from (Finding(56, "", f"A reference leads nowhere: {id_}.") for id_ in sorted(told - ids))


def _levelled(paper: Paper) -> Iterator[Finding]:
    before = 0
    for block in walk.blocks(paper):
        heading = block if isinstance(block, Heading) else None
        if heading is not None:
            if heading.level > before + 1:
                yield Finding(60, heading.id, "A level of headings is left out.")
            before = heading.level


def _watched(paper: Paper) -> Iterator[Finding]:
    for block in walk.blocks(paper):
        if isinstance(block, Listing) and block.id == INDICATORS:
            told = " ".join(plain(item.inlines) for item in block.items).casefold()
            if "would change" not in told:
                yield Finding(18, block.id, "No indicator says what would change our mind.")


def _verbatim(paper: Paper, dossier: Dossier) -> Iterator[Finding]:
    texts = [printable(text.text) for text in dossier.texts.values()]
    for block in walk.blocks(paper):
        if isinstance(block, Quote) and not any(block.words in text for text in texts):
            yield Finding(13, block.id, "A quotation is not word for word in any source.")


_CHECKS: tuple[Callable[[Paper], Iterator[Finding]], ...] = (
    _weighed,
    _scaled,
    _cited,
    _resolved,
    _dated,
    _marked,
    _printable,
    _numbered,
    _named,
    _levelled,
    _watched,
)
