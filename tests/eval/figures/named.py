"""Names of marked sentences: exact spans and kinds, with and without what a document says of a name elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.language.agreement import agreed
from briefing.language.analyzer import NameSpan, ReadSentence, Word
from briefing.language.encoder.names import named
from briefing.language.encoder.session import Encoder
from briefing.language.providers.builtin import KINDS
from briefing.model.span import Span
from tests.eval.figures.treebank import documents

SETS = ("wikigold_test", "uner_ewt_test", "crossner_politics_test")
TOGETHER = 10  # sentences taken for a document where the set tells none
Gold = set[tuple[str, int, int]]


def figures(people: Path, encoder: Encoder) -> Iterator[str]:
    """A line a set and way of reading."""
    for name in SETS:
        rows = [json.loads(line) for line in (people / f"{name}.jsonl").read_text("utf-8").strip().split("\n")]
        gold = [_gold(row["tokens"], row["ner"]) for row in rows]
        read = _read([row["tokens"] for row in rows], encoder)
        yield f"{name:24} alone     {_line(gold, [_found(one) for one in read])}"
        joined: list[ReadSentence] = []
        for first, end in _documents(people, name, len(rows)):
            joined += _agreed(rows[first:end], read[first:end])
        yield f"{name:24} document  {_line(gold, [_found(one) for one in joined])}"


def _documents(people: Path, name: str, count: int) -> Iterator[tuple[int, int]]:
    if name == "uner_ewt_test":
        first = 0
        for document in documents(people / "ud_ewt_test.conllu"):
            size = sum(len(paragraph) for paragraph in document)
            yield first, first + size
            first += size
    else:
        yield from ((first, min(count, first + TOGETHER)) for first in range(0, count, TOGETHER))


def _places(tokens: Sequence[str]) -> list[Span]:
    spans, at = [], 0
    for token in tokens:
        spans.append(Span(at, at + len(token)))
        at += len(token) + 1
    return spans


def _read(sentences: Sequence[Sequence[str]], encoder: Encoder) -> list[ReadSentence]:
    found = []
    for tokens, scores in zip(sentences, encoder.read(sentences), strict=True):
        spans = _places(tokens)
        names = tuple(
            NameSpan(Span(spans[first].start, spans[last - 1].end), KINDS[kind], odds)
            for first, last, kind, odds in named(scores.names, encoder.labels.names)
        )
        found.append(ReadSentence(Span(0, spans[-1].end), 0, tuple(map(Word, spans)), names))
    return found


def _agreed(rows: Sequence[dict[str, list[str]]], read: Sequence[ReadSentence]) -> Iterator[ReadSentence]:
    """Reads the sentences of a document as one text, and gives them back with offsets of their own."""
    text, moved, starts = "", [], []
    for row, sentence in zip(rows, read, strict=True):
        starts.append(len(text))
        moved.append(_moved(sentence, len(text)))
        text += " ".join(row["tokens"]) + "\n"
    for sentence, start in zip(agreed(text, moved), starts, strict=True):
        yield _moved(sentence, -start)


def _moved(sentence: ReadSentence, by: int) -> ReadSentence:
    words = tuple(Word(_by(word.span, by)) for word in sentence.words)
    names = tuple(NameSpan(_by(name.span, by), name.kind, name.probability) for name in sentence.names)
    return ReadSentence(_by(sentence.span, by), 0, words, names)


def _by(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _found(sentence: ReadSentence) -> Gold:
    return {(name.kind.value, name.span.start, name.span.end) for name in sentence.names}


def _gold(tokens: Sequence[str], marks: Sequence[str]) -> Gold:
    spans = _places(tokens)
    found: Gold = set()
    start, kind = 0, ""
    for index, mark in enumerate([*marks, "O"]):
        if kind and mark != f"I-{kind}":
            found.add((KINDS[kind].value, spans[start].start, spans[index - 1].end))
            kind = ""
        if mark != "O" and not kind:
            start, kind = index, mark[2:]
    return found


def _line(gold: Sequence[Gold], found: Sequence[Gold]) -> str:
    parts = []
    for kind in (None, *(kind.value for kind in KINDS.values())):
        want = [{one for one in row if kind in (None, one[0])} for row in gold]
        have = [{one for one in row if kind in (None, one[0])} for row in found]
        right = sum(len(a & b) for a, b in zip(want, have, strict=True))
        precision = right / max(1, sum(map(len, have)))
        recall = right / max(1, sum(map(len, want)))
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        parts.append(f"{kind or 'all'} {100 * precision:.1f}/{100 * recall:.1f}/{100 * f1:.1f}")
    return "  ".join(parts)
