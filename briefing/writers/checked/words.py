"""The words a file must have, in the order of the tree."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.paper import walk
from briefing.paper.checks import Finding
from briefing.paper.numbering import numbers
from briefing.paper.tree import Figure, Inlines, Masthead, Note, Paper, Quote, Ref, Table
from briefing.paper.wording import words_of

_MACHINE = re.compile(r"(?:\b[A-Za-z]:\\|\\\\\w+\\|/(?:home|Users|root|tmp|var|mnt|work)/\w)")
_SHOWN = 60  # characters of a finding


def bare(words: str) -> str:
    """Letters and digits alone: what a reader reads, however lines and pages end."""
    return re.sub(r"[\W_]+", "", words.replace("\ufffe", "").replace("\u00ad", ""))


def stretches(paper: Paper, marks: bool) -> Iterator[tuple[str, str]]:
    """The words of each stretch with the id of its block, notes apart; with `marks`, numbers where notes are marked."""
    counted = numbers(paper)

    def said(inlines: Inlines) -> str:
        out = ""
        for each in inlines:
            if isinstance(each, Note):
                out += str(counted.notes[each.id]) if marks else ""
            else:
                out += counted.labels.get(each.to, "?") if isinstance(each, Ref) else words_of(each)
        return out

    for block in walk.blocks(paper):
        if isinstance(block, Masthead):
            yield from ((block.id, words) for words in (block.title, block.subtitle, block.notice))
        if isinstance(block, Quote):
            yield block.id, block.words
        for address, inlines in walk.stretches(block):
            label = ""
            if isinstance(block, Table | Figure) and address.endswith("/caption"):
                label = counted.labels[block.id]
            yield block.id, label + said(inlines)


def notes(paper: Paper) -> Iterator[tuple[str, str]]:
    """The number and the words of each note, joined, with its id."""
    counted = numbers(paper)
    for note in walk.notes(paper):
        yield note.id, f"{counted.notes[note.id]}{''.join(words_of(each) for each in note.inlines)}"


def captions(paper: Paper) -> Iterator[tuple[str, str, str]]:
    """The id, label and words of each caption above a table; a figure's may float, and takes its caption along."""
    counted = numbers(paper)
    for block in walk.blocks(paper):
        if isinstance(block, Table):
            yield block.id, counted.labels[block.id], "".join(words_of(each) for each in block.caption)


def missing(found: str, wanted: Iterator[tuple[str, str]]) -> Iterator[Finding]:
    """What is not in `found`, or stands there before what the tree has before it; `found` is bare."""
    at = 0
    for id_, words in wanted:
        sought = bare(words)
        if not sought:
            continue
        place = found.find(sought, at)
        if place >= 0:
            at = place + len(sought)
        elif sought in found:
            yield Finding(59, id_, f"Out of order: “{_short(words)}”.")
        else:
            yield Finding(61, id_, f"Not as the tree has it: “{_short(words)}”.")


def machine(words: str, where: str) -> Iterator[Finding]:
    """Paths of somebody's computer."""
    if found := _MACHINE.search(words):
        yield Finding(67, "", f"The {where} name a folder of a computer: {words[found.start() : found.start() + 30]}…")


def _short(words: str) -> str:
    return words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(" ")[0] + " …"
