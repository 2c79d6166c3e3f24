"""Any spaCy pipeline that the analyst has installed: its words, tags, trees and names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from typing import Protocol, cast

from briefing.language.analyzer import ROOT, NameSpan, ReadSentence, Word
from briefing.language.providers.schemes import kind_of, universal
from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span

# spaCy's names come without a number that says how sure they are; its makers advise against reading one out of it.
SURE = 0.8


class _Token(Protocol):
    idx: int
    i: int
    pos_: str
    tag_: str
    dep_: str
    is_space: bool
    head: _Token

    def __len__(self) -> int: ...


class _Stretch(Protocol):
    start_char: int
    end_char: int
    label_: str

    def __iter__(self) -> Iterator[_Token]: ...


class _Doc(_Stretch, Protocol):
    sents: Iterator[_Stretch]
    ents: tuple[_Stretch, ...]


class _Language(Protocol):
    meta: dict[str, str]
    pipe_names: list[str]

    def __call__(self, text: str) -> _Doc: ...

    def add_pipe(self, name: str) -> object: ...


class Pipeline:
    """A spaCy pipeline by the name of its package."""

    def __init__(self, name: str) -> None:
        self._read = cast(_Language, import_module("spacy").load(name))
        if not {"parser", "senter", "sentencizer"} & set(self._read.pipe_names):
            self._read.add_pipe("sentencizer")
        self.id = f"spacy:{name}"
        self.version = f"{self._read.meta['name']} {self._read.meta['version']}"

    def read(self, text: SourceText) -> tuple[ReadSentence, ...]:
        """Block by block; a title is one sentence."""
        found: list[ReadSentence] = []
        for index, block in enumerate(text.blocks):
            if block.kind is not BlockKind.FURNITURE:
                doc = self._read(block.span.of(text.text))
                whole = block.kind in (BlockKind.TITLE, BlockKind.HEADING)
                sentences = [cast(_Stretch, doc)] if whole else list(doc.sents)
                found.extend(_sentences(sentences, doc, index, block.span.start))
        return tuple(found)


def _sentences(sentences: list[_Stretch], doc: _Doc, block: int, offset: int) -> Iterator[ReadSentence]:
    for sentence in sentences:
        tokens = [token for token in sentence if not token.is_space]
        if not tokens:
            continue
        span = Span(offset + tokens[0].idx, offset + tokens[-1].idx + len(tokens[-1]))
        names = tuple(
            name for name in _names(doc, offset) if span.start <= name.span.start and name.span.end <= span.end
        )
        yield ReadSentence(span, block, universal(_words(tokens, offset)), names)


def _words(tokens: list[_Token], offset: int) -> list[Word]:
    places = {token.i: place for place, token in enumerate(tokens)}
    words = []
    for token in tokens:
        span = Span(offset + token.idx, offset + token.idx + len(token))
        head = ROOT if token.head.i == token.i else places.get(token.head.i, ROOT)
        words.append(Word(span, token.pos_, token.tag_, head, token.dep_))
    root, *more = [place for place, word in enumerate(words) if word.head == ROOT]
    for place in more:  # a title that the pipeline takes for several sentences is one all the same
        words[place] = replace(words[place], head=root, relation="parataxis")
    return words


def _names(doc: _Doc, offset: int) -> Iterator[NameSpan]:
    for entity in doc.ents:
        kind = kind_of(entity.label_)
        if kind is not None:
            yield NameSpan(Span(offset + entity.start_char, offset + entity.end_char), kind, SURE)
