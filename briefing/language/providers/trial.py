"""Ten sentences that the shipped model has read once and for all: does it read them alike on this computer?"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

import msgspec

from briefing.language.analyzer import Analyzer
from briefing.model.source import Block, BlockKind, SourceText
from briefing.model.span import Span

# Processors round differently: a name may be a little surer or less sure, and one tie of a tree may change.
NEAR = 0.15
OTHER_TIES = 0.05  # of all words


class Expected(msgspec.Struct, frozen=True):
    """One sentence with its names (words, kind, probability) and the head of each of its words."""

    text: str
    names: list[tuple[str, str, float]]
    heads: list[int]


@dataclass(frozen=True, slots=True)
class Trial:
    """`wrong` are the sentences whose names differ; `ties` is the share of words that hang elsewhere."""

    wrong: tuple[str, ...]
    ties: float

    @property
    def is_right(self) -> bool:
        return not self.wrong and self.ties <= OTHER_TIES

    def __str__(self) -> str:
        if self.is_right:
            return "It reads ten known sentences on this computer as it should."
        return (
            "Warning: on this computer its arithmetic differs: of ten known sentences "
            f"{len(self.wrong)} have other names, and {100 * self.ties:.0f} % of the words hang elsewhere."
        )


def tried(analyzer: Analyzer, folder: Traversable | None = None) -> Trial:
    """The trial of an analyzer by the sentences of resources/model/trial.json."""
    folder = folder if folder is not None else files("resources").joinpath("model")
    known = msgspec.json.decode(folder.joinpath("trial.json").read_bytes(), type=list[Expected])
    found = observed(analyzer, [one.text for one in known])
    wrong = tuple(one.text for one, two in zip(known, found, strict=True) if not _alike(one, two))
    pairs = [pair for one, two in zip(known, found, strict=True) for pair in zip(one.heads, two.heads, strict=False)]
    return Trial(wrong, sum(one != two for one, two in pairs) / max(1, len(pairs)))


def observed(analyzer: Analyzer, sentences: list[str]) -> list[Expected]:
    """What the analyzer says of each sentence alone."""
    return [_one(analyzer, sentence) for sentence in sentences]


def _one(analyzer: Analyzer, words: str) -> Expected:
    blocks = (Block(Span(0, len(words)), BlockKind.PARAGRAPH),)
    read = analyzer.read(SourceText(words, blocks, "trial/1", "text/plain", language="en"))
    names = [(name.span.of(words), name.kind.value, name.probability) for one in read for name in one.names]
    return Expected(words, names, [word.head for one in read for word in one.words])


def _alike(one: Expected, two: Expected) -> bool:
    same = [name[:2] for name in one.names] == [name[:2] for name in two.names]
    return same and all(abs(a[2] - b[2]) <= NEAR for a, b in zip(one.names, two.names, strict=True))
