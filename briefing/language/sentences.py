"""Where sentences begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.language.lexicon import bag, words
from briefing.language.quotation_marks import quoted
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

SHORT_QUOTATION = 60  # characters; a shorter one is part of its sentence, whatever it ends with

LONGEST = 3000  # characters; a sentence without an end is cut here, so that no text takes quadratic time

_END = re.compile(
    r"(?<![.!?…])[.!?…]++[”\"’'»)\]]*+(?=\s)|\n(?=[ \t]*(?:[-•*‣]\s|\d{1,2}[.)]\s|[A-Z][\w /-]{1,18}:\s))|\n[ \t]*\n"
)
_NEXT = re.compile(r"\s*[“„«\"‘'(\[—–-]*\s*([^\W\d_]\w*|\d|$)?")
_LAST_WORD = re.compile(r"([^\W_]+(?:\.[^\W_]+)*)\.+$")
_INITIALS = re.compile(r"^(?:[A-Z]|(?:[A-Za-z]\.)+[A-Za-z])$")
_OPENERS = bag("function", "openers")
_TITLES = frozenset(["Mr", "Mrs", "Ms", "Dr", "Prof"])  # they open a sentence after "Kolmar Ltd."


def sentences(text: SourceText) -> tuple[Span, ...]:
    """Sentences in reading order, trimmed; none crosses a block, a title is never split, furniture has none."""
    return tuple(span for block in text.blocks for span in sentences_of(text.text, block))


def is_mute(block: Block) -> bool:
    """Furniture, and cells of one character, as tables have them by the hundred thousand: they have no sentence."""
    return block.kind is BlockKind.FURNITURE or (block.kind is BlockKind.CELL and block.span.end - block.span.start < 2)


def sentences_of(text: str, block: Block) -> Iterator[Span]:
    """The sentences of one block."""
    if is_mute(block):
        return
    if block.kind in (BlockKind.TITLE, BlockKind.HEADING):
        yield from _trimmed(text, block.span)
        return
    short = short_quotations(text, block)
    start, held = block.span.start, 0
    for match in _END.finditer(text, block.span.start, block.span.end):
        while held < len(short) and short[held].end <= match.start():
            held += 1
        inside = held < len(short) and short[held].start < match.start() and match.end() < short[held].end
        if not inside and _ends(text, match, block.span.end):
            yield from _trimmed(text, Span(start, match.end()))
            start = match.end()
    yield from _trimmed(text, Span(start, block.span.end))


def short_quotations(text: str, block: Block) -> list[Span]:
    """Those of a block that are part of their sentence, whatever they end with; in order."""
    return [one.outer for one in quoted(text, block.span) if one.outer.end - one.outer.start <= SHORT_QUOTATION]


def _ends(text: str, match: re.Match[str], end: int) -> bool:
    mark = match.group()
    if mark.startswith("\n"):
        return True
    following = _NEXT.match(text, match.end(), min(end, match.end() + 40))
    word = following.group(1) if following else None
    if word and word[0].islower():
        return False
    if not mark.startswith("."):
        return True
    return not _abbreviated(text[max(0, match.start() - 24) : match.start() + 1], word or "")


def _abbreviated(before: str, word: str) -> bool:
    """The stop belongs to an abbreviation and what follows does not look like a new sentence."""
    last = _LAST_WORD.search(before)
    if last is None:
        return False
    stem = last.group(1)
    if stem in ("U.S", "U.K", "U.N", "E.U", "a.m", "p.m", "D.C", "etc", "Inc", "Ltd", "Corp", "Co", "No"):
        return bool(word) and word not in _OPENERS | _TITLES
    return stem in words("abbreviations") or bool(_INITIALS.match(stem))


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    words_ = text[span.start : span.end]
    start = span.start + len(words_) - len(words_.lstrip())
    end = span.start + len(words_.rstrip())
    while end - start > LONGEST:
        cut = text.rfind(" ", start, start + LONGEST)
        cut = cut if cut > start else start + LONGEST
        yield Span(start, cut)
        start = cut + (text[cut] == " ")
    if start < end:
        yield Span(start, end)
