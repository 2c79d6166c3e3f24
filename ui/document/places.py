"""Where words stand: in which paragraph, in which boxes of which page; and back."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF

from briefing.model.boxes import Box
from briefing.model.dossier import Dossier, timexes_of
from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span
from briefing.model.timex import Timex
from ui.widgets.pages import PageMark
from ui.widgets.reading.marks import Ink, Mark

_SAME_LINE = 3.0  # points by which boxes of one line may differ in height


def place_words(text: SourceText, span: Span) -> str:
    """ "page 2, paragraph 4", as far as the format has such things."""
    paragraph, page = 0, None
    for block in text.blocks:
        if block.span.start > span.start:
            break
        paragraph += block.kind not in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.FURNITURE)
        page = block.page
    parts = [f"page {page}" if page else "", f"paragraph {paragraph}" if paragraph and not page else ""]
    return ", ".join(part for part in parts if part)


def boxes_on_pages(text: SourceText, spans: Iterable[Span]) -> dict[int, list[QRectF]]:
    """The boxes of the words in these spans, by page from 0; the words of one line joined to one box."""
    found: dict[int, list[QRectF]] = {}
    words = {box.span.start: box for span in spans for box in _words(text, span)}
    for _, box in sorted(words.items()):
        lines = found.setdefault(box.page - 1, [])
        rect = QRectF(QPointF(box.left, box.top), QPointF(box.right, box.bottom))
        if lines and _follows(lines[-1], rect):
            lines[-1] = lines[-1].united(rect)
        else:
            lines.append(rect)
    return found


def marks_on_pages(text: SourceText, marks: Iterable[Mark]) -> dict[int, list[PageMark]]:
    """The passages of a record as by a text marker, over them all times, each of which can be clicked, and the words of
    which text recognition was not sure."""
    drawn = list(marks)
    found: dict[int, list[PageMark]] = {}
    for page, boxes in boxes_on_pages(text, (m.span for m in drawn if m.ink is Ink.MARKER)).items():
        found.setdefault(page, []).extend(PageMark(box) for box in boxes)
    for mark in (mark for mark in drawn if mark.ink is Ink.TINT):
        for page, boxes in boxes_on_pages(text, [mark.span]).items():
            found.setdefault(page, []).extend(PageMark(box, mark.role, is_link=True) for box in boxes)
    for page, boxes in boxes_on_pages(text, (m.span for m in drawn if m.ink is Ink.DOTS)).items():
        below = (QRectF(box.left(), box.bottom(), box.width(), 1) for box in boxes)
        found.setdefault(page, []).extend(PageMark(box, "question") for box in below)
    return found


def timex_on_page(dossier: Dossier, source_id: str, text: SourceText, page: int, point: QPointF) -> Timex | None:
    """The expression whose words are drawn at a point of a page (from 0); the shortest where one is inside another."""
    here = [
        timex
        for timex in timexes_of(dossier, source_id)
        if any(box.contains(point) for box in boxes_on_pages(text, [timex.passage.span]).get(page, ()))
    ]
    return min(here, key=lambda timex: (timex.passage.span.end - timex.passage.span.start, timex.id), default=None)


def span_drawn(text: SourceText, page: int, start: QPointF, end: QPointF) -> Span | None:
    """The words between two points of a page (from 0), None where there are none."""
    words = [box for box in text.boxes if box.page == page + 1]
    first, last = _nearest(words, start), _nearest(words, end)
    if first is None or last is None or (end - start).manhattanLength() < _SAME_LINE:
        return None
    return Span(min(first.span.start, last.span.start), max(first.span.end, last.span.end))


def timex_in(dossier: Dossier, source_id: str, span: Span) -> Timex | None:
    """The first time expression inside the span that is resolved to a day or a window."""
    inside = (timex for timex in timexes_of(dossier, source_id) if span.holds(timex.passage.span))
    return next((timex for timex in inside if timex.when is not None), None)


def _words(text: SourceText, span: Span) -> Iterator[Box]:
    """The boxes that the span touches; readers give them in the order of the text."""
    at = bisect_right(text.boxes, span.start, key=lambda box: box.span.end)
    while at < len(text.boxes) and text.boxes[at].span.start < span.end:
        yield text.boxes[at]
        at += 1


def _nearest(words: list[Box], point: QPointF) -> Box | None:
    """The word on the line of the point; the distance down counts more than the one across."""

    def distance(box: Box) -> tuple[float, float]:
        down = max(box.top - point.y(), point.y() - box.bottom, 0.0)
        across = max(box.left - point.x(), point.x() - box.right, 0.0)
        return down, across

    return min(words, key=distance, default=None)


def _follows(line: QRectF, word: QRectF) -> bool:
    is_level = abs(line.top() - word.top()) < _SAME_LINE or abs(line.bottom() - word.bottom()) < _SAME_LINE
    return is_level and 0 <= word.left() - line.right() + 1 < 20
