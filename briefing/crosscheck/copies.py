"""Near-copies: one text that stands in several sources, such as a wire report in eight papers.

Candidates are found by MinHash (Broder 1997) in bands, and then compared shingle by shingle: what is said is exact.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from briefing.model.dossier import Dossier, sources_of
from briefing.model.source import BlockKind, SourceText

_SHINGLE = 5  # words
_FEWEST = 12  # shingles; shorter texts are alike by chance
_ALIKE = 60  # percent of the shorter text's shingles that make it a copy
_HASHES, _ROWS = 128, 2  # bands of two rows find all but one in a thousand of pairs with a fifth in common
_CROWD = 200  # sources in one band beyond which it tells nothing: a phrase that everybody prints
_NOT_ITS_OWN = (BlockKind.FURNITURE, BlockKind.QUOTED)
_WORD = re.compile(r"\w+")

Shingles = frozenset[int]


@dataclass(frozen=True, slots=True)
class Copies:
    """Sources that share one text, in the order they came in.

    `share` is the percentage of the shorter text's words, in fives, that the longer one has too: that of the least
    alike member with the member it is most like.
    """

    source_ids: tuple[str, ...]
    share: int


def copies(dossier: Dossier) -> tuple[Copies, ...]:
    """The groups of near-copies, each by its first source."""
    shingled = {
        source.id: found
        for source in sources_of(dossier)
        if source.id in dossier.texts and len(found := shingles(dossier.texts[source.id])) >= _FEWEST
    }
    shares: dict[str, dict[str, int]] = defaultdict(dict)
    for one, other in sorted(_candidates(shingled)):
        percent = share(shingled[one], shingled[other])
        if percent >= _ALIKE:
            shares[one][other] = shares[other][one] = percent
    order = {id_: place for place, id_ in enumerate(shingled)}
    return tuple(
        Copies(tuple(group), min(max(shares[id_].values()) for id_ in group)) for group in _groups(order, shares)
    )


def shingles(text: SourceText) -> Shingles:
    """Every five neighbouring words of the source's own text as a number; marks, case and page furniture aside."""
    words: list[str] = []
    for block in text.blocks:
        if block.kind not in _NOT_ITS_OWN:
            words += _WORD.findall(block.span.of(text.text).casefold())
    runs = (" ".join(words[place : place + _SHINGLE]) for place in range(len(words) - _SHINGLE + 1))
    return frozenset(int.from_bytes(blake2b(run.encode(), digest_size=7).digest()) for run in runs)


def share(one: Shingles, other: Shingles) -> int:
    """Percent of the smaller set that is in the larger one: a report cut short is a copy all the same."""
    shorter = min(len(one), len(other))
    return len(one & other) * 100 // shorter if shorter else 0


def _candidates(shingled: Mapping[str, Shingles]) -> set[tuple[str, str]]:
    bands: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    for id_, found in shingled.items():
        signature = _signature(found)
        for band in range(0, _HASHES, _ROWS):
            bands[band, signature[band : band + _ROWS].tobytes()].append(id_)
    pairs: set[tuple[str, str]] = set()
    for ids in bands.values():
        if 1 < len(ids) <= _CROWD:
            pairs.update(combinations(sorted(ids), 2))
    return pairs


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
