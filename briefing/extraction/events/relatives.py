"""What a relative clause hangs on: "the war, which began", "the list that the envoy sent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from briefing.language.clauses import Clause
from briefing.language.tokens import Token
from briefing.language.verb_groups import DETERMINERS, DIVIDERS, PREPOSITIONS, SPEECH, VerbGroup

PRONOUNS = frozenset(["which", "who", "whom", "that"])
_LONGEST = 9  # tokens of an antecedent


@dataclass(frozen=True, slots=True)
class Relative:
    """Tokens first..last (both included) are the antecedent; `pronoun` is the index of the relative pronoun.

    `is_object` says that the antecedent is what the clause's own subject acts on.
    """

    first: int
    last: int
    pronoun: int
    is_object: bool


def relative(tokens: Sequence[Token], groups: Sequence[VerbGroup], clause: Clause) -> Relative | None:
    """The antecedent of a relative clause; None for any other clause, and where a preposition leads in."""
    pronoun = next((at for at in _places(tokens, clause) if tokens[at].lower in PRONOUNS), None)
    if pronoun is None:
        return None
    last = pronoun - 1 - (tokens[pronoun - 1].text == ",")
    is_object = clause.verb.first > pronoun + 1 and any(
        tokens[at].is_word for at in range(pronoun + 1, clause.verb.first)
    )
    if last < 0 or not tokens[last].is_word or tokens[last].lower in PREPOSITIONS:
        return None
    heads = {group.head for group in groups if group.lemma in SPEECH or group.finite}
    if last in heads or (is_object and (clause.verb.passive or _has_object(tokens, clause))):
        return None
    if tokens[pronoun].lower == "that" and is_object and _reports(groups, pronoun):
        return None
    return Relative(_first(tokens, last, {at for group in groups for at in range(group.first, group.head + 1)}),
                    last, pronoun, is_object)  # fmt: skip


def owner(tokens: Sequence[Token], groups: Sequence[VerbGroup], pronoun: int) -> tuple[int, int] | None:
    """First and last token of the nouns before "whose", an age between them passed over; None for none."""
    last = pronoun - 1
    while last > 0 and (tokens[last].text == "," or (tokens[last].text.isdecimal() and tokens[last - 1].text == ",")):
        last -= 1
    if last < 0 or not tokens[last].is_word:
        return None
    return _first(tokens, last, {at for group in groups for at in range(group.first, group.head + 1)}), last


def _places(tokens: Sequence[Token], clause: Clause) -> range:
    """Where the pronoun may stand: before the verb in the clause, or as the word that opens it."""
    opened = clause.first > 0 and tokens[clause.first - 1].lower == clause.opener and clause.opener != ""
    return range(clause.verb.first - 1, max(0, clause.first - 1 - opened), -1)


def _reports(groups: Sequence[VerbGroup], pronoun: int) -> bool:
    """ "said on Monday that": what follows is what was said, not a relative clause."""
    before = [group for group in groups if group.head < pronoun]
    return bool(before) and before[-1].lemma in SPEECH


def _has_object(tokens: Sequence[Token], clause: Clause) -> bool:
    """Nouns of its own follow the verb: nothing is missing that the antecedent could be."""
    after = clause.verb.head + 1
    if after > clause.last or after >= len(tokens) or not tokens[after].is_word:
        return False
    return tokens[after].lower in DETERMINERS or (
        tokens[after].lower not in PREPOSITIONS | DIVIDERS
        and not tokens[after].lower.endswith("ly")
        and tokens[after].lower not in ("again", "earlier", "later", "yesterday", "today", "last", "then", "first")
    )


def _first(tokens: Sequence[Token], last: int, verbs: set[int]) -> int:
    """Back over the nouns of the phrase, and over "of" with the nouns before it, to its article."""
    at = last
    while at > 0 and last - at < _LONGEST:
        word = tokens[at - 1]
        if at - 1 in verbs or not word.is_word or word.lower in DIVIDERS:
            break
        if word.lower in DETERMINERS and word.lower != "'s":
            at -= 1
            if at == 0 or tokens[at - 1].lower != "of":
                break
            continue
        if word.lower in PREPOSITIONS and word.lower != "of":
            break
        at -= 1
    return at
