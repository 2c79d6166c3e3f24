"""The grammar of tables written as text (RFC 4180 and its relatives), with the place of every cell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from briefing.model.span import Span

_SEPARATORS = ",;\t|"
_LINES = 50  # that tell which separator a table has


def separator(head: bytes | str) -> str:
    """The character that parts the cells, "" where the beginning is no table: its lines must agree on their width."""
    text = head.decode("utf-8", "replace") if isinstance(head, bytes) else head
    widths = {sign: _width(text, sign) for sign in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda sign: widths[sign])
    return best if widths[best] > 1 else ""


def rows(text: str, sign: str) -> Iterator[list[Span]]:
    """The cells of each line, without their quotation marks; a quoted cell may run over lines."""
    cell = re.compile(rf'"(?P<quoted>[^"]*(?:""[^"]*)*)"[^{re.escape(sign)}\n]*|(?P<bare>[^{re.escape(sign)}\n]*)')
    place, row = 0, list[Span]()
    while place <= len(text):
        found = cell.match(text, place)
        assert found is not None  # a bare cell may be empty, so there is always one
        row.append(Span(*found.span("quoted" if found["quoted"] is not None else "bare")))
        place = found.end() + 1
        if text[found.end() : place] != sign:
            yield row
            row = []


def _width(text: str, sign: str) -> int:
    """How many cells most lines have; 1 where fewer than nine lines of ten agree."""
    lines = [row for row in rows("\n".join(text.split("\n")[: _LINES + 1]), sign) if len(row) > 1 or row[0].of(text)]
    whole = lines[:-1] if len(lines) > 2 else lines  # the last one may be cut off
    counts = [len(row) for row in whole]
    usual = max(set(counts), key=counts.count, default=1)
    return usual if counts.count(usual) * 10 >= len(counts) * 9 else 1
