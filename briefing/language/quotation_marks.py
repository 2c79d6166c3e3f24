"""Quotation marks of every typography, paired."""

from __future__ import annotations

import re
from dataclasses import dataclass

from briefing.model.span import Span

DEEPEST = 6

_MARK = re.compile("[“”„‟«»‹›\"‘’‚']")
_CLOSERS = {
    "“": "”",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    '"': '"',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
}
_OPEN_BEFORE = re.compile(r"[\s(\[{—–\-:,/“”„«»‘\"]")


@dataclass(frozen=True, slots=True)
class Quoted:
    """`outer` with its marks, `inner` without. `closed` is False where a paragraph ends before the closing mark."""

    outer: Span
    inner: Span
    depth: int
    closed: bool = True


def quoted(text: str, span: Span) -> tuple[Quoted, ...]:
    """All quotations of `span`, nested ones too, in the order of their opening marks."""
    found: list[Quoted] = []
    stack: list[tuple[int, str]] = []
    for match in _MARK.finditer(text, span.start, span.end):
        at, mark = match.start(), match.group()
        depth = _closes(text, at, mark, stack, span)
        if depth is not None:
            start = stack[depth][0]
            del stack[depth:]
            found.append(Quoted(Span(start, at + 1), Span(start + 1, at), depth))
        elif _opens(text, at, mark, span):
            stack.append((at, mark))
            del stack[:-DEEPEST]  # marks that nobody closed must not make every later one slow
    if stack and stack[0][1] not in "'‘\"’":
        start = stack[0][0]
        end = span.start + len(text[span.start : span.end].rstrip())
        if end > start + 1:
            found.append(Quoted(Span(start, end), Span(start + 1, end), 0, closed=False))
    return tuple(sorted(found, key=lambda one: (one.outer.start, -one.outer.end)))


def _closes(text: str, at: int, mark: str, stack: list[tuple[int, str]], span: Span) -> int | None:
    """The depth of the opening mark that this one closes, None if it closes none."""
    for depth in range(len(stack) - 1, -1, -1):
        if mark not in _CLOSERS[stack[depth][1]]:
            continue
        after = text[at + 1 : at + 2] if at + 1 < span.end else ""
        if mark in "’'" and after.isalnum():
            return None  # an apostrophe: don’t, Witkoff’s
        if mark == '"' and after.isalnum() and text[at - 1].isspace():
            return None
        return depth
    return None


def _opens(text: str, at: int, mark: str, span: Span) -> bool:
    if mark == "”" or mark == "’":
        return False
    after = text[at + 1 : at + 2] if at + 1 < span.end else ""
    if not after or after.isspace():
        return mark in "«„" and bool(after)  # French sets a space inside the marks
    before = text[at - 1 : at] if at > span.start else ""
    free = not before or bool(_OPEN_BEFORE.match(before))
    return free if mark in "\"'‘»›" else True
