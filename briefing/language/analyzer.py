"""What a language model says of a text, whoever made it: sentences, words with their ties, and names."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from briefing.model.source import SourceText
from briefing.model.span import Span

ROOT = -1


class NameKind(StrEnum):
    """What a name names. Peoples, days and sums are no names here: lists and rules find them."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class Word:
    """A word as Universal Dependencies cut and call it: `head` counts in the sentence from 0, ROOT for its root.

    `tag` is the universal part of speech and `penn` the finer one; "" where an analyzer tells none.
    """

    span: Span
    tag: str = ""
    penn: str = ""
    head: int = ROOT
    relation: str = ""


@dataclass(frozen=True, slots=True)
class NameSpan:
    """The words of a name. `probability` is the analyzer's own, from 0 to 1."""

    span: Span
    kind: NameKind
    probability: float


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence of the block of that index; its words are a tree if the analyzer parses."""

    span: Span
    block: int
    words: tuple[Word, ...]
    names: tuple[NameSpan, ...]


class Analyzer(Protocol):
    """A language model. Furniture is not read, no sentence crosses a block, and titles are one sentence."""

    @property
    def id(self) -> str:
        """How it is chosen: "builtin", "spacy:en_core_web_md" …"""

    @property
    def version(self) -> str:
        """Which model it is, to be told beside what was found."""

    def read(self, text: SourceText) -> tuple[ReadSentence, ...]:
        """All sentences in reading order."""
