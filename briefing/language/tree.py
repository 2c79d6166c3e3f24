"""The tree of a sentence, by our own tokens: what hangs on what, as an analyzer read it (Universal Dependencies)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.language.analyzer import ROOT, Word
from briefing.language.tokens import Token

_SUBJECT = frozenset(["nsubj", "csubj"])
# Of a noun; an apposition only where no comma parts it: "the businessman Julian Reed".
_OWN = frozenset(
    ["det", "amod", "advmod", "compound", "nummod", "nmod", "flat", "appos", "case", "conj", "cc", "fixed"]
)
_BESIDE = frozenset(["cop", "aux"])  # words of a verb group that hang on what they go with


@dataclass(frozen=True, slots=True)
class Tree:
    """By token: the token it hangs on, ROOT for none, by which relation, without its subtype, and its part of speech.

    A sentence of ours that the analyzer cut in two has two roots.
    """

    heads: tuple[int, ...]
    relations: tuple[str, ...]
    tags: tuple[str, ...] = ()

    def below(self, at: int, *relations: str) -> list[int]:
        """What hangs on a token directly, by any of these relations if some are named."""
        return [
            one
            for one, head in enumerate(self.heads)
            if head == at and (not relations or self.relations[one] in relations)
        ]

    def above(self, at: int) -> Iterator[int]:
        """What a token hangs on, and what that hangs on, up to the root; never more steps than there are tokens."""
        for _ in self.heads:
            at = self.heads[at]
            if at == ROOT:
                return
            yield at

    def top(self, first: int, last: int) -> int:
        """Of tokens first..last the one that hangs on something outside them."""
        return next((at for at in range(first, last + 1) if not first <= self.heads[at] <= last), last)

    def subject(self, verb: int) -> int | None:
        """The noun that does what the verb says; that of the verb before where two share it ("came and said")."""
        verb = self.heads[verb] if self.relations[verb] in _BESIDE else verb
        for at in (verb, *self._joined_to(verb)):
            found = self.below(at, *_SUBJECT)
            if found:
                # Of two that the analyzer sees, the nearer is the verb's own: "the thing is that the talks were held".
                return next((one for one in reversed(found) if one < verb and self._is_apart(found[0], one)), found[0])
        return None

    def _is_apart(self, one: int, other: int) -> bool:
        """Another verb stands between them."""
        return not {"VERB", "AUX"}.isdisjoint(self.tags[one + 1 : other])

    def phrase(self, noun: int) -> tuple[int, int]:
        """First and last token of a noun with what belongs to it, clauses that hang on it left out."""
        inside = self._inside(noun, *_OWN)
        first = last = noun
        while first - 1 in inside:
            first -= 1
        while last + 1 in inside:
            last += 1
        return first, last

    def stretch(self, at: int) -> tuple[int, int]:
        """First and last token of all that hangs on a token, and of what hangs on that."""
        inside = self._inside(at)
        return min(inside), max(inside)

    def _inside(self, at: int, *relations: str) -> set[int]:
        inside, ahead = {at}, [at]
        while ahead:
            more = [one for one in self.below(ahead.pop(), *relations) if one not in inside]
            inside.update(more)
            ahead.extend(more)
        return inside

    def _joined_to(self, verb: int) -> Iterator[int]:
        at = verb
        for above in self.above(verb):
            if self.relations[at] != "conj":
                return
            yield above
            at = above


def tree(tokens: Sequence[Token], words: Sequence[tuple[Word, Word | None]]) -> Tree | None:
    """The tree over `tokens` of the words that lie in them, each with the word it hangs on; None where none is told."""
    if not any(word.relation for word, _ in words):
        return None
    starts = {token.start: index for index, token in enumerate(tokens)}
    heads, relations, tags = [ROOT] * len(tokens), [""] * len(tokens), [""] * len(tokens)
    places: dict[int, int] = {}
    at = 0
    for word, _ in words:
        while at + 1 < len(tokens) and tokens[at + 1].start <= word.span.start:
            at += 1
        places[word.span.start] = starts.get(word.span.start, at)
    for word, head in words:
        place = places[word.span.start]
        above = places.get(head.span.start, ROOT) if head is not None else ROOT
        if above != place and not relations[place]:
            heads[place], relations[place], tags[place] = above, word.relation.partition(":")[0], word.tag
    return Tree(tuple(heads), tuple(relations), tuple(tags))
