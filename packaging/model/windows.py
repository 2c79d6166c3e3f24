"""From sentences to what the network reads: windows of several sentences, altered a little each time, in batches."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from corpora import Example, spans
from network import NAME_TAGS, Labels
from torch import Tensor

from briefing.language.encoder.pieces import FIRST, LAST, MASK, Shape, WordPieces, shape

SKIP = -100  # what the losses pass over
SIZES, SIZE_WEIGHTS = (1, 2, 3, 5), (0.4, 0.2, 0.2, 0.2)
LONGEST_SENTENCE = 180  # words
LONGEST_WINDOW = 256  # word pieces
SORTED_TOGETHER = 600  # windows among which those of like length share a batch


@dataclass(frozen=True)
class Window:
    """Word pieces and shapes, the place of each word's first piece (0 for the root), and what the heads should say."""

    pieces: list[int]
    shapes: list[int]
    first: list[int]
    scheme: str | None
    names: list[int]
    universal: list[int]
    penn: list[int]
    heads: list[int]
    relations: list[int]
    starts: list[int]


@dataclass(frozen=True)
class Batch:
    """Windows of like length side by side."""

    pieces: Tensor
    mask: Tensor
    shapes: Tensor
    first: Tensor
    real: Tensor
    names: dict[str, Tensor]
    universal: Tensor
    penn: Tensor
    heads: Tensor
    relations: Tensor
    starts: Tensor


class Names:
    """Every name of the marked sentences by its kind, to be put in another's place."""

    def __init__(self, examples: Sequence[Example]) -> None:
        found: dict[str, set[tuple[str, ...]]] = {"PER": set(), "ORG": set(), "LOC": set()}
        for example in examples:
            for start, end, kind in spans(example.names or ()):
                found[kind].add(example.words[start:end])
        self._names = {kind: sorted(names) for kind, names in found.items()}

    def swapped(self, example: Example, rng: random.Random) -> Example:
        """The same sentence with other names of the same kinds, unless it has a tree: that would no longer fit."""
        if example.names is None or example.tree is not None:
            return example
        words, marks, done = [], [], 0
        for start, end, kind in spans(example.names):
            other = rng.choice(self._names[kind]) if rng.random() < 0.7 else example.words[start:end]
            words += [*example.words[done:start], *other]
            marks += [*example.names[done:start], f"B-{kind}", *[f"I-{kind}"] * (len(other) - 1)]
            done = end
        words += example.words[done:]
        marks += example.names[done:]
        return Example(tuple(words), tuple(marks), example.scheme)


class Reader:
    """Makes windows of sentences by the settings of one run."""

    def __init__(self, labels: Labels, pieces: WordPieces, settings: dict[str, float]) -> None:
        self._labels, self._pieces, self._settings = labels, pieces, settings
        self._tags = {mark: index for index, mark in enumerate(NAME_TAGS)} | {"?": SKIP}
        self._universal = {tag: index for index, tag in enumerate(labels.universal)}
        self._penn = {tag: index for index, tag in enumerate(labels.penn)}
        self._relations = {name: index for index, name in enumerate(labels.relations)}

    def groups(self, examples: Sequence[Example], rng: random.Random) -> Iterator[list[Example]]:
        """One to five sentences that follow each other; those of one group share their scheme."""
        group: list[Example] = []
        size, words = 1, 0
        for example in examples:
            full = len(group) >= size or words + len(example.words) > self._settings["words_a_window"]
            if group and (full or group[0].scheme != example.scheme):
                yield group
                group = []
            if not group:
                size, words = rng.choices(SIZES, SIZE_WEIGHTS)[0], 0
            group.append(example)
            words += len(example.words)
        if group:
            yield group

    def window(self, group: Sequence[Example], rng: random.Random | None = None) -> Window:
        """The window of these sentences; with `rng`, words are hidden and cases changed as the settings say."""
        window = Window([FIRST], [0], [0], group[0].scheme, [], [], [], [], [], [])
        for example in group:
            self._add(window, example)
        hidden, case = 0.0, None
        if rng is not None:
            hidden = self._settings["word_dropout"]
            if rng.random() < self._settings["other_case"]:
                case = rng.choice((Shape.TITLE, Shape.TITLE, Shape.CAPITALS, Shape.SMALL))
        for word in (word for example in group for word in example.words[:LONGEST_SENTENCE]):
            self._print(window, word, case, rng is not None and rng.random() < hidden)
        window.pieces.append(LAST)
        window.shapes.append(0)
        return window

    def _print(self, window: Window, word: str, case: Shape | None, hidden: bool) -> None:
        pieces = self._pieces.of(word)
        form = shape(word)
        if case is not None and form not in (Shape.NUMBER, Shape.MARK):
            form = case
        window.first.append(len(window.pieces))
        window.pieces.extend([MASK] * len(pieces) if hidden else pieces)
        window.shapes.extend([form] * len(pieces))

    def _add(self, window: Window, example: Example) -> None:
        length = min(len(example.words), LONGEST_SENTENCE)
        skipped = [SKIP] * length
        names = example.names
        window.names.extend([self._tags[mark] for mark in names[:length]] if names else skipped)
        tree = example.tree
        if tree is None:
            for row in (window.universal, window.penn, window.heads, window.relations, window.starts):
                row.extend(skipped)
            return
        before = len(window.heads)
        window.universal.extend(self._universal[tag] for tag in tree.universal[:length])
        window.penn.extend(self._penn[tag] for tag in tree.penn[:length])
        window.relations.extend(self._relations[name] for name in tree.relations[:length])
        window.heads.extend(0 if not h else h + before if h <= length else SKIP for h in tree.heads[:length])
        window.starts.extend([1, *[0] * (length - 1)])


def batches(windows: Sequence[Window], schemes: Sequence[str], most: int, rng: random.Random) -> list[Batch]:
    """Windows of like length together, at most `most` word pieces a batch, in an order of chance."""
    found: list[Batch] = []
    short = [window for window in windows if len(window.pieces) <= LONGEST_WINDOW]
    for start in range(0, len(short), SORTED_TOGETHER):
        group: list[Window] = []
        for window in sorted(short[start : start + SORTED_TOGETHER], key=lambda w: len(w.pieces) + 4 * rng.random()):
            if group and (len(group) + 1) * max(len(window.pieces), len(group[-1].pieces)) > most:
                found.append(batch(group, schemes))
                group = []
            group.append(window)
        if group:
            found.append(batch(group, schemes))
    rng.shuffle(found)
    return found


def batch(windows: Sequence[Window], schemes: Sequence[str]) -> Batch:
    """These windows side by side, padded to the longest."""

    def padded(rows: Sequence[Sequence[int]], value: int) -> Tensor:
        width = max(map(len, rows))
        return torch.tensor([[*row, *[value] * (width - len(row))] for row in rows])

    none = [[SKIP] * len(window.names) for window in windows]
    return Batch(
        pieces=padded([window.pieces for window in windows], 0),
        mask=padded([[1] * len(window.pieces) for window in windows], 0),
        shapes=padded([window.shapes for window in windows], 0),
        first=padded([window.first for window in windows], 0),
        real=padded([[1] * len(window.first) for window in windows], 0),
        names={
            scheme: padded([w.names if w.scheme == scheme else gap for w, gap in zip(windows, none, strict=True)], SKIP)
            for scheme in schemes
        },
        universal=padded([window.universal for window in windows], SKIP),
        penn=padded([window.penn for window in windows], SKIP),
        heads=padded([window.heads for window in windows], SKIP),
        relations=padded([window.relations for window in windows], SKIP),
        starts=padded([window.starts for window in windows], SKIP),
    )
