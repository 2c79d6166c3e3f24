"""What a section of a paper is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from briefing.paper.material import Material
from briefing.paper.tree import Block, Heading, Paragraph, Style, Text


@dataclass(frozen=True, slots=True)
class Section:
    """`key` is what an outline names it by, `title` its heading and its name in the window.

    `blocks` is pure; a section with nothing to show says so in one line, or yields nothing where silence misleads
    nobody.
    """

    key: str
    title: str
    blocks: Callable[[Material], tuple[Block, ...]]


def heading(key: str, title: str) -> Heading:
    return Heading(key, 1, (Text(title),))


def empty(key: str, words: str) -> Paragraph:
    """The one line of a section that has nothing to show."""
    return Paragraph(f"{key}-empty", (Text(words),), Style.EMPTY)
