"""The analyzer that is shipped: the encoder's scores made into sentences, trees and names."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import inf

from briefing.language.analyzer import NameKind, NameSpan, ReadSentence, Word
from briefing.language.encoder.names import named
from briefing.language.encoder.session import Encoder, Scores
from briefing.language.encoder.trees import heads
from briefing.language.encoder.words import words
from briefing.language.sentences import sentences_of, short_quotations
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

ID = "builtin"
KINDS = {"PER": NameKind.PERSON, "ORG": NameKind.ORGANISATION, "LOC": NameKind.PLACE}
WORDS_AT_ONCE = 110  # as in training: more than five sentences at a time are read worse
TITLES = (BlockKind.TITLE, BlockKind.HEADING)


# How sure the model must be, in logits, that a word begins a sentence: where the rules say so too, after a mark that
# may end one, and elsewhere. Measured on the development parts of EWT and GUM.
_RULED, _AFTER_MARK, _UNMARKED = -3.0, 0.0, 4.0
_MARKS = frozenset(".!?…:;\"”’')]»")


@dataclass(frozen=True, slots=True)
class _Window:
    """Words of one block that are read together, and how sure the model must be that each begins a sentence."""

    block: int
    words: tuple[Span, ...]
    needed: tuple[float, ...]


class Builtin:
    """The encoder of resources/model."""

    id = ID

    def __init__(self, encoder: Encoder | None = None) -> None:
        self._encoder = encoder or Encoder()
        self.version = self._encoder.version

    def read(self, text: SourceText) -> tuple[ReadSentence, ...]:
        """All sentences in reading order."""
        windows = list(_windows(text))
        scores = self._encoder.read([[span.of(text.text) for span in window.words] for window in windows])
        return tuple(
            sentence
            for window, score in zip(windows, scores, strict=True)
            for sentence in self._sentences(window, score)
        )

    def _sentences(self, window: _Window, scores: Scores) -> Iterator[ReadSentence]:
        labels = self._encoder.labels
        names = [
            NameSpan(Span(window.words[first].start, window.words[last - 1].end), KINDS[kind], round(odds, 4))
            for first, last, kind, odds in named(scores.names, labels.names)
        ]
        begun = [at for at, needed in enumerate(window.needed) if at and scores.starts[at] > needed]
        start = 0
        for end in [*begun, len(window.words)]:
            span = Span(window.words[start].start, window.words[end - 1].end)
            inside = tuple(name for name in names if span.start <= name.span.start < span.end)
            yield ReadSentence(span, window.block, self._words(window, scores, start, end), inside)
            start = end

    def _words(self, window: _Window, scores: Scores, start: int, end: int) -> tuple[Word, ...]:
        labels = self._encoder.labels
        table = scores.arcs[start:end, [0, *range(start + 1, end + 1)]]
        return tuple(
            Word(
                window.words[start + index],
                labels.universal[scores.universal[start + index]],
                labels.penn[scores.penn[start + index]],
                head,
                labels.relations[scores.relations[start + index]] if head >= 0 else "root",
            )
            for index, head in enumerate(heads(table))
        )


@cache
def builtin() -> Builtin:
    """The shipped analyzer, loaded once a process."""
    return Builtin()


def _windows(text: SourceText) -> Iterator[_Window]:
    """Without those in which no word is, such as drawn lines and dots that lead to a page."""
    for index, block in enumerate(text.blocks):
        for row in _rows(text.text, block):
            if any(text.text[span.start].isalnum() for span, _ in row):
                yield _Window(index, tuple(span for span, _ in row), tuple(needed for _, needed in row))


def _rows(text: str, block: Block) -> Iterator[list[tuple[Span, float]]]:
    row: list[tuple[Span, float]] = []
    for sentence in _ruled(text, block):
        if row and len(row) + len(sentence) > WORDS_AT_ONCE:
            yield row
            row = []
        row.extend(sentence)
        cut = 0
        while len(row) - cut > 2 * WORDS_AT_ONCE:
            yield row[cut : cut + WORDS_AT_ONCE]
            cut += WORDS_AT_ONCE
        row = row[cut:]
    if row:
        yield row


def _ruled(text: str, block: Block) -> Iterator[list[tuple[Span, float]]]:
    """The words of each sentence that the rules see, and what it takes to begin another one at each of them."""
    held = [Span(0, 0), *short_quotations(text, block)] if block.kind not in TITLES else [block.span]
    for sentence in sentences_of(text, block):
        found: list[tuple[Span, float]] = []
        for word in words(text, sentence):
            before = found[-1][0].end if found else word.start
            last = held[bisect_right(held, before, key=lambda quotation: quotation.start) - 1]
            if not found:
                needed = _RULED
            elif last.start < word.start < last.end or before == word.start:
                needed = inf
            else:
                needed = _AFTER_MARK if text[before - 1] in _MARKS else _UNMARKED
            found.append((word, needed))
        yield found
