"""Paragraphs, headings and list entries of a text that has nothing but its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.source import Block, BlockKind
from briefing.model.span import Span

_CHUNK = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"(?:[-*•‣–]|\d{1,2}[.)]|\([a-z0-9]{1,2}\))[ \t]+\S")
_RULE = re.compile(r"[\W_]+")
_WRAPPED = 120  # characters: a text with longer lines is not wrapped, so each line is a paragraph
_HEADING_LENGTH = 80


def blocks(text: str, start: int = 0, end: int | None = None) -> Iterator[Block]:
    """The blocks of text[start:end] in order. A line that holds no letter or digit is a rule: furniture."""
    stop = len(text) if end is None else end
    for chunk in _CHUNK.finditer(text, start, stop):
        for span in _pieces(text, Span(chunk.start(), chunk.end())):
            yield Block(span, _kind(text, span, stop))


def trimmed(text: str, span: Span) -> Span:
    """`span` without white space at its ends."""
    words = span.of(text)
    left = len(words) - len(words.lstrip())
    return Span(span.start + left, span.start + left + len(words.strip()))


def _pieces(text: str, chunk: Span) -> Iterator[Span]:
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(text, chunk.start, chunk.end)]
    if any(line.end - line.start > _WRAPPED for line in lines):
        starts = lines
    else:
        starts = [line for place, line in enumerate(lines) if place == 0 or _ITEM.match(line.of(text).lstrip())]
    for place, first in enumerate(starts):
        end = starts[place + 1].start if place + 1 < len(starts) else chunk.end
        span = trimmed(text, Span(first.start, end))
        if span.start < span.end:
            yield span


def _kind(text: str, span: Span, stop: int) -> BlockKind:
    words = span.of(text)
    if _RULE.fullmatch(words):
        return BlockKind.FURNITURE
    if _ITEM.match(words):
        return BlockKind.LIST_ITEM
    return BlockKind.HEADING if _heading(words) and text[span.end : stop].strip() else BlockKind.PARAGRAPH


def _heading(words: str) -> bool:
    """One short line of letters without the end of a sentence; a dateline or a byline is none."""
    if "\n" in words or len(words) > _HEADING_LENGTH or any(char.isdigit() for char in words):
        return False
    plain = words[0].isupper() and words[-1].isalpha()
    return plain and "," not in words and not words.casefold().startswith(("by ", "from ", "source"))
