"""The title of a text, and what stands round an article without being part of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from briefing.model.source import Block, BlockKind

_NEVER = (BlockKind.FURNITURE, BlockKind.CELL)
_TITLE_LENGTH = 200
_FRONT = 6  # blocks in which a title may come again
_TRAILERS = frozenset(
    """tags|tag|topics|share|share this|share this article|related|related articles|related stories|read more|read next
    |more|comments|leave a comment|advertisement|subscribe|newsletter|sign up|follow us|print
    |schlagwörter|mots-clés|etiquetas|теги|мітки""".replace("\n    ", "").split("|")
)
_TRAILER_WORDS = 5


def title_of(text: str, blocks: Sequence[Block]) -> str:
    """The first block if it looks like a title: one short line that does not end as a sentence does; else ""."""
    if len(blocks) < 2 or blocks[0].kind is BlockKind.CELL:
        return ""
    first = blocks[0].span.of(text).strip()
    looks_like_one = first and "\n" not in first and len(first) <= _TITLE_LENGTH and first[-1] not in ".,;:"
    return first if looks_like_one else ""


def dressed(text: str, blocks: Sequence[Block], title: str) -> tuple[Block, ...]:
    """The blocks with the title marked, its repetitions and the site's own words at the end set as furniture."""
    found = _titled(text, blocks, title) if title else list(blocks)
    for place in _trailing(text, found):
        found[place] = replace(found[place], kind=BlockKind.FURNITURE)
    return tuple(found)


def _titled(text: str, blocks: Sequence[Block], title: str) -> list[Block]:
    wanted, found, seen = _plain(title), list(blocks), False
    bare = [place for place, block in enumerate(blocks) if block.kind not in _NEVER]
    for place in bare[:_FRONT]:
        if _plain(blocks[place].span.of(text)) != wanted:
            continue
        found[place] = replace(blocks[place], kind=BlockKind.FURNITURE if seen else BlockKind.TITLE)
        seen = True
    return found


def _trailing(text: str, blocks: Sequence[Block]) -> range:
    """From the site's word ("Tags") to the end, if only short entries follow it."""
    start = len(blocks)
    for place in range(len(blocks) - 1, 0, -1):
        words = blocks[place].span.of(text).strip()
        first = words.split(":", 1)[0].strip().casefold()
        if first in _TRAILERS and (words.casefold() == first or ":" in words):
            start = place
        elif len(words.split()) > _TRAILER_WORDS or words.endswith((".", "!", "?", "”", '"', "»")):
            break
    return range(start, len(blocks))


def _plain(words: str) -> str:
    return " ".join(words.split()).casefold()
