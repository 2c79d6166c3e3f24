"""Checks 33, 42 and 43: letters that a font has, the marks of good typesetting, and lines that end where they may."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.paper import walk
from briefing.paper.checks.finding import Finding
from briefing.paper.face import unprintable
from briefing.paper.tree import DateSpan, Masthead, Paper, Quote, Role, Text
from briefing.paper.wording import plain, tight

_TYPED = (
    (re.compile(r"[\"']"), "a straight quotation mark"),
    (re.compile(r"\.\.\."), "three full stops for an ellipsis"),
    (re.compile(r"\w  \w"), "two spaces"),
    (re.compile(r"\w -{1,2} \w|(?<![\w-])\d{1,4}-\d{1,4}(?![\w-])"), "a hyphen for a dash"),
)
_OURS = (Role.PLAIN, Role.STRONG, Role.LABEL)


def printable_letters(paper: Paper) -> Iterator[Finding]:
    missing = set().union(*(unprintable(words) for words in _words(paper)))
    if missing:
        yield Finding(33, "", f"No font of the house has {' '.join(sorted(missing))}.")


def _words(paper: Paper) -> Iterator[str]:
    """All that is printed, once for each block."""
    yield paper.title
    for block in walk.blocks(paper):
        match block:
            case Masthead():
                yield " ".join((block.subtitle, block.notice, *(words for _, words in block.facts)))
            case Quote():
                yield block.words
            case _:
                pass
    yield from (plain((inline,)) for _, inline in walk.inlines(paper))


def typeset(paper: Paper) -> Iterator[Finding]:
    """Our own words and the analyst's; what a source prints is printed as it has it."""
    for address, inline in walk.inlines(paper):
        if isinstance(inline, Text) and inline.role in _OURS and not inline.keys:
            for mark, name in _TYPED:
                if found := mark.search(inline.words):
                    shown = inline.words[max(0, found.start() - 12) : found.end() + 12]
                    yield Finding(42, address, f"There is {name} in “{shown}”.")


def unbroken(paper: Paper) -> Iterator[Finding]:
    for address, inline in walk.inlines(paper):
        if isinstance(inline, DateSpan) and inline.words != tight(inline.words):
            yield Finding(43, address, f"“{inline.words}” can break at the end of a line.")
