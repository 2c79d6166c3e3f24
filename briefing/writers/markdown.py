"""Markdown with footnotes: for a terminal, for other tools, and for golden tests."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.paper import walk
from briefing.paper.numbering import Numbers, numbers
from briefing.paper.tree import (
    Block,
    Box,
    Contents,
    Entry,
    Figure,
    Heading,
    Inline,
    Inlines,
    Likelihood,
    Link,
    Listing,
    Masthead,
    Note,
    Paper,
    Paragraph,
    Quote,
    Ref,
    Role,
    Style,
    Table,
    Text,
)
from briefing.paper.wording import words_of

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")
_LEADING = re.compile(r"^(\s*)([#+-]|\d+[.)])(?=\s)")


class MarkdownWriter:
    suffix = ".md"
    name = "Markdown"

    def content(self, paper: Paper) -> bytes:
        counted = numbers(paper)
        parts = [_marking(paper), *(_block(block, counted) for block in paper.blocks), *_notes(paper, counted)]
        return ("\n\n".join(part for part in (*parts, _marking(paper)) if part) + "\n").encode()


def _marking(paper: Paper) -> str:
    return f"**{_escaped(paper.meta.marking)}**"


def _block(block: Block, counted: Numbers) -> str:
    match block:
        case Masthead():
            return _masthead(block)
        case Heading(level=level, inlines=inlines):
            return f"{'#' * (level + 1)} {_line(inlines, counted)}"
        case Paragraph():
            return _paragraph(block, counted)
        case Listing():
            marks = (f"{place}." if block.ordered else "-" for place in range(1, len(block.items) + 1))
            return "\n".join(
                f"{mark} {_line(item.inlines, counted)}" for mark, item in zip(marks, block.items, strict=True)
            )
        case Table():
            return "\n\n".join((_caption(block, counted), "\n".join(_table(block, counted))))
        case Figure():
            return "\n\n".join((_caption(block, counted), f"> {_escaped(block.alt)}"))
        case Quote():
            return f"> {_start(_escaped(block.words))}\n>\n> — {_line(block.attribution, counted)}"
        case Contents(title=title, entries=entries):
            return "\n".join((f"**{_escaped(title)}**", "", *(_entry(entry) for entry in entries)))
        case Box():
            return "\n\n".join(_block(each, counted) for each in (block.heading, *block.blocks))


def _entry(entry: Entry) -> str:
    return f"{'  ' * (entry.level - 1)}- {_escaped(entry.words)}"


def _masthead(block: Masthead) -> str:
    parts = [f"# {_escaped(block.title)}", _escaped(block.subtitle)]
    parts.append("  \n".join(f"{label}: {_escaped(words)}" for label, words in block.facts))
    parts.append(f"**{_escaped(block.notice)}**" if block.notice else "")
    return "\n\n".join(part for part in parts if part)


def _paragraph(block: Paragraph, counted: Numbers) -> str:
    line = _start(_line(block.inlines, counted))
    return f"*{line}*" if block.style is Style.EMPTY else line


def _caption(block: Table | Figure, counted: Numbers) -> str:
    return f"**{counted.labels[block.id]}.** {_line(block.caption, counted)}"


def _table(block: Table, counted: Numbers) -> Iterator[str]:
    yield _row(block.head, counted)
    yield "|" + " --- |" * len(block.head)
    yield from (_row(row.cells, counted) for row in block.rows)


def _row(cells: tuple[Inlines, ...], counted: Numbers) -> str:
    return "| " + " | ".join(_line(cell, counted) for cell in cells) + " |"


def _notes(paper: Paper, counted: Numbers) -> Iterator[str]:
    for note in walk.notes(paper):
        yield f"[^{counted.notes[note.id]}]: {_line(note.inlines, counted)}"


def _line(inlines: Inlines, counted: Numbers) -> str:
    return "".join(_inline(inline, counted) for inline in inlines)


def _inline(inline: Inline, counted: Numbers) -> str:
    match inline:
        case Note(id=id_):
            return f"[^{counted.notes[id_]}]"
        case Ref(to=to):
            return _escaped(counted.labels.get(to, "?"))
        case Link(address=address, words=words):
            return (
                f"<{address}>"
                if address == words and not _SPECIAL.search(address)
                else f"[{_escaped(words)}]({address})"
            )
        case Likelihood(term=term):
            return f"*{_escaped(term)}*"
        case Text(words=words, role=Role.STRONG):
            return f"**{_escaped(words)}**"
        case _:
            return _escaped(words_of(inline))


def _escaped(words: str) -> str:
    return _SPECIAL.sub(r"\\\1", words)


def _start(line: str) -> str:
    """A line of text that begins like a heading or a list is not one."""
    return _LEADING.sub(r"\1\\\2", line)
