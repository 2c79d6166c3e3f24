"""What a text says of the side that people speak for, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from briefing.extraction.actors.cast import Cast
from briefing.extraction.actors.gazetteer import state_of
from briefing.extraction.actors.learned import learned_state_of
from briefing.language.analysis import Analysis, Sentence
from briefing.language.lexicon import bag
from briefing.language.tokens import Token
from briefing.model.actor import Actor, ActorKind
from briefing.model.span import Span

_OWNER = re.compile(r"\b(?:to|for|of) the (?P<of>[\w-]+)$|\b(?P<own>[\w-]+)['’]s\b", re.IGNORECASE)
_STATE_OFFICES = frozenset(["president", "minister", "premier", "chancellor", "king", "queen", "secretary"])
_ENVOYS = frozenset(["envoy", "negotiator", "mediator", "representative"])
_BODIES = frozenset(["army", "troops", "forces", "government", "parliament", "soldiers"])


@dataclass(frozen=True, slots=True)
class Cue:
    """`actor_id` speaks for `state`, or on the side of `other_id`. `doubt` is "" where the text says so."""

    actor_id: str
    state: str = ""
    other_id: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence with its people and how to read a state in it. `before` are the sentences just before it."""

    sentence: Sentence
    people: tuple[tuple[Span, Actor], ...]
    before: tuple[Sentence, ...]
    cast: Cast
    states: frozenset[str]

    @property
    def words(self) -> tuple[Token, ...]:
        return self.sentence.tokens

    def state(self, words: Sequence[Token]) -> str:
        text = " ".join(word.text for word in words)
        return state_of(text) or learned_state_of(text, self.states)

    def after(self, span: Span) -> int:
        return self.sentence.token_at(max(span.start, span.end - 1)) + 1


_TOGETHER = frozenset(["meet", "sit", "talk", "speak", "receive", "host", "visit", "confer"])


def cues(analysis: Analysis, cast: Cast, states: frozenset[str]) -> Iterator[Cue]:
    """All cues in reading order; several may speak of one actor, and against each other."""
    envoys = _envoy_states(analysis, states)
    for number, sentence in enumerate(analysis.sentences):
        if not sentence.trusted:
            continue
        named = tuple(one for one in cast.within(sentence.span) if one[1].kind is ActorKind.PERSON)
        said = Said(sentence, named, analysis.sentences[max(0, number - 3) : number], cast, states)
        yield from _of_line(said)
        for place, (span, actor) in enumerate(named):
            yield from _of_person(said, place, span, actor, envoys)
    for actor in cast.actors:
        yield from _of_roles(analysis, actor, cast, states)


def _of_line(said: Said) -> Iterator[Cue]:
    """ "Osmanov and Belsky sat on the Karsovian side of the table"."""
    words = said.words
    for at in range(2, len(words)):
        if (
            words[at].lower == "side"
            and words[at - 1].is_name
            and "on" in [w.lower for w in words[max(0, at - 4) : at]]
        ):
            state = said.state(words[at - 1 : at])
            for span, actor in said.people:
                if state and span.end < words[at].start:
                    yield Cue(actor.id, state)


def _of_person(said: Said, place: int, span: Span, actor: Actor, envoys: dict[str, str]) -> Iterator[Cue]:
    words, after = said.words, said.after(span)
    following = words[after].lower if after < len(words) else ""
    if following == "of" and _has_office(actor, span):
        yield from _named(actor, said.state(_phrase(words, after + 1)))
    if following in ("heads", "headed", "leads", "led", "commands", "commanded", "runs", "chairs"):
        yield from _named(actor, said.state([word for word in words[after + 1 : after + 4] if word.is_name]))
    if following == "," and after + 1 < len(words) and words[after + 1].lower in ("accompanying", "representing"):
        yield from _accompanying(said, after + 2, actor)
    if following in ("was", "is", "as", "became") or (following == "," and place == 0):
        yield from _made_envoy(words, after, actor, envoys)
    yield from _companions(said, place, span, actor)
    yield from _of_passage(said, place, span, actor)
    yield from _going_home(said, after, actor)


def _named(actor: Actor, state: str) -> Iterator[Cue]:
    if state:
        yield Cue(actor.id, state)


def _phrase(words: Sequence[Token], first: int) -> list[Token]:
    """The capitalised words that begin here, an article before them passed over."""
    at = first + (first < len(words) and words[first].lower == "the")
    end = at
    while end < len(words) and (words[end].is_name or (words[end].lower == "of" and end > at)):
        end += 1
    return list(words[at:end])


def _has_office(actor: Actor, span: Span) -> bool:
    return any(0 <= span.start - role.passage.span.end <= 2 for role in actor.roles)


def offices(actor: Actor) -> set[str]:
    """The head nouns of somebody's printed roles: "Special Envoy of Halden" is an envoy."""
    heads: set[str] = set()
    for role in actor.roles:
        words = re.split(r"\s(?:of|to|for|who|without)\s", role.text.lower(), maxsplit=1)[0].split()
        if "secretary of state" in role.text.lower():
            words = ["secretary"]
        heads.update(words[-1:])
    return heads


def holder(cast: Cast, noun: str, before: int) -> Actor | None:
    """Who held this office when it was last named before an offset."""
    held = [one for one in cast.in_role(noun.lower(), before) if noun.lower() in offices(one)]
    return max(held, key=lambda one: max(m.span.start for m in one.mentions if m.span.start < before), default=None)


def _accompanying(said: Said, first: int, actor: Actor) -> Iterator[Cue]:
    phrase = [word for word in said.words[first : first + 5] if word.lower != "the"]
    state = said.state(phrase)
    boss = next((one for word in phrase if (one := holder(said.cast, word.lower, word.start))), None)
    if boss is not None and boss.id != actor.id:
        yield Cue(actor.id, other_id=boss.id)
    elif state:
        yield Cue(actor.id, state)


def _envoy_states(analysis: Analysis, states: frozenset[str]) -> dict[str, str]:
    """Of each kind of envoy the one state that the text says has one."""
    found: dict[str, set[str]] = {}
    for sentence in analysis.sentences if states else ():
        words = sentence.tokens
        for at, word in enumerate(words):
            if word.lower in _ENVOYS and at + 2 < len(words):
                near = words[at + 2 : at + 3] if words[at + 1].lower == "of" else words[max(0, at - 4) : at]
                state = learned_state_of(" ".join(one.text for one in near), states)
                found.setdefault(word.lower, set()).update({state} - {""})
    return {noun: named.pop() for noun, named in found.items() if len(named) == 1}


def _made_envoy(words: Sequence[Token], after: int, actor: Actor, envoys: dict[str, str]) -> Iterator[Cue]:
    """ "Thorne was named special envoy", where the text knows one state with a special envoy."""
    lower = [word.lower for word in words[after : after + 12]]
    made = next((at for at, word in enumerate(lower) if word in ("named", "appointed", "made")), None)
    if made is not None:
        office = next((word for word in lower[made + 1 : made + 4] if word in envoys), "")
        yield from _named(actor, envoys.get(office, ""))


def _companions(said: Said, place: int, span: Span, actor: Actor) -> Iterator[Cue]:
    """Flanked by, accompanied by: on the subject's side. A and B met C: A and B are named beside each other."""
    words = said.words
    lower = [
        word.lower
        for word in words[max(0, said.sentence.token_at(span.start) - 12) : said.sentence.token_at(span.start)]
    ]
    company = next((word for word in ("flanked", "accompanied", "joined") if word in lower and "by" in lower), "")
    first = _leading(said, span) if company else None
    if first is not None and first.id != actor.id:
        yield Cue(actor.id, other_id=first.id, doubt=f"'{company} by' is read as {first.name.split()[-1]}'s side")
    elif place and _beside(said, place):
        other = said.people[place - 1][1]
        if other.id != actor.id and not offices(actor) & _STATE_OFFICES:
            yield Cue(actor.id, other_id=other.id, doubt=f"named beside {other.name}: the text does not state the side")


def _leading(said: Said, span: Span) -> Actor | None:
    """The subject of a sentence: its first person, or whom its opening pronoun means."""
    first = said.people[0]
    if first[0].start < span.start:
        return first[1]
    if said.words[0].lower not in ("he", "she"):
        return None
    for line in reversed(said.before):  # past sentences whose own subject is a pronoun
        people = [one for one in said.cast.within(line.span) if one[1].kind is ActorKind.PERSON]
        opening = line.tokens if not people else [word for word in line.tokens if word.start < people[0][0].start]
        if people and not any(word.lower in ("he", "she") for word in opening):
            return people[0][1]
    return None


def _beside(said: Said, place: int) -> bool:
    """Joined by "and" to the name before, with somebody else across the verb."""
    one, two = said.people[place - 1][0], said.people[place][0]
    line = said.sentence
    between = [word.lower for word in said.words[line.token_at(one.end) : line.token_at(two.start)]]
    if between[:1] != ["and"] or len(between) > 3 or "'s" in between:
        return False
    # People stand in reading order: if anybody is across the verb, the first or the last of them is.
    first = said.people[0][0].start if place > 1 else one.start
    last = said.people[-1][0].start
    return any(
        first < said.words[verb.head].start < one.start or max(one.end, two.end) < said.words[verb.head].start < last
        for verb in line.groups
        if verb.finite and verb.lemma in _TOGETHER
    )


def _of_passage(said: Said, place: int, span: Span, actor: Actor) -> Iterator[Cue]:
    """An officer of state named where the sentences before are about one state."""
    if not offices(actor) & _STATE_OFFICES or not _has_office(actor, span):
        return
    if place and "and" in [w.lower for w in said.words if said.people[place - 1][0].end < w.start < span.start]:
        other = said.people[place - 1][1]
        if offices(other) & _STATE_OFFICES:
            yield Cue(actor.id, other_id=other.id, doubt=f"named beside {other.name}: the text does not state the side")
        return
    if place or any(said.state([word]) for word in said.words if word.end <= span.start and word.is_name):
        return
    for line in reversed(said.before):
        state = said.state(line.tokens[:1]) if line.block == said.sentence.block else ""
        if state:
            yield Cue(actor.id, state, doubt=f"named in a passage about {state}: the text does not state the side")
            return


def _going_home(said: Said, after: int, actor: Actor) -> Iterator[Cue]:
    """ "The envoy returned to Halden from his visit to Teregrad"."""
    words = said.words[after : after + 8]
    lower = [word.lower for word in words]
    if lower[:2] == ["returned", "to"] and "from" in [word.lower for word in said.words[after:]]:
        state = said.state(words[2:3])
        if state and offices(actor):
            yield Cue(actor.id, state, doubt=f"'returned to {state}' is read as going home")


def _of_roles(analysis: Analysis, actor: Actor, cast: Cast, states: frozenset[str]) -> Iterator[Cue]:
    """ "the president's spokesman", "adviser to the President", "its foreign minister", "his adviser"."""
    for role in actor.roles:
        start = role.passage.span.start
        sentence = analysis.sentence_at(start)
        if sentence is None:
            continue
        owner = _OWNER.search(role.text)
        boss = holder(cast, owner["of"] or owner["own"], start) if owner else None
        if boss is not None and boss.id != actor.id:
            yield Cue(actor.id, other_id=boss.id)
        before = sentence.tokens[sentence.token_at(start) - 1].lower if start > sentence.span.start else ""
        if before == "its" or role.text.lower().startswith("its "):
            yield from _named(actor, _antecedent_state(analysis, sentence, states))
        if before in ("his", "her"):
            named = [one for one in cast.within(Span(sentence.span.start, start)) if one[1].kind is ActorKind.PERSON]
            if named and named[0][1].id != actor.id:
                yield Cue(actor.id, other_id=named[0][1].id)


def _antecedent_state(analysis: Analysis, sentence: Sentence, states: frozenset[str]) -> str:
    """The state that opens this sentence or the one before it in its block."""
    index = next(at for at, one in enumerate(analysis.sentences) if one is sentence)
    for line in (sentence, *analysis.sentences[max(0, index - 1) : index]):
        state = state_of(line.tokens[0].text) or learned_state_of(line.tokens[0].text, states)
        if state and line.block == sentence.block:
            return state
    return ""


def ruler_cues(analysis: Analysis, cast: Cast, states: frozenset[str], taken: set[str]) -> Iterator[Cue]:
    """Who has an army or a government rules the one state whose leadership the text names and nobody else leads."""
    ruled = {
        token.text
        for sentence in analysis.sentences
        for at, token in enumerate(sentence.tokens)
        if token.text in states and at > 1 and sentence.tokens[at - 1].lower == "of"
        if sentence.tokens[at - 2].lower in bag("places", "rulers") - _ENVOYS
    } - taken
    for sentence in analysis.sentences if len(ruled) == 1 else ():
        for at in range(1, len(sentence.tokens)):
            owns = sentence.tokens[at].lower in _BODIES and sentence.tokens[at - 1].lower in ("his", "her")
            span = Span(sentence.span.start, sentence.tokens[at].start)
            people = [one for _, one in cast.within(span) if one.kind is ActorKind.PERSON] if owns else []
            state = next(iter(ruled))
            aimed = any(word.text == state for word in sentence.tokens)
            if len({one.id for one in people}) == 1 and not aimed:
                doubt = f"read as {state}'s: the text names no other leadership"
                yield Cue(people[0].id, state, doubt=doubt)
