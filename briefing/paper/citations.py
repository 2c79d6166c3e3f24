"""Where words stand, in the short form a reader can follow: "S1, para 3"; PDF "S2, p. 4"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from briefing.model.dossier import Dossier
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Passage, Span
from briefing.paper.tree import Citation, Inline, Keys, Note, Text
from briefing.paper.wording import NBSP

_COUNTED = (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTED)


def citation(dossier: Dossier, passage: Passage, keys: Keys = ()) -> Citation:
    """The short form of one passage; a source that is gone shows as "S?", which checks report."""
    source = dossier.sources.get(passage.source_id)
    text = dossier.texts.get(passage.source_id)
    place = locator(text, passage.span) if text else ""
    return Citation(passage.source_id, source.label if source else "S?", place, keys)


def citations(dossier: Dossier, passages: Iterable[Passage], keys: Keys = ()) -> tuple[Citation, ...]:
    """One citation for each place, in order, without repeats."""
    return tuple(dict.fromkeys(citation(dossier, passage, keys) for passage in passages))


def note(id_: str, dossier: Dossier, passages: Iterable[Passage], keys: Keys = ()) -> Note:
    """A footnote that names every place: "S1, paras 3, 5; S4, p. 2."."""
    return Note(id_, (*joined(gathered(citations(dossier, passages, keys))), Text(".")), keys)


def gathered(cited: Iterable[Citation]) -> tuple[Citation, ...]:
    """One citation for each source, its places together: "S1, paras 3, 5–7, title"."""
    by_source: dict[str, list[Citation]] = {}
    for each in cited:
        by_source.setdefault(each.source_id, []).append(each)
    return tuple(replace(held[0], locator=_places([each.locator for each in held])) for held in by_source.values())


def _places(locators: list[str]) -> str:
    """Places of a kind counted off together, in rising order; those that have no number as they are."""
    numbered: dict[str, set[int]] = {}
    plain: list[str] = []
    for locator in filter(None, locators):
        kind, _, number = locator.partition(NBSP)
        if kind in _MANY and number.isdecimal():
            numbered.setdefault(kind, set()).add(int(number))
        else:
            plain.append(locator)
    counted = [
        f"{_MANY[kind] if len(held) > 1 else kind}{NBSP}{_counts(sorted(held))}" for kind, held in numbered.items()
    ]
    return ", ".join((*counted, *dict.fromkeys(plain)))


_MANY = {"para": "paras", "p.": "pp."}


def _counts(rising: list[int]) -> str:
    """ "3, 5–7": three or more in a row are given by their ends."""
    rows: list[list[int]] = []
    for number in rising:
        if rows and rows[-1][-1] == number - 1:
            rows[-1].append(number)
        else:
            rows.append([number])
    return ", ".join(f"{row[0]}–{row[-1]}" if len(row) > 2 else ", ".join(map(str, row)) for row in rows)


def joined(cited: Iterable[Citation]) -> tuple[Inline, ...]:
    """Citations with semicolons between them."""
    out: list[Inline] = []
    for each in cited:
        out += [Text("; "), each] if out else [each]
    return tuple(out)


def locator(text: SourceText, span: Span) -> str:
    """The page if the source has pages; else the paragraph, counted from 1; "" for a text without blocks."""
    for block, number in _numbered(text):
        if block.span.start <= span.start < max(block.span.end, block.span.start + 1):
            return _place(block, number)
    return ""


def _place(block: Block, number: int) -> str:
    if block.page is not None:
        return f"p.{NBSP}{block.page}"
    match block.kind:
        case BlockKind.CELL:
            return f"table{NBSP}{(block.table or 0) + 1}, row{NBSP}{(block.row or 0) + 1}"
        case BlockKind.TITLE | BlockKind.HEADING | BlockKind.CAPTION | BlockKind.FURNITURE:
            return _NAMES[block.kind]
        case _:
            return f"para{NBSP}{number}"


_NAMES = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "heading",
    BlockKind.CAPTION: "caption",
    BlockKind.FURNITURE: "page furniture",
}


@cache
def _counted(blocks: tuple[Block, ...]) -> tuple[tuple[Block, int], ...]:
    number = 0
    out = []
    for block in sorted(blocks, key=lambda block: block.span):
        number += block.kind in _COUNTED
        out.append((block, number))
    return tuple(out)


def _numbered(text: SourceText) -> tuple[tuple[Block, int], ...]:
    return _counted(text.blocks)
