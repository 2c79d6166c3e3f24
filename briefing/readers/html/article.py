"""Which pieces of a page are its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model.source import BlockKind
from briefing.readers.html.pieces import Piece

_LONG = 60  # characters: shorter pieces match by accident
_PROSE_WORDS = 12
_ENOUGH = 0.3


def told_apart(found: Sequence[Piece], page: str) -> list[Piece]:
    """The pieces with all that is not the article set as furniture.

    Trafilatura says what the article is; it loses about six words in a hundred, so prose between its first and its
    last piece is kept as well. Where it finds too little of the page, all that the page's own marks leave is kept.
    """
    article = _squeezed(_article(page))
    matched = [len(piece.text) >= _LONG and _squeezed(piece.text) in article for piece in found]
    prose = sum(len(piece.text) for piece in found if len(piece.text) >= _LONG and _inside(piece))
    known = sum(len(piece.text) for piece, is_known in zip(found, matched, strict=True) if is_known)
    if known <= prose * _ENOUGH:
        return list(found)
    first, last = matched.index(True), len(matched) - 1 - matched[::-1].index(True)
    first = _with_headline(found, first)
    while last + 1 < len(found) and found[last + 1].kind is BlockKind.CELL:
        last += 1
    kept = (first <= place <= last and _belongs(piece, article) for place, piece in enumerate(found))
    return [
        piece if keep else replace(piece, kind=BlockKind.FURNITURE) for piece, keep in zip(found, kept, strict=True)
    ]


def _article(page: str) -> str:
    # Half a second to import, which only a web page should have to pay for.
    from trafilatura import extract

    text: str | None = extract(page, include_comments=False, include_tables=True, favor_recall=True)
    return text or ""


def _with_headline(found: Sequence[Piece], first: int) -> int:
    """The last heading before the article's first piece starts it: the headline over dateline and standfirst."""
    heads = [place for place in range(first) if found[place].kind is BlockKind.HEADING]
    return heads[-1] if heads else first


def _inside(piece: Piece) -> bool:
    return piece.kind is not BlockKind.FURNITURE


def _belongs(piece: Piece, article: str) -> bool:
    if not _inside(piece):
        return False
    if piece.kind in (BlockKind.CELL, BlockKind.HEADING, BlockKind.CAPTION):
        return True
    return _squeezed(piece.text) in article or len(piece.text.split()) >= _PROSE_WORDS


def _squeezed(text: str) -> str:
    """Letters and digits alone: trafilatura sets its own spaces and marks."""
    return "".join(char for char in text if char.isalnum())
