"""Where something stands in a source's text."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

CONTEXT = 32  # characters of prefix and suffix, as Hypothesis keeps them


class Span(msgspec.Struct, frozen=True, order=True, gc=False):
    """Half-open range of code points of one SourceText.text: text[start:end]."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Passage:
    """The exact words of one source that a finding rests on, so that they can be found again if offsets move.

    `is_lost` where a new reading of the source no longer has them: then `span` is empty and stands at 0.
    Source: W3C Web Annotation, TextPositionSelector and TextQuoteSelector.
    """

    source_id: str
    span: Span
    exact: str
    prefix: str = ""
    suffix: str = ""
    is_lost: bool = False


def passage(source_id: str, text: str, span: Span) -> Passage:
    """The passage that `span` cuts out of `text`, with CONTEXT characters on each side."""
    before = text[max(0, span.start - CONTEXT) : span.start]
    return Passage(source_id, span, span.of(text), before, text[span.end : span.end + CONTEXT])
