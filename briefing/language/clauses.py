"""Clauses: the stretch of a sentence around each finite verb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.language.verb_groups import DETERMINERS, DIVIDERS, PRONOUNS, VerbGroup

BARRIERS = bag("function", "barriers")
_HARD = bag("function", "hard")
_WHEN = bag("function", "when")
_RELATIVE = frozenset(["who", "which", "that"])


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens first..last (both included) around `verb`; `others` are the participles and infinitives in it.

    `opener` is the word that ties it to the clause before ("that", "and", ""), `shared` says that it has no subject of
    its own ("met X and signed Y").
    """

    first: int
    last: int
    verb: VerbGroup
    others: tuple[VerbGroup, ...] = ()
    opener: str = ""
    shared: bool = False


def clauses(words: Sequence[Token], groups: Sequence[VerbGroup]) -> tuple[Clause, ...]:
    """The clauses of one sentence in order; none where it has no finite verb."""
    finite = [group for group in groups if group.finite]
    starts = [_lead(words, finite[0].first) if finite else 0] + [
        _boundary(words, one, two) for one, two in pairwise(finite)
    ]
    found = []
    for index, verb in enumerate(finite):
        last = (starts[index + 1] if index + 1 < len(finite) else len(words)) - 1
        first = starts[index]
        others = tuple(group for group in groups if first <= group.first <= last and not group.finite)
        opener = words[first].lower if words[first].lower in DIVIDERS else ""
        joined = opener in ("and", "but", "or", "") and index > 0 and words[first].text != ";"
        between = words[first + bool(opener) : verb.first]
        shared = joined and all(not word.is_word or _tells_when(word) for word in between)
        first += bool(opener) or not words[first].is_word
        found.append(Clause(min(first, verb.first), max(last, verb.head), verb, others, opener, shared))
    return tuple(found)


def _tells_when(word: Token) -> bool:
    """Nothing but a time stands before the verb: "and, three years later, became a judge"."""
    return word.lower in _WHEN or word.text.isdecimal() or word.lower in DETERMINERS


def _lead(words: Sequence[Token], verb: int) -> int:
    """Past what opens a sentence before it tells anything: a speaker's label, or a dateline with its agency."""
    for at in range(1, min(verb, 16)):
        label = words[at].text == ":" and at <= 4 and all(word.is_name or not word.is_word for word in words[:at])
        dateline = words[at].text in ("–", "—", "-") and words[0].text.isupper() and len(words[0].text) > 1
        if label or (dateline and (words[at - 1].text == ")" or at <= 8)):
            return at + 1
    return 0


def _boundary(words: Sequence[Token], one: VerbGroup, two: VerbGroup) -> int:
    """Where the clause of `two` begins: the token that opens it, a divider before it, or the word after `one`."""
    between = range(two.first - 1, one.head, -1)
    if one.first and words[one.first - 1].lower in _RELATIVE and all(_holds(words[at]) for at in between):
        return two.first  # "engineers who inspected it in May warned of a leak"
    for at in between:
        if words[at].text == ";" or (words[at].lower in DIVIDERS and not _joins_names(words, at)):
            return at
    for at in between:
        if words[at].text in _HARD:
            return at
    for at in between:
        if words[at].text == ",":
            return at
    return one.head + 1 if words[one.head + 1].lower not in PRONOUNS or one.head + 1 < two.first else two.first


def _holds(word: Token) -> bool:
    """No clause begins at this word."""
    return word.is_word and word.lower not in DIVIDERS


def _joins_names(words: Sequence[Token], at: int) -> bool:
    """`and` between two names or nouns of one subject is no boundary: "Witkoff and Kushner met"."""
    if words[at].lower not in ("and", "or") or at + 1 >= len(words):
        return False
    if any(word.lower == "between" for word in words[max(0, at - 6) : at]):
        return True
    before, after = words[at - 1], words[at + 1]
    return before.is_word and before.is_name and after.is_name


def barriers(words: Sequence[Token], one: int, two: int) -> int:
    """How many barriers stand between two tokens (time.md 4.10)."""
    low, high = sorted((one, two))
    return sum(1 for word in words[low + 1 : high] if word.lower in BARRIERS)
