"""A text made easier to search: hyphens at line ends joined, ligatures parted, and the way back for every place."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefing.model.source import SourceText
from briefing.model.span import Span


@dataclass(frozen=True, slots=True)
class Change:
    """`words` in the view for the characters of `span` in the stored text."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class View:
    """`text` is the changed text with its blocks; what it came from is never altered."""

    text: SourceText
    _changes: tuple[Change, ...]
    _starts: tuple[int, ...]  # where in the view each change begins

    def back(self, span: Span) -> Span:
        """The place in the stored text; a span that begins or ends inside a change takes all of that change."""
        start = self._stored(span.start, at_end=False)
        end = self._stored(span.end - 1, at_end=True) if span.end > span.start else start
        return Span(start, max(start, end))

    def _stored(self, place: int, at_end: bool) -> int:
        """The stored character of one of the view, its end if `at_end`."""
        number = bisect_right(self._starts, place) - 1
        # A change to nothing has no characters of its own: the place belongs to what follows the last of them.
        if number < 0:
            return place + at_end
        change, past = self._changes[number], place - self._starts[number]
        if past < len(change.words):
            return change.span.end if at_end else change.span.start
        return change.span.end + past - len(change.words) + at_end


def view_of(text: SourceText, changes: Sequence[Change]) -> View:
    """The view with these changes, which stand in order and apart, none of them over the border of a block."""
    parts, starts, place, length = list[str](), list[int](), 0, 0
    for change in changes:
        kept = text.text[place : change.span.start]
        parts += [kept, change.words]
        starts.append(length + len(kept))
        length += len(kept) + len(change.words)
        place = change.span.end
    parts.append(text.text[place:])
    onward = _Onward(changes)
    blocks = tuple(replace(block, span=onward.span(block.span)) for block in text.blocks)
    return View(replace(text, text="".join(parts), blocks=blocks, boxes=(), doubtful=()), tuple(changes), tuple(starts))


class _Onward:
    """From the stored text into the view, for places in growing order."""

    def __init__(self, changes: Sequence[Change]) -> None:
        self._ends = [change.span.end for change in changes]
        self._shifts = [0]
        for change in changes:
            self._shifts.append(self._shifts[-1] + len(change.words) - (change.span.end - change.span.start))

    def span(self, span: Span) -> Span:
        return Span(self._place(span.start), self._place(span.end))

    def _place(self, place: int) -> int:
        return place + self._shifts[bisect_right(self._ends, place)]
