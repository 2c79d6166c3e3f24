"""States that no list has, told by the text itself: "President of Karsovia", "Halden's special envoy"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from briefing.extraction.actors.gazetteer import Entry, Sort
from briefing.extraction.actors.labels import is_common, role_heads
from briefing.extraction.actors.names import Name
from briefing.language.analysis import Analysis
from briefing.language.lexicon import bag, lines
from briefing.language.tokens import Token
from briefing.language.verb_groups import BE, DETERMINERS, HAVE, MODALS, PREPOSITIONS, PRONOUNS
from briefing.model.actor import ActorKind

_DEMONYMS = ("ian", "an", "ish", "ese", "er")
_TITLES = frozenset(["president", "minister", "premier", "chancellor", "king", "queen"])
_SMALL = DETERMINERS | PREPOSITIONS | PRONOUNS | frozenset(["and", "but", "when", "while", "if"])


def learned_states(analysis: Analysis) -> frozenset[str]:
    """Single capitalised words that rule, invade, or have a government, an envoy or an army of their own."""
    found: set[str] = set()
    single: set[str] = set()
    adjectives: set[str] = set()
    for number, sentence in enumerate(analysis.sentences):
        if not sentence.trusted:
            continue
        for at, token in enumerate(sentence.tokens):
            if not _is_single(sentence.tokens, at):
                continue
            single.add(token.text)
            if _has_a_ruler(sentence.tokens, at) or _invades(sentence.tokens, at):
                found.add(token.text)
            if token.text.endswith(_DEMONYMS) and _before_body(sentence.tokens, at):
                adjectives.add(token.text)
        if number and sentence.tokens[0].lower == "its" and _rules_soon(sentence.tokens, 1):
            found.update(_opening(analysis.sentences[number - 1].tokens))
    openings = _openings(frozenset(single - adjectives))
    for word in adjectives:
        found.update(state for state in _named_by(word, openings) if state[:4] == word[:4])
    return frozenset(found)


def as_states(names: Iterable[Name], states: frozenset[str]) -> Iterator[Name]:
    """The names with learned states and their demonyms marked as such."""
    for name in names:
        long = name.words.partition(" of ")
        if long[0] in ("Union", "Republic", "Kingdom", "Federation") and long[2] in states:
            yield replace(name, kind=ActorKind.STATE, score=0.7, entry=Entry(Sort.STATE, long[2]))
            continue
        state = name.words if name.words in states else _by_demonym(name.words, states)
        if name.entry is not None or " " in name.words or not state or name.titled:
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


def _is_single(words: tuple[Token, ...], at: int) -> bool:
    """One capitalised word of letters that is no ordinary word and has no other capital before it."""
    token = words[at]
    plain = token.is_name and token.text.isalpha() and token.text.istitle() and len(token.text) > 3
    alone = at == 0 or not words[at - 1].is_name or words[at - 1].lower in _SMALL | role_heads()
    return plain and alone and not is_common(token) and token.lower not in _SMALL


def _has_a_ruler(words: tuple[Token, ...], at: int) -> bool:
    """ "the leadership of Karsovia", "Halden's special envoy"."""
    following = words[at + 1] if at + 1 < len(words) else None
    before = words[at - 1].lower if at else ""
    if before == "of" and at > 1:
        titled = any(word.lower in _TITLES for word in words[max(0, at - 5) : at - 2]) and words[at - 2].is_name
        return (titled or words[at - 2].lower in bag("places", "rulers")) and not (following and following.is_name)
    many = words[at].lower in lines("groups") or words[at].lower in bag("claims", "people") | {"fishermen", "women"}
    return following is not None and following.lower == "'s" and not many and _rules_soon(words, at + 2)


def _rules_soon(words: tuple[Token, ...], first: int) -> bool:
    return any(word.lower in bag("places", "rulers") | {"minister"} for word in words[first : first + 3])


def _invades(words: tuple[Token, ...], at: int) -> bool:
    """ "Karsovia invaded its neighbour", "Halden proposed a truce": only states do."""
    following = [word.lower for word in words[at + 1 : at + 8]]
    proposes = not {"propose", "proposes", "proposed"}.isdisjoint(following[:4]) and at == 0
    peace = not {"ceasefire", "truce", "armistice"}.isdisjoint(following)
    return following[:1] in (["invaded"], ["annexed"], ["invades"]) or (proposes and peace)


def _before_body(words: tuple[Token, ...], at: int) -> bool:
    return any(word.lower in bag("places", "bodies") for word in words[at + 1 : at + 2])


def _opening(words: tuple[Token, ...]) -> list[str]:
    """The one word that is the subject of a sentence: "Lethia was not represented"."""
    verb = len(words) > 1 and words[1].lower in BE | HAVE | MODALS
    return [words[0].text] if verb and _is_single(words, 0) else []


def _by_demonym(word: str, states: frozenset[str]) -> str:
    return min(_named_by(word, _openings(states)), default="")


@lru_cache(maxsize=1)  # one source at a time asks of one set of states, once for each name
def _openings(states: frozenset[str]) -> dict[str, list[str]]:
    """Words by all of them but the last letter, which a demonym may change."""
    found: dict[str, list[str]] = {}
    for state in states:
        found.setdefault(state[:-1], []).append(state)
    return found


def _named_by(word: str, openings: dict[str, list[str]]) -> list[str]:
    """The words of which `word` may be the demonym: Karsovia by Karsovian."""
    if len(word) < 5 or not word.endswith(_DEMONYMS):
        return []
    return [state for size in range(len(word) + 1) for state in openings.get(word[:size], ()) if state != word]
