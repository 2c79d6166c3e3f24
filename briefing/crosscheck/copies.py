"""Near-copies: one text that stands in several sources, such as a wire report in eight papers.

Candidates are found by MinHash (Broder 1997) in bands, and then compared shingle by shingle: what is said is exact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from briefing.language.quotation_marks import quoted
from briefing.model.dossier import Dossier, sources_of
from briefing.model.source import BlockKind, SourceText
from briefing.model.span import Span

_SHINGLE = 5  # words
_FEWEST = 12  # shingles; shorter texts are alike by chance
_ALIKE = 60  # percent of the shorter text's shingles that make it a copy
_QUOTING = 90  # percent of all words where one text or the other hardly has words of its own beside quotations
_HASHES, _ROWS = 128, 2  # bands of two rows find all but one in a thousand of pairs with a fifth in common
_CROWD = 200  # sources in one band beyond which it tells nothing: a phrase that everybody prints
_NOT_ITS_OWN = (BlockKind.FURNITURE, BlockKind.QUOTED)
_WORD = re.compile(r"\w+")

Shingles = frozenset[int]
Band = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class Copies:
    """Sources that share one text, in the order they came in.

    `share` is the percentage of the shorter text's words, in fives, that the longer one has too: that of the least
    alike member with the member it is most like.
    """

    source_ids: tuple[str, ...]
    share: int


def copies(dossier: Dossier) -> tuple[Copies, ...]:
    """The groups of near-copies, each by its first source; what the analyst set apart is in none with those."""
    return Likeness().groups(dossier)


class Likeness:
    """Remembers what it has looked at, so that a source more costs only what it costs to look at that one.

    Not for two threads at a time; the dossier, which nothing alters, may come from any.
    """

    def __init__(self) -> None:
        self._texts: dict[str, SourceText] = {}
        self._shingled: dict[str, Shingles] = {}
        self._own: dict[str, Shingles] = {}  # without what stands in quotation marks
        self._bands: dict[Band, set[str]] = defaultdict(set)
        self._shares: dict[str, dict[str, int]] = defaultdict(dict)

    def groups(self, dossier: Dossier) -> tuple[Copies, ...]:
        """As `copies`, for the dossier as it is now."""
        for id_ in [id_ for id_, text in self._texts.items() if dossier.texts.get(id_) is not text]:
            self._forget(id_)
        sources = sources_of(dossier)
        for source in sources:
            if source.id not in self._texts and source.id in dossier.texts:
                self._look_at(source.id, dossier.texts[source.id])
        order = {source.id: place for place, source in enumerate(sources)}
        shares = _without_apart(self._shares, dossier)
        return tuple(
            Copies(tuple(group), min(max(shares[id_].values()) for id_ in group)) for group in _groups(order, shares)
        )

    def _look_at(self, id_: str, text: SourceText) -> None:
        self._texts[id_] = text
        found = shingles(text)
        if len(found) < _FEWEST:
            return
        self._shingled[id_], self._own[id_] = found, shingles(text, quotations=False)
        bands = list(_bands(found))
        for other in {other for band in bands if len(self._bands[band]) < _CROWD for other in self._bands[band]}:
            percent = share(found, self._shingled[other])
            if percent >= _ALIKE and self._share_more_than_quotations(id_, other, percent):
                self._shares[id_][other] = self._shares[other][id_] = percent
        for band in bands:
            self._bands[band].add(id_)

    def _share_more_than_quotations(self, one: str, other: str, percent: int) -> bool:
        """Two reports that print the same words of one speaker are two reports."""
        mine, yours = self._own[one], self._own[other]
        return percent >= _QUOTING if min(len(mine), len(yours)) < _FEWEST else share(mine, yours) >= _ALIKE

    def _forget(self, id_: str) -> None:
        del self._texts[id_]
        self._own.pop(id_, None)
        found = self._shingled.pop(id_, None)
        if found is None:
            return
        for band in _bands(found):
            self._bands[band].discard(id_)
        for other in self._shares.pop(id_, {}):
            del self._shares[other][id_]


def shingles(text: SourceText, quotations: bool = True) -> Shingles:
    """Every five neighbouring words of the source's own text as a number; marks, case and page furniture aside, and
    what others say in quotation marks where `quotations` is False."""
    words: list[str] = []
    for block in text.blocks:
        if block.kind not in _NOT_ITS_OWN:
            parts = (block.span.of(text.text),) if quotations else unquoted(text.text, block.span)
            for part in parts:
                words += _WORD.findall(part.casefold())
    count = len(words) - _SHINGLE + 1
    if count < 1:
        return frozenset()
    numbers = np.fromiter((_word_number(word) for word in words), dtype=np.uint64, count=len(words))
    runs = np.zeros(count, dtype=np.uint64)
    for place in range(_SHINGLE):
        runs += numbers[place : place + count] * _FACTORS[place]
    return frozenset((runs ^ (runs >> np.uint64(31))).tolist())


def unquoted(text: str, span: Span) -> Iterator[str]:
    """The stretches of `span` outside quotation marks."""
    start = span.start
    for quotation in quoted(text, span):
        if quotation.depth == 0 and quotation.outer.start >= start:
            yield text[start : quotation.outer.start]
            start = quotation.outer.end
    yield text[start : span.end]


@lru_cache(maxsize=1 << 16)
def _word_number(word: str) -> int:
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def share(one: Shingles, other: Shingles) -> int:
    """Percent of the smaller set that is in the larger one: a report cut short is a copy all the same."""
    shorter = min(len(one), len(other))
    return len(one & other) * 100 // shorter if shorter else 0


def _bands(found: Shingles) -> Iterator[Band]:
    signature = _signature(found)
    for band in range(0, _HASHES, _ROWS):
        yield band, signature[band : band + _ROWS].tobytes()


def _without_apart(shares: Mapping[str, Mapping[str, int]], dossier: Dossier) -> dict[str, dict[str, int]]:
    """Only the pairs that the analyst left together."""
    apart = {frozenset((id_, other)) for id_, source in dossier.sources.items() for other in source.apart_from}
    kept = {
        id_: {other: percent for other, percent in others.items() if frozenset((id_, other)) not in apart}
        for id_, others in shares.items()
    }
    return {id_: others for id_, others in kept.items() if others}


def _signature(found: Iterable[int]) -> NDArray[np.uint64]:
    """The least value of each of _HASHES mixings of the shingles."""
    values = np.fromiter(found, dtype=np.uint64)
    mixed = (values[None, :] ^ _SEEDS[:, None]) * _FACTORS[:, None]
    least: NDArray[np.uint64] = (mixed ^ (mixed >> np.uint64(29))).min(axis=1)
    return least


def _groups(order: Mapping[str, int], shares: Mapping[str, Mapping[str, int]]) -> Iterator[list[str]]:
    """What hangs together, also through a third."""
    seen: set[str] = set()
    for first in order:
        if first in seen or first not in shares:
            continue
        waiting, group = [first], list[str]()
        while waiting:
            id_ = waiting.pop()
            if id_ not in seen:
                seen.add(id_)
                group.append(id_)
                waiting.extend(shares[id_])
        yield sorted(group, key=lambda id_: order[id_])


def _numbers(name: str) -> NDArray[np.uint64]:
    """Fixed odd numbers: the same groups on every machine and at every run."""
    digests = (blake2b(f"{name} {place}".encode(), digest_size=8).digest() for place in range(_HASHES))
    return np.array([int.from_bytes(digest) | 1 for digest in digests], dtype=np.uint64)


_SEEDS, _FACTORS = _numbers("seed"), _numbers("factor")
