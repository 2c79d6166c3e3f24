"""Which deed a clause tells: a verb alone is never enough where its object decides (PLOVER's classes, widened)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from briefing.language.lexicon import bag, rows, words
from briefing.language.tokens import Token
from briefing.language.verb_groups import SPEECH, VerbGroup

STATES = bag("verbs", "state")
_ALSO_DONE = frozenset(["add", "post", "signal", "call", "quote"])  # "a record was added by Osei"
_EMPTY = frozenset(["be", "have", "do", "let", "need"])


@dataclass(frozen=True, slots=True)
class Frame:
    """One line of the list of deeds: with any of `objects` beside it the verb tells `kind`."""

    kind: str
    objects: frozenset[str]


def deed_of(tokens: Sequence[Token], verb: VerbGroup, first: int, last: int, actor_beside: bool) -> str:
    """The class of the deed that `verb` tells with the words first..last around it, "" for none.

    `actor_beside` says that a named actor is its object (its subject, in the passive).
    """
    beside = _beside(tokens, verb, first, last)
    happening = noun_class({tokens[at].lower for at in range(first, verb.first)}) if takes_place(tokens, verb) else ""
    if happening:
        return happening
    for key in _keys(tokens, verb):
        for frame in _frames().get(key, ()):
            if "*" in frame.objects or ("@" in frame.objects and actor_beside) or frame.objects & beside:
                return frame.kind
    there = verb.first > first and tokens[verb.first - 1].lower == "there"
    return noun_class(beside) if verb.lemma == "be" and there else ""


def takes_place(tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """The verb says no more than that its subject happens: begins, collapsed, took place, was held, is due on."""
    following = tokens[verb.head + 1].lower if verb.head + 1 < len(tokens) else ""
    copula = verb.lemma == "be" and (following in bag("function", "due") or following in ("on", "in", "at"))
    return copula or any(key in words("happenings") for key in _keys(tokens, verb))


def noun_class(found: set[str] | frozenset[str]) -> str:
    """The class of the first noun of deeds among some words, by the order of the list; "" for none."""
    return next((kind for kind, nouns in _nouns() if nouns & found), "")


def tells_a_deed(tokens: Sequence[Token], verb: VerbGroup) -> bool:
    """The verb is no state, thought, saying or mere grammar: with a date of its own it is worth a line."""
    if any("-" in key and key in words("happenings") for key in _keys(tokens, verb)):
        return True
    said = verb.lemma in SPEECH and not (verb.passive and verb.lemma in _ALSO_DONE)
    return verb.lemma not in STATES and not said and verb.lemma not in _EMPTY


def _beside(tokens: Sequence[Token], verb: VerbGroup, first: int, last: int) -> set[str]:
    """The words of the object: after an active verb, before and after a passive one."""
    after = {tokens[at].lower for at in range(verb.head + 1, _without(tokens, verb.head + 1, last) + 1)}
    return after | {tokens[at].lower for at in range(first, verb.first)} if verb.passive else after


def _without(tokens: Sequence[Token], first: int, last: int) -> int:
    """ "left without an agreement" is about no agreement."""
    return next((at for at in range(first, last + 1) if tokens[at].lower == "without"), last)


def _keys(tokens: Sequence[Token], verb: VerbGroup) -> tuple[str, ...]:
    """The lemma, before it the lemma with what follows it: sit-down, walk-out, take-place."""
    following = tokens[verb.head + 1].lower if verb.head + 1 < len(tokens) else ""
    return (f"{verb.lemma}-{following}", verb.lemma)


@cache
def _frames() -> dict[str, tuple[Frame, ...]]:
    table: dict[str, list[Frame]] = {}
    for kind, verbs, objects in rows("deeds"):
        for verb in verbs.split():
            table.setdefault(verb, []).append(Frame(kind, frozenset(objects.split())))
    return {verb: tuple(frames) for verb, frames in table.items()}


@cache
def _nouns() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((kind, frozenset(nouns.split())) for kind, nouns in rows("nouns"))
