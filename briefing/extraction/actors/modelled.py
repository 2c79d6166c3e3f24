"""The names that rules see and those that a language model sees, made into one row.

Lists know what is closed (states, demonyms, great organisations), titles tell people; where a name ends and what an
unknown one is, the model tells better.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from briefing.extraction.actors.gazetteer import Sort
from briefing.extraction.actors.labels import is_common
from briefing.extraction.actors.names import Name, heads, is_title, name_at
from briefing.language.analysis import Sentence
from briefing.language.analyzer import NameKind, NameSpan
from briefing.language.verb_groups import DETERMINERS
from briefing.model.actor import ActorKind

RULED = 0.7  # how sure the rules must be of a name that the model does not see
DOUBTED = 0.5  # how sure the model must be of a name that the rules do not see
_KINDS = {NameKind.PERSON: ActorKind.PERSON, NameKind.ORGANISATION: ActorKind.ORGANISATION}


def with_model(sentence: Sentence, index: int, ruled: Iterable[Name], modelled: Sequence[NameSpan]) -> Iterator[Name]:
    """The names of one sentence, left to right, none inside another."""
    left = list(ruled)
    found: list[Name] = []
    for seen in modelled:
        name = _name(sentence, index, seen)
        if name is None or _is_ordinary(sentence, name):
            continue
        near = [one for one in left if one.first <= name.last and name.first <= one.last]
        if any(_goes_before(sentence, one, name, seen) for one in near):
            continue
        left = [one for one in left if one not in near]
        if near or seen.probability >= DOUBTED:
            found.append(_backed(name, near))
    found += (_doubted(sentence, one) for one in left)
    yield from _whole(sentence, index, sorted(found, key=lambda one: one.first))


def _name(sentence: Sentence, index: int, seen: NameSpan) -> Name | None:
    """The model's name by our tokens, without article and titles; None where it begins or ends within one of them."""
    tokens = sentence.tokens
    first, last = sentence.token_at(seen.span.start), sentence.token_at(seen.span.end - 1)
    if tokens[first].start != seen.span.start or tokens[last].end != seen.span.end:
        return None
    person = seen.kind is NameKind.PERSON
    begun = first
    while first < last and (tokens[first].lower in DETERMINERS or (person and is_title(tokens[first]))):
        first += 2 if tokens[first + 1].text == "." and first + 1 < last else 1
    kind = _KINDS.get(seen.kind)
    # A place acts only where a list or the text itself makes a state of it.
    made = name_at(sentence, index, first, last, kind, seen.probability if kind else 0.3, person and first > begun)
    return made


def _is_ordinary(sentence: Sentence, name: Name) -> bool:
    """A lone word that names nobody: "the Mission", "the Minister", a common word at the head of a line."""
    word = sentence.tokens[name.first]
    alone = name.first == name.last and name.kind is not None
    # A lone word in capitals opens a report with its place far more often than it names a person.
    place = name.kind is ActorKind.PERSON and word.text.isupper()
    return alone and (place or is_common(word) or is_title(word) or word.lower in DETERMINERS or word.text in heads())


def _backed(name: Name, near: Sequence[Name]) -> Name:
    """As sure as model or rules are of it; where both see an actor, sure enough to be one."""
    score = max([name.score, *(one.score for one in near if one.kind is name.kind)])
    if name.kind is not None and any(one.kind is not None for one in near):
        score = max(score, DOUBTED)
    return replace(name, score=score, titled=name.titled or any(one.titled for one in near))


def _whole(sentence: Sentence, index: int, found: Sequence[Name]) -> Iterator[Name]:
    """Two people without a word between them are one: "Slim | Ben Othman"."""
    before: Name | None = None
    for name in found:
        if before is not None and before.last + 1 == name.first and _are_people(before, name):
            score = max(before.score, name.score)
            name = name_at(sentence, index, before.first, name.last, ActorKind.PERSON, score, before.titled)
        elif before is not None:
            yield before
        before = name
    if before is not None:
        yield before


def _are_people(one: Name, two: Name) -> bool:
    return one.kind is ActorKind.PERSON and two.kind is ActorKind.PERSON and not two.titled


def _goes_before(sentence: Sentence, ruled: Name, name: Name, seen: NameSpan) -> bool:
    """Whether the rules know better: by a list, by a title, or by the end of a longer name."""
    covers = ruled.first <= name.first and name.last <= ruled.last
    if ruled.entry is not None:
        return covers or name.kind is None or (ruled.entry.sort is Sort.ORGANISATION and ruled.last > name.last)
    longer = covers and (ruled.first, ruled.last) != (name.first, name.last)
    if ruled.kind is ActorKind.ORGANISATION and (longer or (covers and name.kind is None)):
        return ruled.score >= RULED
    if ruled.kind is ActorKind.PERSON and longer and " of " in ruled.words:
        return True  # "the Duke of Marchester"
    contradicted = ruled.kind is ActorKind.PERSON and name.kind is not ActorKind.PERSON
    return contradicted and seen.probability < _to_contradict(sentence, ruled)


def _to_contradict(sentence: Sentence, ruled: Name) -> float:
    """How sure the model must be that somebody whom the rules take for a person is none."""
    if _is_somebody(sentence, ruled):
        return 0.9
    return 0.75 if ruled.titled or ruled.score >= 0.6 else 0.0


def _is_somebody(sentence: Sentence, ruled: Name) -> bool:
    """ "Orsolya Dobay, whose husband": nobody but a person is a who."""
    following = [token.lower for token in sentence.tokens[ruled.last + 1 : ruled.last + 3]]
    person = ruled.kind is ActorKind.PERSON and ruled.last > ruled.first
    return person and following in ([",", "who"], [",", "whose"], [",", "whom"])


def _doubted(sentence: Sentence, ruled: Name) -> Name:
    """What only the rules see keeps its kind where they are sure of it, and else may still repeat another name.

    A person without a title is a guess by capitals, which the model makes better.
    """
    guess = ruled.kind is ActorKind.PERSON and not ruled.titled and not _is_somebody(sentence, ruled)
    sure = ruled.score >= RULED or _is_somebody(sentence, ruled)
    known = ruled.entry is not None or ruled.kind is None or (sure and not guess)
    return ruled if known else replace(ruled, kind=None, score=0.3)
