"""Where two near-copies differ, in their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span

_WORD = re.compile(r"\w+")
_ASIDE = (BlockKind.FURNITURE, BlockKind.QUOTED)
_MOST = 4_000  # words of one stretch compared one by one; a longer one is said to differ as a whole


@dataclass(frozen=True, slots=True)
class Difference:
    """Places in the two texts; an empty span stands where the other text has words more."""

    one: Span
    other: Span


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word or a block: what is compared, and where it stands."""

    key: str
    span: Span


def differences(one: SourceText, other: SourceText) -> tuple[Difference, ...]:
    """What the two say differently, in the order of the first; blocks that are alike are never looked into."""
    found = list[Difference]()
    for ours, theirs in _unlike(_blocks(one), _blocks(other)):
        mine, yours = _words(one, ours), _words(other, theirs)
        if max(len(mine), len(yours)) > _MOST:
            found.append(Difference(_hull(ours), _hull(theirs)))
        else:
            found += [Difference(_hull(a), _hull(b)) for a, b in _unlike(mine, yours)]
    return tuple(found)


def _unlike(one: Sequence[_Piece], other: Sequence[_Piece]) -> Iterator[tuple[Sequence[_Piece], Sequence[_Piece]]]:
    matcher = SequenceMatcher(None, [p.key for p in one], [p.key for p in other], autojunk=False)
    for tag, start, end, from_, to in matcher.get_opcodes():
        if tag != "equal":
            yield one[start:end], other[from_:to]


def _blocks(text: SourceText) -> list[_Piece]:
    return [
        _Piece(" ".join(_WORD.findall(block.span.of(text.text).casefold())), block.span)
        for block in text.blocks
        if block.kind not in _ASIDE
    ]


def _words(text: SourceText, blocks: Sequence[_Piece]) -> list[_Piece]:
    return [
        _Piece(match[0].casefold(), Span(match.start(), match.end()))
        for block in blocks
        for match in _WORD.finditer(text.text, block.span.start, block.span.end)
    ]


def _hull(pieces: Sequence[_Piece]) -> Span:
    return Span(pieces[0].span.start, pieces[-1].span.end) if pieces else Span(0, 0)
