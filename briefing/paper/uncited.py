"""Sentences of the analyst that rest on nothing: allowed in the comment alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.paper import walk
from briefing.paper.sections.judgements import UNCITED
from briefing.paper.tree import Citation, Inlines, Marking, Note, Paper, Paragraph, Style
from briefing.paper.wording import plain, words_of

_MARK = "\x00"
_SENTENCE = re.compile(rf"[^.!?…]+(?:[.!?…]+[”’\"']?(?:\s*\[?{_MARK}(?:[^\]{_MARK}]*\])?)*|$)")


def uncited(paper: Paper) -> Iterator[tuple[str, str]]:
    """The block and the words of each sentence of background and outlook, and of each judgement, without a source."""
    for block in walk.blocks(paper):
        if not isinstance(block, Paragraph) or block.style is Style.EMPTY:
            continue
        if block.id.startswith(("background-", "outlook-")):
            yield from ((block.id, words) for words in _bare(block.inlines))
        elif block.id.startswith("judgement-") and UNCITED in plain(block.inlines):
            yield block.id, plain(block.inlines)


def _bare(inlines: Inlines) -> Iterator[str]:
    kept = (inline for inline in inlines if not isinstance(inline, Marking))
    words = "".join(_MARK if isinstance(inline, Note | Citation) else words_of(inline) for inline in kept)
    for found in _SENTENCE.findall(words):
        if _MARK not in found and found.strip(" \u00a0"):
            yield found.strip()
