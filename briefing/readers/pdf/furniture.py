"""Page headers, page footers and page numbers: what comes again at the edges of the pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from briefing.readers.pdf.lines import Line

_EDGE = 0.12  # of the page's height, at the top and at the bottom
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*(?:page|p\.|seite|стор\.|с\.)?\W*\d{1,4}\W*(?:(?:of|/|von|з)\W*\d{1,4})?\W*", re.IGNORECASE)


def furniture(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> list[list[bool]]:
    """For every line of every page whether it is furniture.

    A line at a page's edge is, if the same words (numbers aside) stand at the edge of at least half of the pages, or
    if it holds nothing but a page number. One page alone has page numbers but no headers that could come again.
    """
    keys = [[_key(line, height) for line in lines] for lines, height in zip(pages, heights, strict=True)]
    counts = Counter(key for page in keys for key in set(page) if key)
    needed = max(2, len(pages) / 2)
    return [
        [bool(key) and (counts[key] >= needed or bool(_NUMBER.fullmatch(key[1:]))) for key in page] for page in keys
    ]


def _key(line: Line, height: float) -> str:
    """ "" away from the edges. A bare number keeps one digit so that it still looks like one."""
    if line.bottom < height * _EDGE:
        return "^" + _DIGITS.sub("0", line.text)
    return "_" + _DIGITS.sub("0", line.text) if line.top > height * (1 - _EDGE) else ""
