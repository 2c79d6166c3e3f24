"""What of a mail is new, what is quoted from an older one, and where the signature begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.model.source import Block, BlockKind
from briefing.model.span import Span
from briefing.readers import paragraphs

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"[ \t]*>")
_INTRODUCED = re.compile(r"[^\n]{0,200}\b(?:wrote|schrieb|a écrit|написа[влоаи]+|escribió)[^\n]{0,40}:[ \t]*\n?$")
_ORIGINAL = re.compile(
    r"[ \t]*-{2,}[ \t]*(?:original message|forwarded message|ursprüngliche nachricht)", re.IGNORECASE
)
_SIGNATURE = re.compile(r"-- ?\n?$")


def blocks(text: str, start: int) -> Iterator[Block]:
    """The blocks of the body text[start:]: QUOTED for older mails, FURNITURE for a signature."""
    for kind, span in _runs(text, start):
        for block in paragraphs.blocks(text, span.start, span.end):
            yield block if kind is BlockKind.PARAGRAPH else replace(block, kind=kind)


def _runs(text: str, start: int) -> Iterator[tuple[BlockKind, Span]]:
    """Neighbouring lines of one kind."""
    kind, begin, older, signed = BlockKind.PARAGRAPH, start, False, False
    for line in _LINE.finditer(text, start):
        older = older or bool(_ORIGINAL.match(line.group()))
        signed = not older and (signed or bool(_SIGNATURE.match(line.group())))
        found = _kind(line.group(), older, signed)
        if found is None:  # an empty line goes with what surrounds it
            continue
        if found is not kind:
            yield kind, Span(begin, line.start())
            kind, begin = found, line.start()
    yield kind, Span(begin, len(text))


def _kind(line: str, older: bool, signed: bool) -> BlockKind | None:
    if not line.strip():
        return None
    if older or _QUOTED.match(line) or _INTRODUCED.match(line):
        return BlockKind.QUOTED
    return BlockKind.FURNITURE if signed else BlockKind.PARAGRAPH
