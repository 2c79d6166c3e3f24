"""Prose of our own, read as a reader would give it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

Prose = Callable[..., SourceText]


@pytest.fixture
def prose() -> Prose:
    """prose("one paragraph", "another") is a text of paragraphs; title= puts a title before them."""

    def made(*paragraphs: str, title: str = "", kind: BlockKind = BlockKind.PARAGRAPH) -> SourceText:
        text, blocks = "", []
        for number, words in enumerate((title, *paragraphs) if title else paragraphs):
            is_title = bool(title) and number == 0
            span = Span(len(text), len(text) + len(words))
            blocks.append(Block(span, BlockKind.TITLE if is_title else kind))
            text += words + "\n\n"
        return SourceText(text, tuple(blocks), "test/1", "text/plain")

    return made
