"""The house's fixed words: a little Markdown as blocks.

Headings (#, ##), paragraphs, lists (- or 1.), **strong** words and [links](https://…); everything else is printed as it
is written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.paper.tree import Block, Heading, Inline, Inlines, Link, Listing, Paragraph, Role, Text
from briefing.paper.wording import printable, tight

_HEADING = re.compile(r"(#{1,2})\s+(.+)")
_ITEM = re.compile(r"(?:[-*]|(\d+)[.)])\s+(.+)", re.DOTALL)
_MARKED = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|\[(?P<words>[^\]]+)\]\((?P<address>(?:https?|mailto):[^)\s]+)\)")


def blocks(id_: str, words: str) -> tuple[Block, ...]:
    """Blocks whose ids begin with `id_`."""
    return tuple(_blocks(id_, re.split(r"\n\s*\n", words.strip())))


def _blocks(id_: str, parts: list[str]) -> Iterator[Block]:
    for number, part in enumerate(parts, 1):
        name, lines = f"{id_}-{number}", [line.strip() for line in part.splitlines() if line.strip()]
        if not lines:
            continue
        heading = _HEADING.fullmatch(lines[0])
        if heading:
            yield Heading(f"{name}-heading", 1, inlines(heading[2]))
            lines = lines[1:]
        if lines and all(_ITEM.match(line) for line in lines):
            yield _listing(name, lines)
        elif lines:
            yield Paragraph(name, inlines(" ".join(lines)))


def _listing(id_: str, lines: list[str]) -> Listing:
    found = [match for line in lines if (match := _ITEM.match(line))]
    items = tuple(Paragraph(f"{id_}-{place}", inlines(match[2])) for place, match in enumerate(found, 1))
    return Listing(id_, items, ordered=all(match[1] for match in found))


def inlines(words: str) -> Inlines:
    return tuple(_inlines(tight(printable(words))))


def _inlines(words: str) -> Iterator[Inline]:
    at = 0
    for found in _MARKED.finditer(words):
        if found.start() > at:
            yield Text(words[at : found.start()])
        yield Text(found["strong"], Role.STRONG) if found["strong"] else Link(found["address"], found["words"])
        at = found.end()
    if words[at:]:
        yield Text(words[at:])
