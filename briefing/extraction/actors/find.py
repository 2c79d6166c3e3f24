"""The actors of one source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from briefing.extraction.actors.gazetteer import Sort, leader_surnames, leaders, state_of
from briefing.extraction.actors.join import Joined, joined
from briefing.extraction.actors.learned import as_states, learned_state_of, learned_states
from briefing.extraction.actors.modelled import with_model
from briefing.extraction.actors.names import Name, names
from briefing.extraction.actors.roles import roles_of
from briefing.extraction.actors.sides import with_sides
from briefing.language.analysis import Analysis, Sentence
from briefing.language.lexicon import bag
from briefing.model.actor import Actor, ActorKind, Role
from briefing.model.span import Span, passage

_MISSIONS = frozenset(["embassy", "consulate"])  # they speak for themselves: "the Turkmen embassy said"


def actors(source_id: str, analysis: Analysis) -> tuple[Actor, ...]:
    """Everyone who is named, in the order of first mention. Names that stand in headlines alone are not trusted."""
    read = [list(_read(analysis, one, index)) for index, one in enumerate(analysis.sentences)]
    people = {name.words.split()[-1] for line in read for name in line if _is_somebody(analysis, name)}
    states = learned_states(analysis) - people - leader_surnames()
    found = [
        name
        for sentence, line in zip(analysis.sentences, read, strict=True)
        for name in _acting(sentence, as_states(line, states))
    ]
    trusted = [name for name in found if analysis.sentences[name.sentence].trusted]
    cast = joined(_spelled_out(analysis, trusted))
    _add_headlines(cast, [name for name in found if not analysis.sentences[name.sentence].trusted])
    cast.sort(key=lambda one: min(_span(analysis, name).start for name in one.names))
    stated = {name.entry.stands_for for name in found if name.entry and name.entry.sort is not Sort.ORGANISATION}
    made = tuple(_actor(source_id, analysis, number, one, stated, states) for number, one in enumerate(cast, 1))
    return with_sides(analysis, made, states)


def _read(analysis: Analysis, sentence: Sentence, index: int) -> Iterator[Name]:
    found = names(sentence, index)
    return with_model(sentence, index, found, analysis.named_in(sentence.span)) if analysis.is_modelled else found


def _is_somebody(analysis: Analysis, name: Name) -> bool:
    """A person whom a title or a whole name tells: a model takes a country that nobody knows for a person too."""
    told = name.titled or " " in name.words or not analysis.is_modelled
    return name.kind is ActorKind.PERSON and told


def _acting(sentence: Sentence, found: Iterable[Name]) -> Iterator[Name]:
    """A demonym before a body that acts for its state means the state: "Russian forces", "the Kenyan government"."""
    before: Name | None = None
    for name in found:
        if _own_branch(before, name) and before is not None:
            words = f"{before.words} {name.words}"
            name = replace(name, first=before.first, words=words, entry=None)
        before = name
        following = sentence.tokens[name.last + 1].lower if name.last + 1 < len(sentence.tokens) else ""
        if name.entry and name.entry.sort is Sort.DEMONYM and following in _MISSIONS:
            words = f"{name.words} {following}"
            yield replace(
                name,
                last=name.last + 1,
                words=words,
                kind=ActorKind.ORGANISATION,
                score=0.75,
                entry=None,
                locative=False,
            )
        elif name.entry and name.entry.sort is Sort.DEMONYM and following in bag("places", "bodies"):
            yield replace(name, titled=True, locative=False, kind=ActorKind.STATE)
        else:
            yield name


def _own_branch(before: Name | None, name: Name) -> bool:
    """ "Kenyan Red Cross" is another organisation than the Red Cross."""
    demonym = before is not None and before.entry is not None and before.entry.sort is Sort.DEMONYM
    known = name.entry is not None and name.entry.sort is Sort.ORGANISATION
    return demonym and known and before is not None and before.last + 1 == name.first


def _spelled_out(analysis: Analysis, found: Sequence[Name]) -> list[Name]:
    """An acronym in brackets after an organisation's name means that organisation from there on."""
    meaning: dict[str, str] = {}
    for one, two in pairwise(found):
        if one.sentence != two.sentence or one.kind is not ActorKind.ORGANISATION or two.first != one.last + 2:
            continue
        tokens = analysis.sentences[one.sentence].tokens
        if tokens[one.last + 1].text == "(" and two.words.isupper() and two.first == two.last:
            meaning[two.words] = one.entry.stands_for if one.entry else one.words
    return [replace(name, words=meaning[name.words], kind=ActorKind.ORGANISATION, score=0.75, entry=None)
            if name.words in meaning else name for name in found]  # fmt: skip


def _add_headlines(cast: Sequence[Joined], headlines: Sequence[Name]) -> None:
    """Headlines name again whom the text names; nobody is known by a headline alone."""
    spellings = {name.words: one for one in cast for name in one.names}
    spellings |= {name.entry.stands_for: one for one in cast for name in one.names if name.entry}
    surnames = {one.name.split()[-1]: one for one in cast if one.kind is ActorKind.PERSON}
    for name in headlines:
        key = name.entry.stands_for if name.entry else name.words
        hit = spellings.get(key) or spellings.get(name.words)
        if hit is not None and not (name.entry and name.entry.sort is Sort.DEMONYM):
            hit.names.append(name)
            continue
        first = name.words.split()[0]
        if first in surnames and name.entry is None:
            surnames[first].names.append(replace(name, last=name.first, words=first))


def _span(analysis: Analysis, name: Name) -> Span:
    tokens = analysis.sentences[name.sentence].tokens
    return Span(tokens[name.first].start, tokens[name.last].end)


def _actor(
    source_id: str, analysis: Analysis, number: int, one: Joined, stated: set[str], states: frozenset[str]
) -> Actor:
    text = analysis.text.text
    ordered = sorted(one.names, key=lambda name: (name.sentence, name.first))
    roles = _roles(source_id, analysis, ordered) if one.kind is ActorKind.PERSON else ()
    spellings = dict.fromkeys(_span(analysis, name).of(text) for name in ordered)
    side = one.name if one.kind is ActorKind.STATE else _side(one.name, roles, stated, states)
    return Actor(
        id=f"{source_id}:a{number}",
        name=one.name,
        kind=one.kind,
        mentions=tuple(passage(source_id, text, _span(analysis, name)) for name in ordered),
        aliases=tuple(words for words in spellings if words != one.name),
        roles=roles,
        side=side,
        confidence=round(min(0.97, one.score + 0.02 * (len(ordered) - 1)), 2),
    )


def _roles(source_id: str, analysis: Analysis, ordered: Sequence[Name]) -> tuple[Role, ...]:
    text = analysis.text.text
    found: dict[str, Role] = {}
    for name in ordered:
        sentence = analysis.sentences[name.sentence]
        if not sentence.trusted:
            continue
        for span in roles_of(sentence.tokens, name, _left_of(sentence, name)):
            found.setdefault(span.of(text), Role(span.of(text), passage(source_id, text, span)))
    return tuple(found.values())


def _left_of(sentence: Sentence, name: Name) -> Name | None:
    """The name before a coordinated one, as a run of capitals: "Yuri Ushakov and" before Kirill Dmitriev."""
    at = name.first - 1
    if at < 1 or sentence.tokens[at].lower not in ("and", ",", "&"):
        return None
    while at >= 0 and (sentence.tokens[at].lower in ("and", ",", "&") or sentence.tokens[at].is_name):
        at -= 1
    first = at + 1
    return replace(name, first=first, last=name.first - 2) if first < name.first - 1 else None


def _side(name: str, roles: Sequence[Role], stated: set[str], states: frozenset[str]) -> str:
    """The state for which a person speaks, as far as this text says so."""
    for role in roles:
        state = state_of(role.text) or learned_state_of(role.text, states)
        if state:
            return state
    state = leaders().get(name, "")
    return state if state in stated else ""
