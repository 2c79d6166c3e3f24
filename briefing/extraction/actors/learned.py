"""States that no list has, told by the text itself: "President of Karsovia", "Halden's special envoy"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefing.extraction.actors.gazetteer import Entry, Sort
from briefing.extraction.actors.names import Name
from briefing.language.analysis import Analysis
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.model.actor import ActorKind

_DEMONYMS = ("ian", "an", "ish", "ese", "er")


def learned_states(analysis: Analysis) -> frozenset[str]:
    """Single capitalised words that have a president, a minister, an envoy, an army or a government of their own."""
    found: set[str] = set()
    for sentence in analysis.sentences:
        if sentence.trusted:
            words = sentence.tokens
            found.update(words[at].text for at in range(len(words)) if _has_a_head_of_state(words, at))
    return frozenset(found)


def as_states(names: Iterable[Name], states: frozenset[str]) -> Iterator[Name]:
    """The names with learned states and their demonyms marked as such."""
    for name in names:
        long = name.words.partition(" of ")
        if long[0] in ("Union", "Republic", "Kingdom", "Federation") and long[2] in states:
            yield replace(name, kind=ActorKind.STATE, score=0.7, entry=Entry(Sort.STATE, long[2]))
            continue
        state = name.words if name.words in states else _by_demonym(name.words, states)
        if name.entry is not None or " " in name.words or not state or name.kind is ActorKind.PERSON:
            yield name
        elif state == name.words:
            yield replace(name, kind=ActorKind.STATE, score=0.6, entry=Entry(Sort.STATE, state))
        else:
            yield replace(name, kind=None, score=0.6, entry=Entry(Sort.DEMONYM, state))


def learned_state_of(words: str, states: frozenset[str]) -> str:
    """The learned state that a role names, by name or demonym; "" for none."""
    for word in words.replace("’s", "").replace("'s", "").split():
        state = word if word in states else _by_demonym(word, states)
        if state:
            return state
    return ""


def _has_a_head_of_state(words: tuple[Token, ...], at: int) -> bool:
    token = words[at]
    if not (token.is_name and token.text.isalpha() and token.text.istitle() and len(token.text) > 3):
        return False
    alone = not (at + 1 < len(words) and words[at + 1].is_name)
    before = words[at - 1].lower if at else ""
    if before == "of" and at > 1 and words[at - 2].lower in bag("places", "rulers") and alone:
        return True
    if at + 2 >= len(words) or words[at + 1].lower != "'s" or (at and words[at - 1].is_name):
        return False
    return any(word.lower in bag("places", "rulers") for word in words[at + 2 : at + 5])


def _by_demonym(word: str, states: frozenset[str]) -> str:
    if len(word) < 5 or not word.endswith(_DEMONYMS):
        return ""
    return next((state for state in sorted(states) if state != word and word.startswith(state[:-1])), "")
