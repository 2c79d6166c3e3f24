"""Markdown: the text stays as it is written, its marks tell the blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from briefing.model.renditions import stamp
from briefing.model.source import Basis, Block, BlockKind, DateClue, SourceText
from briefing.model.span import Span
from briefing.readers import paragraphs, sniff
from briefing.readers.budget import check_text_size
from briefing.readers.decoding import decoded
from briefing.readers.front import dressed, title_of
from briefing.readers.reader import Opened
from briefing.readers.stamp import day_of_stamp

_FRONT_MATTER = re.compile(r"---\n(?P<fields>(?:[^\n]*\n){1,60}?)---(?:\n|$)")
_FIELD = re.compile(r"^(?P<key>[A-Za-z_]+):[ \t]*[\"']?(?P<value>[^\n]*?)[\"']?[ \t]*$", re.MULTILINE)
_CHUNK = re.compile(r"[^\n]+(?:\n[^\n]*\S[^\n]*)*")
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(?P<words>[^\n]*?)[ \t]*#*[ \t]*$", re.MULTILINE)
_UNDERLINED = re.compile(r"(?P<words>[^\n]+)\n {0,3}(?:=+|-{2,})[ \t]*$", re.MULTILINE)
_TABLE = re.compile(r"[ \t]*\|?[^\n]*\|[^\n]*\n[ \t]*\|?[ \t:|-]*-[ \t:|-]*(?:\n|$)")
_CELL = re.compile(r"[^|\n]+")
_QUOTE = re.compile(r"[ \t]*>[ \t]?")
_DATES = {"date": 0.9, "published": 0.9, "updated": 0.3, "modified": 0.3}


class MarkdownReader:
    """Also reads the front matter (title, author, date) that site generators put before the text."""

    media_types = frozenset({sniff.MARKDOWN})

    def read(self, file: Opened) -> SourceText:
        check_text_size(file)
        text, encoding = decoded(file)
        start, fields = _front_matter(text)
        found = [Block(Span(0, start), BlockKind.FURNITURE)] if start else []
        found.extend(_blocks(text, start))
        title = fields.get("title") or _first_heading(text, found) or title_of(text, found)
        return SourceText(
            text=text,
            blocks=dressed(text, found, title),
            reader=stamp("markdown"),
            media_type=sniff.MARKDOWN,
            title=title,
            author=fields.get("author", ""),
            publisher=fields.get("publisher", ""),
            address=fields.get("url", ""),
            language=fields.get("lang", fields.get("language", "")),
            clues=tuple(_clues(fields)),
            encoding=encoding,
        )


def _front_matter(text: str) -> tuple[int, dict[str, str]]:
    found = _FRONT_MATTER.match(text)
    if not found:
        return 0, {}
    fields = {m["key"].lower(): m["value"] for m in _FIELD.finditer(found["fields"])}
    return len(found.group().rstrip("\n")), fields


def _clues(fields: dict[str, str]) -> Iterator[DateClue]:
    for key, confidence in _DATES.items():
        day = day_of_stamp(fields.get(key, ""))
        if day:
            yield DateClue(day, Basis.METADATA, f"front matter {key}", confidence)


def _first_heading(text: str, blocks: list[Block]) -> str:
    heads = (b.span.of(text) for b in blocks if b.kind is not BlockKind.FURNITURE)
    first = next(heads, "")
    return first if any(b.kind is BlockKind.HEADING and b.span.of(text) == first for b in blocks) else ""


def _blocks(text: str, start: int) -> Iterator[Block]:
    table = 0
    for chunk in _CHUNK.finditer(text, start):
        span = Span(chunk.start(), chunk.end())
        if _TABLE.match(chunk.group()):
            yield from _cells(text, span, table)
            table += 1
        else:
            yield from _prose(text, span)


def _prose(text: str, span: Span) -> Iterator[Block]:
    """Headings may stand directly above their paragraph, so a chunk is cut at each."""
    place = span.start
    for head in _HEADING.finditer(text, span.start, span.end):
        yield from _plain(text, Span(place, head.start()))
        yield Block(Span(*head.span("words")), BlockKind.HEADING)
        place = head.end()
    underlined = _UNDERLINED.match(text, place, span.end)
    if underlined:
        yield Block(paragraphs.trimmed(text, Span(*underlined.span("words"))), BlockKind.HEADING)
        place = underlined.end()
    yield from _plain(text, Span(place, span.end))


def _plain(text: str, span: Span) -> Iterator[Block]:
    for block in paragraphs.blocks(text, span.start, span.end):
        kind = BlockKind.PARAGRAPH if block.kind is BlockKind.HEADING else block.kind  # in Markdown a # tells headings
        quote = _QUOTE.match(text, block.span.start, block.span.end)
        start = quote.end() if quote else block.span.start
        yield replace(block, kind=kind, span=Span(start, block.span.end))


def _cells(text: str, span: Span, table: int) -> Iterator[Block]:
    """Row 0 is the head; the line of dashes below it is no row."""
    lines = list(re.finditer(r"[^\n]+", text[span.start : span.end]))
    for row, line in enumerate(lines[:1] + lines[2:]):
        bounds = (span.start + line.start(), span.start + line.end())
        for column, cell in enumerate(_CELL.finditer(text, *bounds)):
            words = paragraphs.trimmed(text, Span(cell.start(), cell.end()))
            if words.start < words.end:
                yield Block(words, BlockKind.CELL, table=table, row=row, column=column)
