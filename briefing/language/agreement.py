"""One name, one kind: what a document says of a name in one place helps to read it in all others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefing.language.analyzer import NameKind, NameSpan, ReadSentence
from briefing.model.span import Span

STRONG = 0.8  # votes that a name needs to be found again where the model saw none
WHOLE_NAME = 0.6  # how sure a person's whole name must be before it speaks for the surname alone

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Vote:
    kind: NameKind
    weight: float


def agreed(text: str, sentences: Sequence[ReadSentence], doubted: Collection[int] = ()) -> tuple[ReadSentence, ...]:
    """The sentences with one kind for each name, found wherever it stands again.

    Names in the `doubted` blocks, whose capitals say little, have no vote, and stay only if the name has one elsewhere.
    """
    words = [[word.span.of(text) for word in sentence.words] for sentence in sentences]
    names = [list(_by_word(sentence)) for sentence in sentences]
    votes = _votes(
        (row, found)
        for sentence, row, found in zip(sentences, words, names, strict=True)
        if sentence.block not in doubted
    )
    longest = max(map(len, votes), default=0)
    told = []
    for sentence, row, found in zip(sentences, words, names, strict=True):
        kept = list(_kept(row, found, votes))
        more = _repeated(row, kept, votes, longest)
        told.append(replace(sentence, names=tuple(_spans(sentence, sorted([*kept, *more])))))
    return tuple(told)


def _by_word(sentence: ReadSentence) -> Iterator[tuple[int, int, NameSpan]]:
    """Each name that is of whole words, with its first word and the word after its last."""
    starts = {word.span.start: index for index, word in enumerate(sentence.words)}
    ends = {word.span.end: index + 1 for index, word in enumerate(sentence.words)}
    for name in sentence.names:
        if name.span.start in starts and name.span.end in ends:
            yield starts[name.span.start], ends[name.span.end], name


def _votes(read: Iterator[tuple[list[str], list[tuple[int, int, NameSpan]]]]) -> dict[Key, _Vote]:
    counted: defaultdict[Key, dict[NameKind, float]] = defaultdict(dict)
    for words, names in read:
        for first, end, name in names:
            _add(counted[tuple(words[first:end])], name.kind, name.probability**2)
            surname = words[end - 1]
            whole = name.kind is NameKind.PERSON and end - first > 1 and name.probability > WHOLE_NAME
            if whole and surname[0].isupper() and len(surname) > 2:
                _add(counted[(surname,)], NameKind.PERSON, name.probability)
    # Of equal votes the kind that comes first in the alphabet, so that nothing hangs on the order of reading.
    winners = {key: min(votes.items(), key=lambda item: (-item[1], item[0])) for key, votes in counted.items()}
    return {key: _Vote(kind, weight) for key, (kind, weight) in winners.items()}


def _add(votes: dict[NameKind, float], kind: NameKind, weight: float) -> None:
    votes[kind] = votes.get(kind, 0.0) + weight


Found = tuple[int, int, NameKind, float]


def _kept(
    words: Sequence[str], names: Sequence[tuple[int, int, NameSpan]], votes: Mapping[Key, _Vote]
) -> Iterator[Found]:
    for first, end, name in names:
        vote = votes.get(tuple(words[first:end]))
        if vote is not None:
            yield first, end, vote.kind, max(name.probability, min(0.99, vote.weight / (1 + vote.weight)))


def _repeated(
    words: Sequence[str], known: Sequence[Found], votes: Mapping[Key, _Vote], longest: int
) -> Iterator[Found]:
    """Strong names where the model saw none, the longest first."""
    taken = {index for first, end, _, _ in known for index in range(first, end)}
    for first, word in enumerate(words):
        if not word[:1].isupper():
            continue
        for end in range(min(len(words), first + longest), first, -1):
            vote = votes.get(tuple(words[first:end]))
            long = sum(map(len, words[first:end])) > 2
            if vote is not None and vote.weight > STRONG and long and taken.isdisjoint(range(first, end)):
                taken.update(range(first, end))
                yield first, end, vote.kind, min(0.9, vote.weight / (1 + vote.weight))
                break


def _spans(sentence: ReadSentence, found: Sequence[Found]) -> Iterator[NameSpan]:
    for first, end, kind, probability in found:
        span = Span(sentence.words[first].span.start, sentence.words[end - 1].span.end)
        yield NameSpan(span, kind, round(probability, 4))
