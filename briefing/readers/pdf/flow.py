"""Lines back into paragraphs, also over the end of a column or a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from statistics import median

from briefing.model.source import BlockKind
from briefing.readers.pdf.lines import Line
from briefing.readers.pdf.tables import Table

_LARGER = 1.12  # times the height of the body's lines
_TITLE = 1.35
_HEADING_WORDS = 20
_WINDOW = 8  # lines that tell how wide a paragraph is
_ENDS = (".", "!", "?", ":", "”", '"', "»", ")", "…")
_ITEM = re.compile(r"[•‣▪◦–-]$|[-•–]\w?|\(?\d{1,2}[.)]$|\([a-z]\)$")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines in reading order with the number of the page each stands on, from 1."""

    lines: tuple[tuple[int, Line], ...]
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Body:
    """What is usual in a text: height of lines, and distance from one line's top to the next one's."""

    height: float
    pitch: float


def body_of(pages: Sequence[Sequence[Line]]) -> Body:
    heights = list(chain.from_iterable([round(line.height, 1)] * len(line.words) for lines in pages for line in lines))
    height = median(heights) if heights else 12.0
    return Body(height, _pitch(pages, height))


def _pitch(pages: Iterable[Sequence[Line]], height: float) -> float:
    """The smallest distance between lines of the body that is no accident.

    Not the median: in a text of short paragraphs most distances are those between paragraphs.
    """
    counts = Counter(
        round((lower.top - upper.top) * 2) / 2
        for lines in pages
        for upper, lower in pairwise(lines)
        if abs(upper.height - height) < height * 0.1 and height * 0.8 < lower.top - upper.top < height * 3
    )
    needed = max(2.0, counts.total() * 0.08)
    return min((pitch for pitch, count in counts.items() if count >= needed), default=height * 1.1)


def paragraphs(items: Iterable[tuple[int, Line | Table]], body: Body) -> list[tuple[int, Paragraph | Table]]:
    """The items of all pages in reading order, lines gathered; each with the page it starts on."""
    found: list[tuple[int, Paragraph | Table]] = []
    gathered: list[tuple[int, Line]] = []
    for page, item in items:
        if gathered and (isinstance(item, Table) or not _goes_on(gathered, page, item, body)):
            found.append((gathered[0][0], _paragraph(gathered, body)))
            gathered = []
        if isinstance(item, Table):
            found.append((page, item))
        else:
            gathered.append((page, item))
    if gathered:
        found.append((gathered[0][0], _paragraph(gathered, body)))
    return found


def _goes_on(gathered: Sequence[tuple[int, Line]], page: int, line: Line, body: Body) -> bool:
    last_page, last = gathered[-1]
    if last.turned != line.turned:
        return False
    if abs(last.height - line.height) > body.height * 0.1 or last.is_bold != line.is_bold or _ITEM.match(_first(line)):
        return False
    if page != last_page or line.top < last.top - body.height or line.left > last.right:
        return _continues(last, line)
    if abs(line.top - last.top) < last.height * 0.5:  # on one level, with a gap between
        return not last.words[-1].broken and line.left - last.right < last.height * 2
    pitch = body.pitch * max(1.0, line.height / body.height)
    if line.top - last.top > pitch * 1.3:
        return False
    return not _starts_anew([line for _, line in gathered[-_WINDOW:]], line, body)


def _continues(last: Line, line: Line) -> bool:
    """Over a column's or a page's end: a sentence that was not over, and no new one begins."""
    return last.words[-1].broken or (not _last(last).endswith(_ENDS) and not _first(line)[0].isupper())


def _starts_anew(gathered: Sequence[Line], line: Line, body: Body) -> bool:
    """By a first line set in, or by a last line that ends early with the end of a sentence."""
    last = gathered[-1]
    indented = line.left - last.left > body.height * 0.7 and len(gathered) > 1
    outdented = last.left - line.left > body.height * 0.7 and len(gathered) > 1
    right = max(each.right for each in gathered)
    short = len(gathered) > 1 and last.right < right - (right - last.left) * 0.25 and _last(last).endswith(_ENDS)
    return indented or outdented or short


def _paragraph(gathered: Sequence[tuple[int, Line]], body: Body) -> Paragraph:
    lines = [line for _, line in gathered]
    return Paragraph(tuple(gathered), _kind(lines, body))


def _kind(lines: Sequence[Line], body: Body) -> BlockKind:
    height, words = median(line.height for line in lines), sum(len(line.words) for line in lines)
    text = _last(lines[-1])
    if _ITEM.match(_first(lines[0])):
        return BlockKind.LIST_ITEM
    if height > body.height * _TITLE and words <= 2 * _HEADING_WORDS and _first(lines[0])[0].isalnum():
        return BlockKind.TITLE
    set_off = height > body.height * _LARGER or all(line.is_bold for line in lines)
    if set_off and words <= _HEADING_WORDS and not text.endswith((".", ",", ";")):
        return BlockKind.HEADING
    return BlockKind.PARAGRAPH


def _first(line: Line) -> str:
    return line.words[0].text


def _last(line: Line) -> str:
    return line.words[-1].text
